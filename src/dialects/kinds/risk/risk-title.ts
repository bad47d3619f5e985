import { normalizeForMatch } from '../../../model/normalize.ts';
import type { Reading } from '../../reading.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import { pieces } from '../labelled-values.ts';
import { type RiskValues, riskLabels } from './risk-fields.ts';
import { cleanTitle } from './risk-table.ts';

/** A risk's title and the values in the same statement. */
export interface RiskStatement {
  title: string;
  values: RiskValues;
}

const mitigatedBy =
  /(?:^|(?<![\s.;,(–—-])[\s.;,(–—-]+)(?:mitigat(?:ed?|ion) (?:by|with|through|via)|mitigating by)\s+(.+?)\)?$/i;
/** `Salt eats the locks. Likelihood 3, impact 4`: a last clause that may be a rating without a colon. */
const lastClause = /^(.*\S)(?:[.;]\s+|\s+[–—-]\s+)([^.;–—]+)[.;]?$/su;
const rated = /\(([^()]*)\)\s*$/;
const dash = /^\s*(?:\([^()]*\)\s*)?[–—:-]/;

/**
 * Splits `Large files time out (P: 3, I: 4). Mitigation: chunks` into the title up to the first label, the ratings in
 * parentheses, and the response.
 */
export function readRiskText(text: string, reading: Reading): RiskStatement {
  const { rest, found } = pieces(text, riskLabels, reading.vocabulary);
  const values: RiskValues = {};
  for (const piece of found) values[piece.label] ??= piece.value;
  const [, title = '', clause = ''] = lastClause.exec(rest) ?? [];
  const levels = title === '' ? null : ratingsIn(clause, reading);
  const rated = levels === null ? ratedClauses(rest, reading) : { title, values: levels };
  if (rated === null) return withoutRemarks(rest, rest, values, reading);
  return withoutRemarks(rated.title, rated.title, { ...rated.values, ...values }, reading);
}

const clauseBreak = /(\s*[.;,，；。]\s+|\s+[–—-]\s+)/u;
/** `no mitigation yet`, `keine Maßnahme`: words for an absence after the rating. */
const without = /^(?:no|not|nothing|none|keine?|noch|nichts|sin|aucune?|sans|rien|nenhuma?|sem|нет|без)(?!\p{L})/iu;

/**
 * `The pump is alone. Likelihood medium, impact high. Nothing done so far.`: ratings in clauses of their own, between
 * the risk and remarks. Null if the sentence goes on after them.
 */
function ratedClauses(text: string, reading: Reading): RiskStatement | null {
  const parts = text.split(clauseBreak);
  const values: RiskValues = {};
  let start = -1;
  for (let at = 2; at < parts.length; at += 2) {
    const levels = ratingsIn((parts[at] ?? '').replace(/[.;,]$/u, ''), reading);
    if (levels !== null) {
      if (start === -1) start = at;
      Object.assign(values, levels);
    } else if (start !== -1) {
      const ends = /[.;。；]/u.test(parts[at - 1] ?? '') || without.test(parts[at] ?? '');
      if (!ends) return null;
      break;
    }
  }
  return start === -1 ? null : { title: parts.slice(0, start - 1).join(''), values };
}

/** A statement's title: its bold lead or its text. `isLabelled` is true if the label is only `Risk 1:`. */
export function readRiskEntry(entry: Statement, isLabelled: boolean, reading: Reading): RiskStatement {
  if (isLabelled) return readRiskText(labelled(entry)?.value ?? '', reading);
  const { lead } = entry;
  const marked =
    lead !== null &&
    (entry.colon || entry.text === '' || dash.test(entry.full.slice(entry.full.indexOf(lead) + lead.length)));
  const whole = readRiskText(entry.full, reading);
  if (lead === null || !marked) return whole;
  const behind = /^\(([^()]*)\)/.exec(entry.text)?.[1];
  const levels = behind === undefined ? null : ratingsIn(behind, reading);
  return withoutRemarks(lead, entry.text, { ...whole.values, ...levels }, reading);
}

/** `Slow queries → add an index`: the text after the arrow is the response to the risk. */
export function withArrow(titled: RiskStatement, entry: Statement | null): RiskStatement {
  const { title, values } = titled;
  const parted = /^(.{6,}?)\s*(?:→|⇒|=>|->|⟶)\s*(.{3,})$/su.exec(title);
  if (parted !== null)
    return { title: parted[1] ?? title, values: { ...values, mitigation: values.mitigation ?? parted[2] ?? '' } };
  const behind = entry === null ? undefined : /^\s*(?:→|⇒|=>|->|⟶)\s*(.{3,})$/su.exec(entry.text)?.[1];
  if (behind !== undefined && values.mitigation === undefined)
    return { title, values: { ...values, mitigation: behind } };
  const first = entry?.children[0];
  const below = first === undefined ? null : /^(?:→|⇒|=>|->|⟶)\s*(.{3,})$/su.exec(first.full);
  return below === null || values.mitigation !== undefined
    ? titled
    : { title, values: { ...values, mitigation: below[1] ?? '' } };
}

/** Moves ratings and a mitigation from the end of a title to the values; `text` may hold the mitigation in words. */
function withoutRemarks(start: string, text: string, values: RiskValues, reading: Reading): RiskStatement {
  let title = start;
  const inside = rated.exec(title);
  const levels = inside === null ? null : ratingsIn(inside[1] ?? '', reading);
  if (inside !== null && levels !== null) {
    Object.assign(values, levels);
    title = title.slice(0, inside.index);
  }
  const by = values.mitigation === undefined ? mitigatedBy.exec(text) : null;
  if (by !== null) {
    values.mitigation = by[1] ?? '';
    if (start === text) title = title.slice(0, by.index);
  }
  return { title: cleanTitle(title.trim()), values };
}

/** The ratings in a parenthesis such as `High impact, low probability` or `P: 3, I: 4`; null for any other remark. */
function ratingsIn(text: string, reading: Reading): RiskValues | null {
  const { labels, levels } = reading.vocabulary;
  const values: RiskValues = {};
  for (const part of text.split(/[,;/|]|\s-\s/)) {
    const words = normalizeForMatch(part.replace(/[:：=]/g, ' ')).split(' ');
    const label = (['probability', 'impact'] as const).find((one) =>
      words.some((word) => word !== '' && labels.get(word)?.has(one)),
    );
    const level = words.find((word) => /^[1-5]$/.test(word) || (word.length > 1 && levels.has(word)));
    if (label === undefined || level === undefined || words.length > 3) return null;
    values[label] =
      part
        .trim()
        .split(/[\s:：=]+/)
        .find((word) => normalizeForMatch(word) === level) ?? level;
  }
  return Object.keys(values).length > 0 ? values : null;
}
