import { indexOf } from '../model/portfolio-index.ts';
import { statusWords } from '../text/labels.ts';
import { approvalEntries } from '../views/approvals/entries.ts';
import { type Card, trackCard } from '../views/share/card.ts';
import type { Published } from './published.ts';

/** The card of links to a track and to its documents; made once. */
export function trackCardOf({ portfolio, config }: Pick<Published, 'portfolio' | 'config'>, id: string): Card {
  return indexOf(portfolio).once(() => {
    const records = indexOf(portfolio).tracks.get(id);
    if (records === undefined) throw new Error(`The portfolio has no track ${id}.`);
    return trackCard({
      records,
      signOffs: approvalEntries(portfolio, config).byTrack.get(id) ?? [],
      site: portfolio.title,
      statusWord: statusWords(config.labels)(records.track.status.value),
    });
  }, `card of ${id}`);
}

/** The feeds of a track. */
export const trackFeeds = (title: string, url: string): { type: string; title: string; url: string }[] => [
  { type: 'application/atom+xml', title: `What changes in ${title}`, url: `${url}feed.atom` },
];
