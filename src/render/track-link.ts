import type { Portfolio } from '../model/portfolio.ts';
import { sentenceText } from '../text/sentence.ts';
import { approvalEntries } from '../views/approvals/entries.ts';
import { type Card, trackCard, trackFigures } from '../views/share/card.ts';
import { byTrack } from '../views/track/by-track.ts';
import { statusWord } from './labels.ts';
import { loaded } from './store.ts';

/** What a link to a track, or to one of its documents, says before anyone clicks. */
interface TrackLink {
  /** `In progress. Target 11 Dec 2026. 8 risks …`: status, date, risks and approvals first. */
  figures: string;
  card: Card;
}

const made = new WeakMap<Portfolio, Map<string, TrackLink>>();

/** Made once for a track: each of its documents says the same. */
export function trackLink(id: string): TrackLink {
  const { portfolio, config } = loaded();
  const known = made.get(portfolio) ?? new Map<string, TrackLink>();
  made.set(portfolio, known);
  const ready = known.get(id);
  if (ready !== undefined) return ready;
  const records = byTrack(portfolio).get(id);
  if (records === undefined) throw new Error(`The portfolio holds no track ${id}.`);
  const facts = {
    records,
    signOffs: approvalEntries(portfolio, config).byTrack.get(id) ?? [],
    site: portfolio.title,
    asOf: portfolio.asOf,
    statusWord: statusWord(records.track.status.value),
    line: config.risk.line,
  };
  const link = { figures: `${facts.statusWord}. ${sentenceText(trackFigures(facts))}`, card: trackCard(facts) };
  known.set(id, link);
  return link;
}

/** The feeds of a track, where the site has feeds. */
export const trackFeeds = (title: string, url: string): { type: string; title: string; url: string }[] => [
  { type: 'application/rss+xml', title: `What changes in ${title}`, url: `${url}feed.xml` },
];
