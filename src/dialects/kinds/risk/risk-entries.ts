import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import type { Statement } from '../../shapes/statements.ts';
import { entryLabel } from '../labelled-values.ts';
import { riskLabels } from './risk-fields.ts';
import { readRiskState } from './risk-state.ts';
import type { RiskStatement } from './risk-title.ts';

/** `R1 Payment provider raises fees`: an entry of a register, with or without a mark after its number. */
export const registerNumber = /^R-?\d{1,3}(?:\s*[.:)–—-])?\s+\p{L}/u;

/** The state in a line below a risk that says nothing else: `open`, `closed 1 Nov, she signed`, `akzeptiert`. */
export function stateBelow(entries: readonly Statement[], reading: Reading): string | undefined {
  return entries.find((entry) => {
    const [first = ''] = entry.full.split(
      /[,;(（.!]|\s[–—-]\s|\s(?:(?:on|since|am|seit|el|desde|le|depuis|em)\s)?(?=\d)/u,
    );
    return (
      entry.kind === 'item' &&
      entry.full.length < 100 &&
      entryLabel(entry, riskLabels, reading.vocabulary) === null &&
      !isEmpty(first) &&
      first.trim().split(/\s+/u).length < 3 &&
      readRiskState(first) !== 'unknown'
    );
  })?.full;
}

/** `~~The lock is stiff~~ solved, oiled on 3 May`: struck through, with or without a state behind it. */
export function struckRisk({ struck, full }: Statement): RiskStatement | null {
  if (struck === null || struck.length < 4 || !full.startsWith(struck)) return null;
  const rest = full.slice(struck.length).replace(/^[\s,.;:–—-]+/u, '');
  if (rest !== '' && readRiskState(rest) === 'unknown') return null;
  return { title: struck, values: { status: rest === '' ? 'struck through' : rest } };
}
