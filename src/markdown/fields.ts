import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { append } from '../model/lists.ts';
import type { Field } from './field.ts';
import { cleanLabel, isBoldLabel, isMetadataWord, splitLabel } from './labels.ts';
import { type InlineLine, inlineLines, lastLine } from './lines.ts';
import { longestStatement } from './statements.ts';
import { tableFields } from './table-fields.ts';
import { columnOf, endLineOf, lineOf, oneLine, plainText, squeeze } from './text.ts';

export interface FieldOptions {
  /** Also read labels that are not bold (`Status: Draft`); default true. */
  plain?: boolean;
  /** Also read lists nested in list items; default false. */
  deep?: boolean;
  /** Also read two-column tables; default true. */
  tables?: boolean;
}

/**
 * Every labelled value of the blocks: `**Label:** value`, `**Label**: value` and `Label: value` in paragraphs (line by
 * line, split at ` | ` and ` · `), list items, quotes and two-column tables. The value of a label at the end of a
 * paragraph is the next paragraph or list.
 */
export function fields(blocks: readonly RootContent[], options: FieldOptions = {}): Field[] {
  const found: Field[] = [];
  blocks.forEach((block, index) => {
    switch (block.type) {
      case 'paragraph': {
        const inParagraph = paragraphFields(block, block, options, 'line');
        takeNextBlock(inParagraph.at(-1), blocks[index + 1]);
        append(found, inParagraph);
        break;
      }
      case 'blockquote':
        append(found, fields(block.children, options));
        break;
      case 'list':
        for (const item of block.children) append(found, itemFields(item, options));
        break;
      case 'table':
        if (options.tables !== false) append(found, tableFields(block));
        break;
    }
  });
  return found;
}

/** The labelled values of a list item: on its line and, with `deep`, in nested lists. */
function itemFields(item: ListItem, options: FieldOptions = {}): Field[] {
  const [first, ...rest] = item.children;
  const found: Field[] = [];
  if (first?.type === 'paragraph') {
    append(found, paragraphFields(first, item, options, 'list'));
    const last = found.at(-1);
    if (last !== undefined) takeNextBlock(last, rest[0] as RootContent | undefined);
  }
  if (options.deep === true) {
    for (const block of first?.type === 'paragraph' ? rest : item.children)
      append(found, fields([block as RootContent], options));
  }
  return found;
}

function paragraphFields(node: Paragraph, holder: Nodes, options: FieldOptions, kind: 'line' | 'list'): Field[] {
  if (!mayHoldLabel(node)) return [];
  const found: Field[] = [];
  const firstLine = lineOf(node);
  for (const line of inlineLines(node.children)) {
    // A wrapped sentence may have a colon near the start of any line. Plain labels count only after another label.
    const here = lineFields(
      line,
      holder,
      found.length === 0 && line.line > firstLine && !severalLabels(plainText(line.nodes))
        ? { ...options, plain: false }
        : options,
    );
    if (here.length > 0) append(found, here);
    else appendLine(found.at(-1), line);
  }
  if (kind === 'list') for (const field of found) field.source = 'list';
  return found;
}

/** A quick test: without a colon there is no label. */
function mayHoldLabel(node: Paragraph): boolean {
  return node.children.some((child) =>
    child.type === 'text'
      ? /[:：]/.test(child.value)
      : (child.type === 'strong' || child.type === 'emphasis') && /[:：]/.test(plainText(child)),
  );
}

/** Joins two texts by a space, unless one is empty. */
const withMore = (value: string, more: string): string =>
  value === '' ? more : more === '' ? value : `${value} ${more}`;

/** A line without a label continues the value of the line before. */
function appendLine(field: Field | undefined, line: InlineLine): void {
  if (field === undefined) return;
  if (field.value.length < longestStatement) field.value = withMore(field.value, squeeze(plainText(line.nodes)));
  append(field.valueNodes, line.nodes);
  field.endLine = lastLine(line);
}

/** The value of a label at the end of a block is the next list, or the next paragraph without a label. */
function takeNextBlock(field: Field | undefined, next: RootContent | undefined): void {
  if (field === undefined || field.value !== '' || next === undefined) return;
  if (next.type === 'list') field.value = listText(next).slice(0, longestStatement);
  else if (next.type === 'paragraph' && !startsWithLabel(next)) field.value = oneLine(next);
  else return;
  field.valueNodes.push(next);
  field.endLine = endLineOf(next);
}

/** A list item with its nested lists, on one line. */
const itemText = (item: ListItem): string =>
  item.children.map((child) => (child.type === 'list' ? listText(child) : oneLine(child))).join('; ');

const listText = (list: List): string =>
  list.children
    .map(itemText)
    .filter((text) => text !== '')
    .join('; ');

/** The items of a list that is the field's value, each with its line; empty if the value is not a list. */
export function itemsOf({ valueNodes: [list, ...more] }: Field): { text: string; line: number }[] {
  return list?.type === 'list' && more.length === 0
    ? list.children.map((item) => ({ text: itemText(item), line: lineOf(item) }))
    : [];
}

function startsWithLabel(node: Paragraph): boolean {
  const first = inlineLines(node.children)[0];
  return first !== undefined && labelOf(first.nodes, true) !== null;
}

function lineFields(line: InlineLine, holder: Nodes, options: FieldOptions): Field[] {
  const found: Field[] = [];
  const all = parts(line);
  /** Index of the last part with a metadata label; searched for once, when needed. */
  let metadata: number | undefined;
  for (const [index, part] of all.entries()) {
    const label = labelOf(part.nodes, options.plain !== false);
    if (label === null) {
      // `**Owner:** Ann | Bea` is one value: only a part with a label starts a new field.
      const last = found.at(-1);
      // Text before the first label is skipped in `Version 0.3 · Status: Draft`; without metadata labels it is prose.
      if (last === undefined) {
        metadata ??= all.findLastIndex((one) =>
          isMetadataWord(labelOf(one.nodes, options.plain !== false)?.label ?? ''),
        );
        if (metadata <= index) return [];
        continue;
      }
      last.value = withMore(withMore(last.value, part.separator.trim()), squeeze(plainText(part.nodes)));
      append(last.valueNodes, part.nodes);
      continue;
    }
    found.push({
      label: label.label,
      value: squeeze(plainText(label.rest)),
      line: line.line,
      column: part.column,
      endLine: lastLine(line),
      valueNodes: label.rest,
      source: label.bold ? 'bold' : 'plain',
      node: holder,
    });
  }
  return found;
}

interface Part {
  nodes: PhrasingContent[];
  column: number;
  separator: string;
}

/** A slash separates only labels: `Created: 2026-03-01 / Status: draft`, but not `High / Low`. */
const separators = /(?:^|\s)\\?([|·•])(?:\s|$)|\s*(｜)\s*|\s(\/)\s(?=[\p{L} ]{2,24}[:：])/u;

/** True for two or more labels on one line, which no sentence has: `Created: 2026-03-01 · Status: draft`. */
const severalLabels = (text: string): boolean =>
  text.includes(' ') && text.split(/ [|·•/] /).filter((piece) => /^[^:：]{1,30}[:：]/.test(piece)).length > 1;

/** The content of a bold run of several labels. */
const unbold = (node: PhrasingContent): readonly PhrasingContent[] =>
  node.type === 'strong' && node.children.length === 1 && severalLabels(plainText(node)) ? node.children : [node];

/** Splits a line at ` | `, ` · ` and ` • `, and at ` / ` before a label. */
function parts(line: InlineLine): Part[] {
  const found: Part[] = [{ nodes: [], column: line.column, separator: '' }];
  for (const node of line.nodes.flatMap(unbold)) {
    if (node.type !== 'text' || !/[|·•｜]|\s\/\s/.test(node.value)) {
      const part = found.at(-1)!;
      if (part.nodes.length === 0 && part.separator !== '') part.column = columnOf(node);
      part.nodes.push(node);
      continue;
    }
    const pieces = node.value.split(separators).filter((piece) => piece !== undefined);
    pieces.forEach((piece, index) => {
      if (index % 2 === 1) found.push({ nodes: [], column: columnOf(node), separator: piece });
      else if (piece !== '') found.at(-1)!.nodes.push({ type: 'text', value: piece, position: node.position });
    });
  }
  return found.filter((part) => part.nodes.length > 0);
}

interface Label {
  label: string;
  rest: PhrasingContent[];
  bold: boolean;
}

/** The label at the start of inline content, and the nodes after it. */
function labelOf(nodes: readonly PhrasingContent[], plain: boolean): Label | null {
  let start = 0;
  // An icon or a check box may precede the label: `🚧 **Status:**`, `[ ] **Owner:**`.
  const before = nodes[0];
  if (before?.type === 'text' && nodes.length > 1 && /^\s*(?:\[.?\]\s*)?[^\p{L}\p{N}[\]:：]*$/u.test(before.value))
    start = 1;
  const first = nodes[start];
  if (first === undefined) return null;
  const rest = nodes.slice(start + 1);
  if (first.type === 'strong' || first.type === 'emphasis' || first.type === 'inlineCode') {
    const text = plainText(first);
    if (!isBoldLabel(text)) return null;
    if (first.type !== 'inlineCode' && /[:：]\s*$/.test(text)) return { label: cleanLabel(text), rest, bold: true };
    const next = rest[0];
    const colon = next?.type === 'text' ? /^\s*[:：](?:\s+|$|(?=\S))/.exec(next.value) : null;
    if (colon !== null && next?.type === 'text' && (first.type === 'strong' || plain)) {
      return {
        label: cleanLabel(text),
        rest: [cut(next, colon[0].length), ...rest.slice(1)].filter(notEmpty),
        bold: first.type !== 'inlineCode',
      };
    }
    // `**Status: Draft**`: label and value in one bold run.
    const inside = rest.length === 0 && first.type === 'strong' ? splitLabel(text) : null;
    return inside === null || !isMetadataWord(inside.label)
      ? null
      : { label: cleanLabel(inside.label), rest: [{ type: 'text', value: inside.value }], bold: true };
  }
  if (!plain || first.type !== 'text') return null;
  const split = splitLabel(first.value);
  if (split === null) return null;
  return { label: cleanLabel(split.label), rest: [cut(first, split.at), ...rest].filter(notEmpty), bold: false };
}

const notEmpty = (node: PhrasingContent): boolean => node.type !== 'text' || node.value !== '';

function cut(node: PhrasingContent & { type: 'text' }, length: number): PhrasingContent {
  return { type: 'text', value: node.value.slice(length), position: node.position };
}
