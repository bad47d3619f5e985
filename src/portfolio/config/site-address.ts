/** A setting's value, or a message about what was expected, to follow the name of the setting. */
export type Reading = { value: string } | { wrong: string };

const step = /^[A-Za-z0-9._~-]+$/;

/**
 * Reads the path of the site on its server, with a slash at both ends. Takes only characters that every server, browser
 * and file system writes alike: others may be percent-encoded by some. `..` would leave the site.
 */
export function basePath(path: string): Reading {
  const steps = path.split('/').filter((one) => one !== '');
  if (steps.every((one) => step.test(one) && !/^\.+$/.test(one)))
    return { value: steps.length === 0 ? '/' : `/${steps.join('/')}/` };
  return {
    wrong:
      'expected a path such as /plans/, with folder names of a to z, 0 to 9 and . _ ~ - only, none of them just dots',
  };
}

/** Reads the published address of the site, without a final slash. Its path must be a valid base path. */
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
  // The path as written: URL.parse would resolve `..` and percent-encode letters.
  const path = basePath(address.replace(/^[^/]*\/\/[^/]*/, ''));
  if ('wrong' in path) return { wrong: `the path of ${address} cannot be the site's base: ${path.wrong}` };
  return { value: address.replace(/\/+$/, '') };
}
