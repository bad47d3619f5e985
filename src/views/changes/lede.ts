import type { Change, ChangeKind, Comparison } from '../../model/change.ts';
import { plural } from '../../text/format.ts';

/** A clause of the lede: how many changes, in words, and which. */
export interface Clause {
  text: string;
  changes: readonly Change[];
}

const of = (changes: readonly Change[], ...kinds: ChangeKind[]): Change[] =>
  changes.filter(({ kind }) => kinds.includes(kind));

const moved = (changes: readonly Change[], later: boolean): Change[] =>
  of(changes, 'date.moved').filter(({ slip, follows }) => slip?.later === later && follows === null);

/** What a review asks first, each with its words; kinds without a change are left out. */
export function clauses(changes: readonly Change[]): Clause[] {
  const tell = (found: readonly Change[], one: string, many: string): Clause[] =>
    found.length === 0 ? [] : [{ text: plural(found.length, one, many), changes: found }];
  const to = (status: string): Change[] =>
    of(changes, 'status.changed').filter(({ sentence }) => sentence.startsWith(`Now ${status}`));
  return [
    ...tell(to('blocked'), 'track is now blocked', 'tracks are now blocked'),
    ...tell(moved(changes, true), 'date moved later', 'dates moved later'),
    ...tell(moved(changes, false), 'date moved earlier', 'dates moved earlier'),
    ...tell(
      of(changes, 'risk.crossed').filter(({ direction }) => direction === 'worse'),
      'risk rose to the threshold',
      'risks rose to the threshold',
    ),
    ...tell(of(changes, 'risk.added'), 'risk is new', 'risks are new'),
    ...tell(of(changes, 'approval.lapsed'), 'approval lapsed', 'approvals lapsed'),
    ...tell(of(changes, 'approval.withdrawn'), 'approval was withdrawn', 'approvals were withdrawn'),
    ...tell(of(changes, 'date.passed'), 'date passed without an edit', 'dates passed without an edit'),
    ...tell(to('complete'), 'track was completed', 'tracks were completed'),
  ];
}

/** `9 of 16 tracks changed.`, or that nothing did. */
export function scopeSentence({ changes, tracks }: Pick<Comparison, 'changes' | 'tracks'>): string {
  if (changes.length === 0) return 'Nothing changed.';
  const changed = new Set(changes.map(({ track }) => track));
  const all = Math.max(tracks, changed.size);
  return `${changed.size} of ${plural(all, 'track')} changed.`;
}

/** The whole lede as text: `9 of 16 tracks changed. 3 dates moved later; 1 approval lapsed.` */
export function lede(comparison: Pick<Comparison, 'changes' | 'tracks'>): string {
  const told = clauses(comparison.changes).map(({ text }) => text);
  return told.length === 0 ? scopeSentence(comparison) : `${scopeSentence(comparison)} ${told.join('; ')}.`;
}
