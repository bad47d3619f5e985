import type { SealChange, SealedSection, SealedUnit } from '../model/seal.ts';
import { sameMeaning, wordsOf } from './same-meaning.ts';

/** A section as it was approved and as it is; one of them is null if the other side has none like it. */
interface SectionPair {
  was: SealedSection | null;
  is: SealedSection | null;
}

/** What changed in one section. `grave`: changes of meaning, not of spelling. */
export interface SectionChange {
  section: SealedSection;
  changes: (SealChange & { grave: boolean; out: boolean })[];
}

/** Units that a section lost and got. */
interface Rest {
  section: SealedSection;
  removed: SealedUnit[];
  added: SealedUnit[];
}

/** Shares of common units from which two sections with other headings are one. */
const enough = { same: 0.5, unnamed: 0.8 } as const;

/** The share of common words from which a unit is another one reworded. */
const alike = 0.5;

/** Units of one section that are paired by their words; more are added and removed. */
const most = 200;

/**
 * What differs between two states of a document's sections. Sections are the same by their headings, else by most of
 * their units, so neither order nor a new heading is a change; nor is a unit that moves to a section of the same kind.
 */
export function sectionChanges(was: readonly SealedSection[], is: readonly SealedSection[]): SectionChange[] {
  const rests = paired(was, is).map(
    ({ was: old, is: current }): Rest => ({
      section: kindOf(old, current),
      removed: without(old?.units ?? [], current?.units ?? []),
      added: without(current?.units ?? [], old?.units ?? []),
    }),
  );
  const moved = withoutMoves(rests);
  return rests
    .map(
      (rest): SectionChange => ({ section: rest.section, changes: [...changesIn(rest), ...(moved.get(rest) ?? [])] }),
    )
    .filter(({ changes }) => changes.length > 0);
}

/** The section as it is, with the subject that it had. */
const kindOf = (was: SealedSection | null, is: SealedSection | null): SealedSection =>
  was === null ? is! : { ...(is ?? was), subject: was.isNamed || is?.isNamed !== true ? was.subject : is.subject };

function paired(was: readonly SealedSection[], is: readonly SealedSection[]): SectionPair[] {
  const waiting = Map.groupBy(is, ({ path }) => path);
  const pairs: SectionPair[] = was.map((section) => ({ was: section, is: waiting.get(section.path)?.shift() ?? null }));
  const added = new Set([...waiting.values()].flat());
  for (const pair of pairs) {
    if (pair.is !== null || pair.was === null) continue;
    let best: { section: SealedSection; share: number } | null = null;
    for (const section of added) {
      const share = shareOf(pair.was, section);
      if (isLike(pair.was, section, share) && share > (best?.share ?? 0)) best = { section, share };
    }
    if (best === null) continue;
    pair.is = best.section;
    added.delete(best.section);
  }
  return [...pairs, ...[...added].map((section) => ({ was: null, is: section }))];
}

function isLike(was: SealedSection, is: SealedSection, share: number): boolean {
  if (was.side !== is.side) return false;
  return was.subject === is.subject ? share >= enough.same : !is.isNamed && share >= enough.unnamed;
}

/** The Dice coefficient of the units of two sections. */
function shareOf(one: SealedSection, other: SealedSection): number {
  const shared = one.units.length - without(one.units, other.units).length;
  return (2 * shared) / (one.units.length + other.units.length);
}

/** The units of one list that the other lacks; equal ones count as often as they are there. */
function without(units: readonly SealedUnit[], others: readonly SealedUnit[]): SealedUnit[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return units.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Takes out units that went from one section to another: silently if both are of one kind and side. */
function withoutMoves(rests: readonly Rest[]): Map<Rest, SectionChange['changes']> {
  const told = new Map<Rest, SectionChange['changes']>();
  const arrivals = new Map<string, { rest: Rest; unit: SealedUnit }[]>();
  for (const rest of rests)
    for (const unit of rest.added) {
      const same = arrivals.get(unit.key);
      if (same === undefined) arrivals.set(unit.key, [{ rest, unit }]);
      else same.push({ rest, unit });
    }
  for (const from of rests)
    from.removed = from.removed.filter((unit) => {
      const waiting = arrivals.get(unit.key) ?? [];
      const index = waiting.findIndex(({ rest }) => rest !== from && rest.section.subject === from.section.subject);
      const found = index === -1 ? undefined : waiting.splice(index, 1)[0];
      if (found === undefined) return true;
      const to = found.rest;
      to.added = to.added.filter((one) => one !== found.unit);
      if (from.section.side === to.section.side) return false;
      const out = to.section.side === 'out';
      const change = { kind: 'moved' as const, before: from.section.title, after: unit.text, grave: true, out };
      told.set(to, [...(told.get(to) ?? []), change]);
      return false;
    });
  return told;
}

/** Pairs what is left by its words; the rest was taken out or added. */
function changesIn({ removed, added }: Rest): SectionChange['changes'] {
  const found: SectionChange['changes'] = [];
  const pairs: { was: SealedUnit; is: SealedUnit; share: number }[] = [];
  if (removed.length <= most && added.length <= most) {
    const words = new Map([...removed, ...added].map((unit) => [unit, new Set(wordsOf(unit.text))]));
    for (const was of removed)
      for (const is of added) {
        const same = sameMeaning(was.text, is.text);
        const share = same ? 1 : dice(words.get(was)!, words.get(is)!);
        if (share >= alike) pairs.push({ was, is, share });
      }
  }
  const taken = new Set<SealedUnit>();
  for (const { was, is } of pairs.sort((one, other) => other.share - one.share)) {
    if (taken.has(was) || taken.has(is)) continue;
    taken.add(was).add(is);
    const grave = !sameMeaning(was.text, is.text);
    found.push({ kind: 'reworded', before: was.text, after: is.text, grave, out: false });
  }
  for (const { text } of added.filter((unit) => !taken.has(unit)))
    found.push({ kind: 'added', before: null, after: text, grave: true, out: false });
  for (const { text } of removed.filter((unit) => !taken.has(unit)))
    found.push({ kind: 'removed', before: text, after: null, grave: true, out: false });
  return found;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}
