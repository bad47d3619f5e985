/** What was read, or what is wrong with it and what is expected, to stand behind the name of the setting. */
export type Reading = { value: string } | { wrong: string };

const step = /^[A-Za-z0-9._~-]+$/;

/**
 * The path below which the site stands, with a slash at both ends. Only what every server, browser and file system writes alike is
 * taken: a folder's name with other signs would be percent-encoded by some of them and not by others, and `..` leads out of the site.
 */
export function basePath(path: string): Reading {
  const steps = path.split('/').filter((one) => one !== '');
  if (steps.every((one) => step.test(one) && !/^\.+$/.test(one)))
    return { value: steps.length === 0 ? '/' : `/${steps.join('/')}/` };
  return {
    wrong:
      'expected a path such as /plans/: names of folders made of a to z, 0 to 9, and . _ ~ - only, none of them just dots',
  };
}

/** The address under which the site is published, without its last slash. Its path is a base path. */
export function siteAddress(address: string): Reading {
  const url = URL.parse(address);
  if (url === null || !/^https?:\/\/[^\s/]/i.test(address)) {
    const guess =
      URL.canParse(`https://${address}`) && /^[\w.-]+\.[a-z]{2,}/i.test(address)
        ? `. Did you mean https://${address}?`
        : '';
    return { wrong: `expected an address that begins with https:// or http://${guess}` };
  }
  if (/[?#]/.test(address))
    return { wrong: `expected an address without ? and #, such as ${url.origin}${url.pathname}` };
  // The author's own spelling: as a URL `..` is resolved and a letter is percent-encoded before anyone could say so.
  const path = basePath(address.replace(/^[^/]*\/\/[^/]*/, ''));
  if ('wrong' in path) return { wrong: `the path of ${address} cannot be the site's base: ${path.wrong}` };
  return { value: address.replace(/\/+$/, '') };
}
