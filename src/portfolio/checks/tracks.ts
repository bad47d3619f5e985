import type { Diagnostic } from '../../model/diagnostic.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import { shorten } from '../../model/shorten.ts';
import { locationText, type SourceLocation } from '../../model/source-location.ts';
import type { StatusValue } from '../../model/status.ts';
import type { Progress, Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { report } from '../catalogue/report.ts';
import { numbered, undated } from '../merge/track-names.ts';
import type { CheckContext } from './check.ts';

/** Statuses, dates and records that documents of one track state differently. */
export function* contradictions({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const { status, conflicts } of portfolio.tracks) {
    const first = status.conflicts[0];
    if (first !== undefined) {
      const others = status.conflicts.map((other) => said(other)).join(', ');
      const taken = said(status);
      yield report('status-contradiction', first.source, `The status is ${taken}, but also ${others}.`);
    }
    for (const { field, taken, others } of conflicts) {
      const code =
        ['created', 'target', 'deadline'].includes(field) || field.startsWith('date of')
          ? 'date-contradiction'
          : 'record-contradiction';
      for (const { text, source } of others) {
        const message = `${field[0]?.toUpperCase()}${field.slice(1)}: “${text}” here, “${taken.text}” in ${locationText(taken.source)}.`;
        yield report(code, source, message);
      }
    }
  }
}

/** `“[x]”, that is complete (tracks.md:13)`: a status, its meaning and its place. */
function said({
  value,
  text,
  source,
}: {
  value: StatusValue;
  text: string | null;
  source: SourceLocation | null;
}): string {
  const words = text === null ? value : `“${shorten(text, 60)}”`;
  const meaning = text === null || normalizeForMatch(text) === normalizeForMatch(value) ? '' : `, that is ${value}`;
  return `${words}${meaning}${source === null ? '' : ` (${locationText(source)})`}`;
}

const kindWords: Partial<Record<Progress['kind'], string>> = {
  acceptance: 'acceptance criteria',
  'definition-of-done': 'points of the definition of done',
  gates: 'gates',
};

/** Groups of criteria that a finished track may leave open, such as "Could Have". */
const isOptional = ({ group }: Progress): boolean =>
  group !== null && /^\W*(could|nice[ -]to[ -]have|won.?t|optional|stretch)\b/i.test(group);

/** Complete tracks with open criteria, gates or approvals. */
export function* completeness({ portfolio }: CheckContext): Generator<Diagnostic> {
  const approvals = Map.groupBy(portfolio.approvals, ({ track }) => track);
  for (const track of portfolio.tracks) {
    if (track.life !== 'finished') continue;
    const main = track.source.file;
    const open = Object.entries(kindWords).flatMap(([kind, words]) => {
      const progress = track.progress.filter(
        (one) => one.kind === kind && one.source.file === main && !isOptional(one),
      );
      const [done, total] = [sum(progress, 'done'), sum(progress, 'total')];
      return done < total ? [`${total - done} of ${total} ${words}`] : [];
    });
    const waiting = (approvals.get(track.id) ?? []).filter(
      ({ state, source }) => source.file === main && (state === 'pending' || state === 'unsigned'),
    );
    if (waiting.length > 0) open.push(`${waiting.length} of the approvals`);
    if (open.length === 0) continue;
    const place = firstOpen(track, main) ?? waiting[0]?.source ?? track.source;
    yield report(
      'complete-with-open-items',
      place,
      `The track is ${words(track)}, but these are open: ${open.join(', ')}.`,
    );
  }
}

/** Tracks with all tasks ticked whose status says that work has not begun. */
export function* ticks({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const track of portfolio.tracks) {
    // If the plan states another status, the contradiction is reported already.
    if (
      !['draft', 'planned', 'approved'].includes(track.status.value) ||
      !isLive(track) ||
      track.status.conflicts.length > 0
    )
      continue;
    const tasks = track.progress.filter(({ kind }) => kind === 'tasks');
    const [done, total] = [sum(tasks, 'done'), sum(tasks, 'total')];
    if (total < 3 || done < total) continue;
    const message = `All ${total} tasks are ticked, but the track is ${words(track)}.`;
    yield report('done-without-status', track.status.source ?? track.source, message);
  }
}

/** IDs in documents that differ from the folder's name. */
export function* statedIds({ portfolio }: CheckContext): Generator<Diagnostic> {
  const normalizeId = (id: string): string => (undated(id) ?? id).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  for (const { id, statedId, sources } of portfolio.tracks) {
    if (statedId === null || sources.statedId === undefined || normalizeId(statedId) === normalizeId(id)) continue;
    // `3.10` and `TRACK-117` are numbers; a folder may be named in words.
    if (/^[\d.]+$/.test(statedId) || numbered(statedId) === statedId) continue;
    yield report(
      'stated-id-differs',
      sources.statedId,
      `The document calls the track ${statedId}; its folder is ${id}.`,
    );
  }
}

/** Registry lines that contradict each other or name no track. */
export function* registries({ registry }: CheckContext): Generator<Diagnostic> {
  for (const lines of Map.groupBy(registry, ({ track }) => track).values()) {
    const [first, ...others] = lines;
    if (first === undefined || first.track === null) continue;
    const state = first.source.facts.status?.value;
    for (const { name, line, source } of others) {
      const status = source.facts.status;
      if (status === null || state === undefined || status.value === state) continue;
      const message = `${name} is listed with the status “${status.text}”, but on line ${first.line} with “${first.source.facts.status?.text}”.`;
      yield report('registry-duplicate', { file: source.file, line }, message);
    }
  }
  const unknown = registry.filter(({ track }) => track === null);
  for (const [file, lines] of Map.groupBy(unknown, ({ source }) => source.file)) {
    const names = lines.slice(0, 5).map(({ name }) => name);
    const more = lines.length > names.length ? ` and ${lines.length - names.length} more` : '';
    yield report(
      'registry-unknown-track',
      { file, line: lines[0]?.line ?? 1 },
      `The registry names tracks without a folder or file: ${names.join(', ')}${more}.`,
    );
  }
}

const sum = (progress: readonly Progress[], field: 'done' | 'total'): number =>
  progress.reduce((total, item) => total + item[field], 0);
const firstOpen = (track: Track, file: string) =>
  track.progress.find(
    ({ kind, done, total, source }) => kindWords[kind] !== undefined && done < total && source.file === file,
  )?.source;
const words = ({ status }: Track): string => `“${status.text}”`;
