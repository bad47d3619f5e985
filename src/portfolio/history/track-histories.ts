import { ledgerOf, type StatedVersion } from '../../comparison/ledger.ts';
import type { ReadContext } from '../../dialects/dialect.ts';
import { daysBetween } from '../../model/dates/overrun.ts';
import { diskName } from '../../model/text-direction.ts';
import type { Track } from '../../model/track.ts';
import type { TrackHistory } from '../../model/track-history.ts';
import type { Day, When } from '../../model/when.ts';
import { teamWords } from '../config/config.ts';
import { isMoment } from '../git/moment.ts';
import type { DocumentVersions, Version } from '../git/versions.ts';
import type { Loaded } from '../loaded.ts';
import { readContent } from '../read-documents.ts';
import type { HistoryOfPlans } from './history-of-plans.ts';

/** Days of history that are read, and versions of one document. */
const window = 400;
const mostVersions = 100;

/**
 * What the target, the hard deadline and the status of each track have been, from the versions of the document that
 * states its dates. None for the public. Tracks in the archive, and those without a committed document, have no entry.
 */
export async function trackHistories(history: HistoryOfPlans, { portfolio, config }: Loaded): Promise<TrackHistory[]> {
  const { asOf } = portfolio;
  // Older dates may have been marked then, or be marked now; alone, they cannot be told apart.
  if (history.reading.audience !== null) return [];
  const versions = await history.versions(history.repository.head);
  const lists = portfolio.tracks.flatMap((track) => {
    const own = track.archived ? null : versionsOf(track, versions, asOf);
    return own === null ? [] : [{ track, ...own }];
  });
  const contents = await versions.read(lists.flatMap(({ own }) => own.map(({ id }) => id)));
  const context: ReadContext = { asOf, words: teamWords(config) };
  return lists.flatMap(({ track, own, isWhole }): TrackHistory[] => {
    const stated: StatedVersion[] = [];
    for (const version of own) {
      const bytes = contents.get(version.id);
      // A gap would make dates seem to move where they did not.
      if (bytes === undefined) return [];
      const file = { path: version.path, role: 'spec' as const };
      const { facts } = readContent(bytes, file, context, config.limits, history.reading.memo).document;
      stated.push({
        on: dayOf(version),
        commit: version.commit.commit,
        target: facts.target?.value ?? null,
        deadline: facts.deadline?.value ?? null,
        status: facts.status?.value ?? 'unknown',
      });
    }
    const ledger = ledgerOf(stated, asOf, completedOn(track));
    return [{ track: track.id, since: stated[0]!.on, isWhole, ...ledger }];
  });
}

const dayOf = ({ commit }: Version): Day => commit.committedAt.slice(0, 10);

/** Oldest first; null without one. */
function versionsOf(track: Track, versions: DocumentVersions, asOf: Day): { own: Version[]; isWhole: boolean } | null {
  const file = track.sources.target?.file ?? track.sources.deadline?.file ?? track.source.file;
  if (!/\.(?:md|markdown)$/i.test(file)) return null;
  const { versions: all, isWhole } = versions.of(diskName(file));
  const dated = all.filter(({ commit }) => isMoment(commit.committedAt));
  const near = dated.filter((version) => daysBetween(dayOf(version), asOf) <= window).slice(0, mostVersions);
  const own = near.toReversed();
  return own.length === 0 ? null : { own, isWhole: isWhole && near.length === dated.length };
}

/** The last day of the date that documents give for the completion of a track. */
function completedOn({ status, statusDates, statusStart }: Track): Day | null {
  if (status.value !== 'complete') return null;
  const stated: When | null = statusDates.find(({ value }) => value === 'complete')?.when ?? null;
  return stated?.end ?? statusStart?.when.end ?? null;
}
