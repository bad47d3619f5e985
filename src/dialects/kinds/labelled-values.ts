import { normalizeForMatch } from '../../model/normalize.ts';
import type { AnnotatedSection } from '../sections.ts';
import { allStatements, labelled, type Statement } from '../shapes/statements.ts';
import { meaningsOf, type Vocabulary } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';
import { columnLabels, labelByWords } from './columns.ts';

/** A labelled piece of a text, such as `Mitigation: …` in the middle of a bullet. */
export interface Piece {
  label: Label;
  /** The label as written. */
  name: string;
  value: string;
  /** Where the label starts in the text. */
  start: number;
}

const colon = /[:：](?=\s|$|[^\x20-\x7e/])/g;
const wordBreaks: ReadonlySet<string> = new Set('.;,|·•(（[]!?。、；，｜)–—');
const edges = /^[\s|·•;,；，*–—-]+|[\s|·•;,；，(（*–—-]+$/g;

/**
 * The pieces of a text that start with one of the wanted labels and a colon, at any position: `… . Mitigation: …`,
 * `Probability: High | Impact: Low`. `rest` is the text before the first of them.
 */
export function pieces(
  text: string,
  wanted: readonly Label[],
  vocabulary: Vocabulary,
): { rest: string; found: Piece[] } {
  const found: Piece[] = [];
  if (!text.includes(':') && !text.includes('：')) return { rest: text, found };
  const starts: { start: number; valueAt: number; label: Label; name: string }[] = [];
  colon.lastIndex = 0;
  for (let match = colon.exec(text); match !== null; match = colon.exec(text)) {
    const label = labelBefore(text, match.index, wanted, vocabulary);
    if (label !== null) starts.push({ ...label, valueAt: match.index + 1 });
  }
  starts.forEach((at, index) => {
    const end = starts[index + 1]?.start ?? text.length;
    found.push({
      label: at.label,
      name: at.name,
      value: closed(text.slice(at.valueAt, end).replace(edges, '')),
      start: at.start,
    });
  });
  const first = starts[0];
  return { rest: first === undefined ? text : text.slice(0, first.start).replace(edges, '').trim(), found };
}

/** Drops a closing bracket whose opening one was cut off with the label. */
function closed(value: string): string {
  return /[)）\]]\.?$/.test(value) && !/[(（[]/.test(value) ? value.replace(/[)）\]](\.?)$/, '') : value;
}

function labelBefore(
  text: string,
  at: number,
  wanted: readonly Label[],
  vocabulary: Vocabulary,
): { start: number; label: Label; name: string } | null {
  let from = at;
  while (from > 0 && from > at - 48 && !wordBreaks.has(text[from - 1]!)) from--;
  const clause = text.slice(from, at);
  const dash = clause.lastIndexOf(' - ');
  const words = (dash === -1 ? clause : clause.slice(dash + 3)).trimStart().split(/\s+/);
  for (let drop = Math.max(0, words.length - 4); drop < words.length; drop++) {
    const name = words.slice(drop).join(' ');
    const meanings = vocabulary.labels.get(normalizeForMatch(name));
    const label = meanings === undefined ? undefined : amongst(wanted, meanings);
    if (label === undefined) continue;
    const start = text.lastIndexOf(words[drop] ?? '', at);
    // In running text, a word is a label only with a capital letter or a mark before it.
    if (drop > 0 && /^\p{Ll}/u.test(name)) continue;
    return { start, label, name };
  }
  return null;
}

/** Labels that may name what they apply to. */
const shared: ReadonlySet<Label> = new Set<Label>(['mitigation', 'contingency']);

/** `Mitigation for both:` counts as a mitigation. */
function sharedLabel(text: string, wanted: readonly Label[], vocabulary: Vocabulary): Label | undefined {
  const may = wanted.filter((one) => shared.has(one));
  const whose = may.length === 0 ? text : text.replace(/\s+(?:for|of|against|für|gegen|pour|para|для)\s.*$/iu, '');
  return whose === text ? undefined : amongst(may, meaningsOf(vocabulary, whose));
}

/** The first of these labels that is among the meanings. */
const amongst = (wanted: readonly Label[], meanings: ReadonlySet<Label>): Label | undefined =>
  meanings.size === 0 ? undefined : wanted.find((one) => meanings.has(one));

/** The wanted label at the start of a statement, with its value; null if it starts otherwise. */
export function entryLabel(
  entry: Statement,
  wanted: readonly Label[],
  vocabulary: Vocabulary,
): { label: Label; value: string; name: string } | null {
  const own = labelled(entry);
  if (own === null) return null;
  const label = amongst(wanted, meaningsOf(vocabulary, own.label)) ?? sharedLabel(own.label, wanted, vocabulary);
  return label === undefined ? null : { label, value: own.value, name: own.label };
}

/** A record's labelled values, from its own text and the statements below it; the first of each label counts. */
export function recordFields(entries: readonly Statement[], wanted: readonly Label[], vocabulary: Vocabulary): Fields {
  const fields: Fields = new Map();
  for (const [index, entry] of entries.entries()) {
    // `Answer:` and the list below it.
    const own = entry.kind === 'line' && entry.children.length === 0 ? entryLabel(entry, wanted, vocabulary) : null;
    if (own === null || own.value !== '' || !inWords.has(own.label)) continue;
    const next = entries.findIndex(
      (one, at) => at > index && (one.kind !== 'item' || entryLabel(one, wanted, vocabulary) !== null),
    );
    const below = entries.slice(index + 1, next === -1 ? undefined : next).map(({ full }) => full);
    if (below.length > 0 && !fields.has(own.label))
      fields.set(own.label, { value: below.join('; '), line: entry.line });
  }
  let line = 0;
  const set = (label: Label, value: string) => {
    if (!fields.has(label)) fields.set(label, { value, line });
  };
  for (const entry of allStatements(entries)) {
    line = entry.line;
    const own = entryLabel(entry, wanted, vocabulary);
    if (own !== null) {
      const inner = pieces(own.value, wanted, vocabulary);
      const nested =
        inner.rest === '' && inner.found.length === 0
          ? entry.children.map((child) => child.full).join('; ')
          : inner.rest;
      set(own.label, nested);
      for (const piece of inner.found) set(piece.label, piece.value);
    } else for (const piece of pieces(entry.full, wanted, vocabulary).found) set(piece.label, piece.value);
  }
  return fields;
}

/** Labels whose values are sentences, and may be listed. */
const inWords: ReadonlySet<Label> = new Set<Label>(['mitigation', 'contingency', 'answer', 'description']);

type Fields = Map<Label, { value: string; line: number }>;

/**
 * The labelled values of a section that is one record: from its lines, then from a table of two columns (`Field |
 * Value`) and subheadings that are labels (`#### Mitigation`). The first of each label counts.
 */
export function sectionFields(section: AnnotatedSection, wanted: readonly Label[], vocabulary: Vocabulary): Fields {
  const lines = section.statements().filter((entry) => entry.mark === null);
  return new Map([...structuredFields(section, wanted, vocabulary), ...recordFields(lines, wanted, vocabulary)]);
}

/** Column heads of tables that explain terms. */
const explains =
  /^(?:meaning|definition|explanation|bedeutung|erklärung|significado|definici[óo]n|signification|définition|значение|описание|意味|説明|含义|说明|의미|정의)$/iu;

/** The labelled values in a section's tables and subheadings only. */
export function structuredFields(section: AnnotatedSection, wanted: readonly Label[], vocabulary: Vocabulary): Fields {
  const fields: Fields = new Map();
  const set = (label: Label | null, value: string, line: number) => {
    if (label !== null && value !== '' && !fields.has(label)) fields.set(label, { value, line });
  };
  for (const table of section.tables()) {
    if (explains.test(table.headers[1]?.text.trim() ?? '')) continue;
    if (table.headers.length === 2) {
      for (const { cells, line } of [{ cells: table.headers, line: table.line }, ...table.rows])
        set(labelByWords(cells[0]?.text ?? '', wanted, vocabulary), cells[1]?.text ?? '', line);
    } else if (table.rows.length === 1) {
      for (const [label, index] of columnLabels(table, wanted, vocabulary))
        set(label, table.rows[0]?.cells[index]?.text ?? '', table.rows[0]?.line ?? table.line);
    }
  }
  for (const child of section.parts) {
    const text = allStatements(child.statements()).map((entry) => entry.full);
    set(labelByWords(child.bare, wanted, vocabulary), text.join('; '), child.line);
  }
  return fields;
}
