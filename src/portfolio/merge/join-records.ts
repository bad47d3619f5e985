import type { Facts, MilestoneFact, QuestionFact, RecordFact, RiskFact } from '../../dialects/dialect.ts';
import { append } from '../../model/lists.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import { titleKey } from '../../model/title-key.ts';
import type { Conflict } from '../../model/track.ts';
import { disjoint } from './join-track.ts';
import type { ReadDocument } from './sources.ts';

/** A record, the document that states it first, and the other places in the track that state it. */
export interface Joined<F extends RecordFact> {
  fact: F;
  file: string;
  also: SourceLocation[];
}

/**
 * Merges the records of one kind in a track, in document order. A later document's record with the same key is merged
 * into the first: `combine` completes that and returns contradictions. Records of one document are never merged: its
 * second with a key matches the second of earlier documents.
 */
export function joinRecords<F extends RecordFact>(
  documents: readonly ReadDocument[],
  pick: (facts: Facts) => readonly F[],
  keyOf: (fact: F) => string,
  combine: (first: Joined<F>, next: F, place: SourceLocation) => Conflict[],
): { records: Joined<F>[]; conflicts: Conflict[] } {
  const byKey = new Map<string, Joined<F>[]>();
  const records: Joined<F>[] = [];
  const conflicts: Conflict[] = [];
  for (const { path, facts } of documents) {
    /** By key, the records of earlier documents that this one has not matched yet. */
    const earlier = new Map<string, Iterator<Joined<F>, undefined>>();
    const added: { key: string; record: Joined<F> }[] = [];
    for (const fact of pick(facts)) {
      const key = keyOf(fact);
      const rest = earlier.get(key) ?? (byKey.get(key) ?? []).values();
      earlier.set(key, rest);
      const first = rest.next().value;
      const place = { file: path, line: fact.line };
      if (first !== undefined) {
        append(conflicts, combine(first, fact, place));
        first.also.push(place);
      } else {
        const record = { fact, file: path, also: [] };
        records.push(record);
        added.push({ key, record });
      }
    }
    for (const { key, record } of added) {
      if (titleKey(record.fact.title) === '') continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [record]);
      else known.push(record);
    }
  }
  return { records, conflicts };
}

const sameTitle = ({ title }: RecordFact): string => titleKey(title);
const reason = 'The first document counts: the spec, then PRD, plan and the others.';

function conflict(
  record: Joined<RecordFact>,
  field: string,
  taken: string,
  place: SourceLocation,
  other: string,
): Conflict {
  return {
    field: `${field} of “${record.fact.title}”`,
    taken: { text: taken, source: { file: record.file, line: record.fact.line } },
    others: [{ text: other, source: place }],
    reason,
  };
}

/** The risks of a track: the first document's rating holds; later ones fill gaps. */
export function joinRisks(documents: readonly ReadDocument[]): { records: Joined<RiskFact>[]; conflicts: Conflict[] } {
  return joinRecords(
    documents,
    (facts) => facts.risks,
    sameTitle,
    (record, next, place) => {
      const { fact } = record;
      const rated = fact.probability !== null || fact.impact !== null || fact.score.stated !== null;
      const { probability, impact, score, rating } = rated ? fact : next;
      record.fact = {
        ...fact,
        ...{ probability, impact, score, rating },
        category: fact.category === 'other' ? next.category : fact.category,
        categoryText: fact.categoryText ?? next.categoryText,
        mitigation: fact.mitigation ?? next.mitigation,
        mitigationPlaceholder: fact.mitigation === null && fact.mitigationPlaceholder && next.mitigation === null,
        partlyRead: (fact.partlyRead || next.partlyRead) && fact.mitigation === null && next.mitigation === null,
        contingency: fact.contingency ?? next.contingency,
        owner: fact.owner ?? next.owner,
        status: fact.status ?? next.status,
        inherent: fact.inherent ?? next.inherent,
        residual: fact.residual ?? next.residual,
      };
      if (!rated) return [];
      const pairs = [
        ['probability', fact.probability, next.probability],
        ['impact', fact.impact, next.impact],
      ] as const;
      return pairs.flatMap(([field, taken, other]) =>
        taken !== null && other !== null && taken.level !== other.level
          ? [conflict(record, field, taken.text, place, other.text)]
          : [],
      );
    },
  );
}

/** The milestones of a track: one with the same kind and title in a later document is the same. */
export function joinMilestones(documents: readonly ReadDocument[]): {
  records: Joined<MilestoneFact>[];
  conflicts: Conflict[];
} {
  return joinRecords(
    documents,
    (facts) => facts.milestones,
    ({ kind, title }) => `${kind} ${titleKey(title)}`,
    (record, next, place) => {
      const { fact } = record;
      record.fact = {
        ...fact,
        when: fact.when ?? next.when,
        status: fact.status ?? next.status,
        horizon: fact.horizon ?? next.horizon,
        duration: fact.duration ?? next.duration,
        description: fact.description ?? next.description,
      };
      const contradicts = fact.when !== null && next.when !== null && disjoint(fact.when, next.when);
      return contradicts ? [conflict(record, 'date', fact.when?.text ?? '', place, next.when?.text ?? '')] : [];
    },
  );
}

/** The questions of a track: a question resolved in one document is resolved. */
export function joinQuestions(documents: readonly ReadDocument[]): {
  records: Joined<QuestionFact>[];
  conflicts: Conflict[];
} {
  return joinRecords(
    documents,
    (facts) => facts.questions,
    sameTitle,
    (record, next, place) => {
      const { fact } = record;
      const resolved = fact.status === 'resolved' || next.status === 'resolved';
      record.fact = {
        ...fact,
        status: resolved ? 'resolved' : 'open',
        owner: fact.owner ?? next.owner,
        impact: fact.impact ?? next.impact,
        resolution: fact.resolution ?? next.resolution,
        decidedBy: fact.decidedBy ?? next.decidedBy,
        askedOn: fact.askedOn ?? next.askedOn,
      };
      return fact.status === next.status ? [] : [conflict(record, 'state', fact.status, place, next.status)];
    },
  );
}
