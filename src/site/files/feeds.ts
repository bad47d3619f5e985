import { indexOf } from '../../model/portfolio-index.ts';
import { type FeedPage, feedFormats, feedTexts } from '../../outputs/feed.ts';
import { absoluteUrl } from '../../render/href.ts';
import { statusWords } from '../../text/labels.ts';
import { approvalEntries } from '../../views/approvals/entries.ts';
import { peoplePages } from '../../views/people/people.ts';
import { feedEntries } from '../../views/share/feed-entries.ts';
import { asFarAsPossible } from '../build/failures.ts';
import type { LoadedSite } from '../reading/read-portfolio.ts';

/**
 * All feeds: everything and status changes in three formats; one per track and one per person in Atom
 * alone, because there are many (docs/decisions/0013-files-of-a-large-site.md).
 */
export function* feedFiles(
  { portfolio, config, changes }: LoadedSite,
  log: (message: string) => void,
): Generator<[string, string]> {
  const statusWord = statusWords(config.labels);
  const all = feedEntries(portfolio, config, statusWord, changes);
  const { title } = portfolio;
  const byTrack = Map.groupBy(all, ({ track }) => track.id);
  const pages: FeedPage[] = [
    { title, description: `What changed in ${title}.`, url: '/', path: '/feed', entries: all, formats: feedFormats },
    {
      title: `${title}: status`,
      description: `Tracks of ${title} whose status changed.`,
      url: '/tracks/',
      path: '/status',
      entries: all.filter(({ tellsStatus }) => tellsStatus),
      formats: feedFormats,
    },
    ...portfolio.tracks.map((track) => ({
      title: `${indexOf(portfolio).nameOf(track)} · ${title}`,
      description: `What changed in the track “${track.title}”.`,
      url: track.url,
      path: `${track.url}feed`,
      entries: byTrack.get(track.id) ?? [],
      formats: ['atom'] as const,
    })),
    ...peoplePages(portfolio, approvalEntries(portfolio, config)).map(({ name, url }) => ({
      title: `${name} · ${title}`,
      description: `What ${name} is asked, approves and answers, and how the tracks of ${name} fare.`,
      url,
      path: `${url}feed`,
      entries: all.filter(({ people }) => people.includes(name)),
      formats: ['atom'] as const,
    })),
  ];
  const files = new Map(portfolio.tracks.map(({ url, source }) => [url, source.file]));
  for (const page of pages) {
    const cut = { ...page, entries: page.entries.slice(0, config.feeds.entries) };
    yield* asFarAsPossible(`The feed ${page.path}`, files.get(page.url) ?? '.', log, () =>
      [...feedTexts(portfolio, cut, (url) => absoluteUrl(url)!)].map(([path, text]) => [path.slice(1), text]),
    );
  }
}
