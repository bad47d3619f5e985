import { collisionKey } from '../../model/addresses.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import { barePage } from '../../render/bare-page.ts';
import { absoluteUrl, href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { cutDescription, cutTitle, pictureTags, themeTags, wordTags } from '../../render/preview-tags.ts';
import type { LinkPreview } from '../../render/render-queue.ts';
import { statusWords } from '../../text/labels.ts';
import { recordLinks } from '../../views/share/record-links.ts';
import { type ShortAddress, type ShortTarget, shortAddresses } from '../../views/share/short-addresses.ts';
import { asFarAsPossible } from '../build/failures.ts';
import type { LoadedSite } from '../reading/read-portfolio.ts';
import { tombstones } from './tombstones.ts';

/** What previews of a track and its records share; made once per track. */
interface TrackLink extends LinkPreview {
  tags: Html;
}

/**
 * The pages in `/go/`, by path in the site. Each redirects without a script and shows previews what is at its target:
 * for a track what its page says (`links`, by address; empty in a development server), for a record its own text.
 * Written without Astro: there is one per record, and a thousand tracks have almost ten thousand.
 */
export const shortPages = (
  published: Pick<LoadedSite, 'portfolio' | 'config' | 'changes'>,
  links: ReadonlyMap<string, LinkPreview>,
  log: (message: string) => void,
): Generator<[string, string]> =>
  asFarAsPossible('The short addresses', '.', log, () => allPages(published, links, log));

function* allPages(
  { portfolio, config, changes }: Pick<LoadedSite, 'portfolio' | 'config' | 'changes'>,
  links: ReadonlyMap<string, LinkPreview>,
  log: (message: string) => void,
): Generator<[string, string]> {
  const statusWord = statusWords(config.labels);
  const records = recordLinks(portfolio, config, statusWord);
  const tracks = new Map(
    portfolio.tracks.map((track): [string, TrackLink] => {
      const { value } = track.status;
      const plain = {
        title: cutTitle(indexOf(portfolio).nameOf(track)),
        description: cutDescription(statusWord(value)),
        picture: null,
        status: value,
      };
      const link = links.get(track.url) ?? plain;
      const tags = html`${themeTags(link.status)}${pictureTags(link.picture, `${link.title}: ${link.description}`)}`;
      return [track.id, { ...link, tags }];
    }),
  );
  const { addresses, refused } = shortAddresses(portfolio, config.aliases, ({ id }) => {
    const whole = tracks.get(id);
    if (whole !== undefined) return { track: id, title: whole.title, description: whole.description };
    const link = records.get(id);
    if (link === undefined) return null;
    return { track: link.track.id, title: cutTitle(link.title), description: cutDescription(link.description) };
  });
  for (const name of refused)
    log(`The old name ${name} in trackway.yaml has no short address, because it is now the id of something else.`);
  // Names that a disk may take for one file get the same page, so it does not matter which is written last.
  const files = new Map(portfolio.tracks.map(({ id, source }) => [id, source.file]));
  const shownNames = new Map<string, string>();
  for (const { name, targets } of addresses) {
    const key = collisionKey(name);
    const shown = shownNames.get(key) ?? name;
    shownNames.set(key, shown);
    yield* asFarAsPossible(`The short address go/${name}/`, files.get(targets[0]?.track ?? '') ?? '.', log, () => [
      [`go/${name}/index.html`, page({ name: shown, targets }, portfolio.title, tracks)],
    ]);
  }
  const used = new Set(shownNames.keys());
  yield* asFarAsPossible('The pages of what is gone', '.', log, () => tombstones(portfolio, changes, used));
}

function page({ name, targets }: ShortAddress, site: string, tracks: ReadonlyMap<string, TrackLink>): string {
  const [first] = targets;
  return first !== undefined && targets.length === 1
    ? leading(name, first, site, tracks.get(first.track)?.tags)
    : choice(name, targets, site);
}

function leading(name: string, { url, title, description }: ShortTarget, site: string, tags: Html | undefined): string {
  const address = absoluteUrl(url);
  const on = href(url);
  return barePage(
    title,
    name,
    html`
<meta http-equiv="refresh" content="0; url=${on}">
<meta name="robots" content="noindex">
<meta name="description" content="${description}">${wordTags(title, description, site)}${tags}${
      address !== null &&
      html`
<link rel="canonical" href="${address.replace(/#.*$/, '')}"><meta property="og:url" content="${address}">`
    }`,
    html`<p>${description}</p><p><a href="${on}">Go on to the page</a></p>`,
  );
}

function choice(name: string, targets: readonly ShortTarget[], site: string): string {
  const areTracks = targets.every(({ url }) => /^\/tracks\/[^/]+\/$/.test(url));
  const title = `“${name}” is ${areTracks ? 'the ID' : 'the name'} of ${targets.length} ${areTracks ? 'tracks' : 'pages'}`;
  const description = cutDescription(targets.map((target) => target.title).join(', '));
  return barePage(
    title,
    name,
    html`
<meta name="robots" content="noindex">
<meta name="description" content="${description}">${wordTags(title, description, site)}${themeTags(null)}${pictureTags(null, '')}`,
    html`${targets.map((target) => html`<p><a href="${href(target.url)}">${target.title}</a></p>`)}`,
  );
}
