import type { Change } from '../../model/change.ts';
import type { ChangeWindow } from '../../model/change-window.ts';
import type { Day } from '../../model/when.ts';
import { plural } from '../../text/format.ts';
import { figure, joined, type Sentence, warning } from '../../text/sentence.ts';
import { sinceWords, windowUrl } from '../changes/answer.ts';

interface Clause {
  kind: Change['kind'];
  /** Which of its changes count. */
  counts(change: Change): boolean;
  query: string;
  said(number: number): string;
  warn: boolean;
}

const clauses: readonly Clause[] = [
  {
    kind: 'risk.crossed',
    counts: ({ direction }) => direction === 'worse',
    query: 'kind=risk.crossed&direction=worse',
    said: (number) => `${plural(number, 'risk')} rose to the threshold or above it`,
    warn: true,
  },
  {
    kind: 'risk.added',
    counts: ({ severity }) => severity === 'major',
    query: 'kind=risk.added&severity=major',
    said: (number) => `${plural(number, 'new risk')} at the threshold or above it`,
    warn: true,
  },
  {
    kind: 'risk.crossed',
    counts: ({ direction }) => direction === 'better',
    query: 'kind=risk.crossed&direction=better',
    said: (number) => `${plural(number, 'risk')} fell below the threshold`,
    warn: false,
  },
  {
    kind: 'risk.closed',
    counts: () => true,
    query: 'kind=risk.closed',
    said: (number) => `${plural(number, 'risk')} ${number === 1 ? 'was' : 'were'} closed`,
    warn: false,
  },
];

/**
 * `Since the review of 6 November: 2 risks rose to the threshold or above it and 1 risk was closed.` Figures lead to the page
 * of changes with that filter. Empty if none did, or there is nothing to compare with.
 */
export function risksSince(window: ChangeWindow | null, asOf: Day): Sentence {
  if (window === null) return [];
  const phrases = clauses.flatMap(({ kind, counts, query, said, warn }): Sentence[] => {
    const number = window.changes.filter((change) => change.kind === kind && counts(change)).length;
    const url = `${windowUrl(window)}?${query}`;
    return number === 0 ? [] : [[warn ? warning(said(number), url) : figure(said(number), url)]];
  });
  return phrases.length === 0 ? [] : [`Since ${sinceWords(window, asOf)}: `, ...joined(phrases), '.'];
}
