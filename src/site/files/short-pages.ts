import type { Loaded } from '../../portfolio/loaded.ts';
import type { SearchEntry } from '../../views/search-entries.ts';
import { shortAddresses } from '../../views/short-addresses.ts';
import { absoluteUrl, href } from '../href.ts';
import { html, raw } from '../html.ts';
import { contentSecurityPolicy } from '../policy.ts';

/**
 * The pages below `/go/`: each leads on at once, without a script, and says to a preview what stands at its end. Written without Astro, because
 * there is one for each record: a thousand tracks have more than ten thousand.
 */
export function shortPages(
  { portfolio, config }: Loaded,
  entries: readonly SearchEntry[],
  log: (message: string) => void,
): Map<string, string> {
  const known = new Map(entries.map((entry) => [entry.names[0], entry]));
  const { addresses, clashes } = shortAddresses(portfolio, config.aliases, ({ id }) => {
    const entry = known.get(id);
    if (entry === undefined) return null;
    const { kind, title, facts, track, type } = entry;
    return { title: type === 'track' ? title : `${kind}: ${title} · ${track.title}`, description: facts };
  });
  for (const { name, taken, refused } of clashes)
    log(`/go/${name}/ leads to ${taken}, not to ${refused}, which wants the same short address.`);
  const site = portfolio.title;
  return new Map(
    addresses.map(({ name, url, title, description }) => {
      const target = href(url);
      const canonical = absoluteUrl(url.replace(/#.*$/, ''));
      const page = html`<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="robots" content="noindex">
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:site_name" content="${site}">
${canonical !== null && raw(html`<link rel="canonical" href="${canonical}">\n`.text)}</head>
<body>
<main><h1>${title}</h1><p>${description}</p><p><a href="${target}">Go on to the page</a></p></main>
</body>
</html>
`;
      return [`go/${name}/index.html`, page.text];
    }),
  );
}
