import { indexOf } from '../model/portfolio-index.ts';
import { statusWords } from '../text/labels.ts';
import { sentenceText } from '../text/sentence.ts';
import { approvalEntries } from '../views/approvals/entries.ts';
import { type Card, trackCard, trackFigures } from '../views/share/card.ts';
import type { Published } from './published.ts';

/** What a link to a track, or to its documents, shows in previews. */
interface TrackLink {
  /** `In progress. Target 11 Dec 2026. 8 risks …`: status, date, risks and approvals first. */
  figures: string;
  card: Card;
}

/** Computed once per track, for all of its documents. */
export function trackLink({ portfolio, config }: Pick<Published, 'portfolio' | 'config'>, id: string): TrackLink {
  return indexOf(portfolio).once(() => {
    const records = indexOf(portfolio).tracks.get(id);
    if (records === undefined) throw new Error(`The portfolio has no track ${id}.`);
    const facts = {
      records,
      signOffs: approvalEntries(portfolio, config).byTrack.get(id) ?? [],
      site: portfolio.title,
      asOf: portfolio.asOf,
      statusWord: statusWords(config.labels)(records.track.status.value),
    };
    return { figures: `${facts.statusWord}. ${sentenceText(trackFigures(facts))}`, card: trackCard(facts) };
  }, `link of ${id}`);
}

/** The feeds of a track. */
export const trackFeeds = (title: string, url: string): { type: string; title: string; url: string }[] => [
  { type: 'application/atom+xml', title: `What changes in ${title}`, url: `${url}feed.atom` },
];
