import { collisionKey, isPortableName } from '../../model/addresses.ts';
import type { Change } from '../../model/change.ts';
import type { ChangeWindow, RecentChanges } from '../../model/change-window.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { barePage } from '../../render/bare-page.ts';
import { href } from '../../render/href.ts';
import { html } from '../../render/html.ts';
import { longDay, placeWords } from '../../text/format.ts';
import { windowUrl } from '../../views/changes/answer.ts';

/** A track or record that is gone, by its name in addresses, and the comparison that tells of it. */
interface Gone {
  name: string;
  change: Change;
  window: ChangeWindow;
}

const isGone = ({ kind, record, source, was }: Change): boolean =>
  kind === 'track.removed' || (record !== null && source === null && was !== null);

/**
 * Pages in place of what links may still lead to: the short address of a record or track that is gone, and the page of a
 * track. Each says since when, and what was last known. None takes an address that is used.
 * @param used the short addresses of the site, by `collisionKey`
 */
export function* tombstones(
  portfolio: Portfolio,
  { windows }: RecentChanges,
  used: ReadonlySet<string>,
): Generator<[string, string]> {
  const done = new Set(used);
  const current = new Set(portfolio.tracks.map(({ url }) => collisionKey(url)));
  for (const gone of goneIn(windows)) {
    const key = collisionKey(gone.name);
    if (done.has(key)) continue;
    done.add(key);
    const page = tombstone(gone);
    yield [`go/${gone.name}/index.html`, page];
    const url = `/tracks/${gone.name}/`;
    if (gone.change.kind === 'track.removed' && !current.has(collisionKey(url)))
      yield [`${url.slice(1)}index.html`, page];
  }
}

const goneIn = (windows: readonly ChangeWindow[]): Gone[] =>
  windows.flatMap((window) =>
    window.changes.flatMap((change) => {
      const name = change.record ?? change.track;
      return isGone(change) && isPortableName(name) ? [{ name, change, window }] : [];
    }),
  );

function tombstone({ name, change, window }: Gone): string {
  const { title, trackTitle, sentence, by, was } = change;
  const what = title === trackTitle ? title : `${title} · ${trackTitle}`;
  const since =
    by === null
      ? `Gone since some day after ${longDay(window.from.day)}.`
      : `Gone since ${longDay(by.committedAt.slice(0, 10))}, commit ${by.commit.slice(0, 7)}.`;
  return barePage(
    what,
    name,
    html`
<meta name="robots" content="noindex">
<meta name="description" content="${since}">`,
    html`<p>${since} ${sentence}</p>${was !== null && html`<p>It was written in <code>${was.file}</code> (${placeWords(was)}).</p>`}<p><a href="${href(windowUrl(window))}">What else changed</a></p>`,
  );
}
