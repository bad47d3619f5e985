import type { Portfolio } from '../../model/portfolio.ts';
import type { Track } from '../../model/track.ts';

const shared = new WeakMap<Portfolio, Set<string>>();

/** The titles that several tracks have; counted once a portfolio. */
function sharedTitles(portfolio: Portfolio): Set<string> {
  const known = shared.get(portfolio);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const made = new Set(portfolio.tracks.flatMap(({ title }) => (seen.size < seen.add(title).size ? [] : [title])));
  shared.set(portfolio, made);
  return made;
}

/** A track's title where it has to tell tracks apart out of their context, as in a tab or a link: with the id where another has the same. */
export const trackName = (portfolio: Portfolio, { title, id }: Track): string =>
  sharedTitles(portfolio).has(title) ? `${title} (${id})` : title;
