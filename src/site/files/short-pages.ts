import type { Loaded } from '../../portfolio/loaded.ts';
import { words } from '../../views/format.ts';
import { searchEntries } from '../../views/search-entries.ts';
import { type ShortAddress, shortAddresses } from '../../views/short-addresses.ts';
import { absoluteUrl, href } from '../href.ts';
import { type Html, html } from '../html.ts';
import { contentSecurityPolicy } from '../policy.ts';

/**
 * The pages below `/go/`, by path below the site's root: each leads on at once, without a script, and says to a preview what stands at its end.
 * Written without Astro, because there is one for each record: a thousand tracks have almost ten thousand.
 */
export function* shortPages(
  { portfolio, config }: Pick<Loaded, 'portfolio' | 'config'>,
  log: (message: string) => void,
): Generator<[string, string]> {
  const statusWord = (value: keyof typeof config.labels): string => config.labels[value] ?? words(value);
  const entries = searchEntries(portfolio, { settings: config, statusWord, withheld: () => false });
  const known = new Map(entries.map((entry) => [entry.names[0], entry]));
  const { addresses, refused } = shortAddresses(portfolio, config.aliases, ({ id }) => {
    const entry = known.get(id);
    if (entry === undefined) return null;
    const { kind, title, facts, track, type } = entry;
    return { title: type === 'track' ? title : `${kind}: ${title} · ${track.title}`, description: facts };
  });
  for (const name of refused)
    log(`The old name ${name} in trackway.yaml has no short address, because it is the id of something else today.`);
  for (const address of addresses) yield [`go/${address.name}/index.html`, page(address, portfolio.title).text];
}

function page({ name, targets }: ShortAddress, site: string): Html {
  const [first] = targets;
  const only = targets.length === 1 ? first : undefined;
  const title = only?.title ?? `“${name}” is the ID of ${targets.length} tracks`;
  const description = only?.description ?? targets.map((target) => target.title).join(', ');
  const canonical = only === undefined ? null : absoluteUrl(only.url.replace(/#.*$/, ''));
  const links = targets.map(
    (target) => html`<p><a href="${href(target.url)}">${only === undefined ? target.title : 'Go on to the page'}</a></p>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${name}</title>${
    only !== undefined &&
    html`
<meta http-equiv="refresh" content="0; url=${href(only.url)}">`
  }
<meta name="robots" content="noindex">
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:site_name" content="${site}">${
    canonical !== null &&
    html`
<link rel="canonical" href="${canonical}">`
  }
</head>
<body>
<main><h1>${title}</h1><p>${description}</p>${links}</main>
</body>
</html>
`;
}
