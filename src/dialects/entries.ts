import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type CheckboxState, leadingCheckbox } from '../markdown/checkboxes.ts';
import { type InlineLine, inlineLines, lastLine } from '../markdown/lines.ts';
import { endLineOf, lineOf, plainText, squeeze } from '../markdown/text.ts';

/**
 * One statement of a section, whatever its shape: a list item, a line of a paragraph, or a bold line with what stands
 * below it. All readers of records work on these.
 */
export interface Entry {
  kind: 'item' | 'line' | 'head';
  /** The text in bold (or italics, with a colon) that it begins with, without the colon; null where it begins otherwise. */
  lead: string | null;
  /** True where a colon parts the lead from the rest. */
  colon: boolean;
  /** What follows the lead; the whole text where there is none. */
  text: string;
  /** All of its own text, as a reader sees it, on one line. */
  full: string;
  mark: CheckboxState | null;
  /** The text at its beginning that is struck through; null for none. */
  struck: string | null;
  /** In a block quote: often a template's guidance. */
  quoted: boolean;
  /** Targets of its links and contents of its code spans, in order. */
  refs: { kind: 'link' | 'code'; text: string; url: string }[];
  line: number;
  endLine: number;
  children: Entry[];
}

/** The statements of these blocks. Tables, code and headings are none; they are read elsewhere. */
export function entriesOf(blocks: readonly RootContent[], quoted = false): Entry[] {
  const found: Entry[] = [];
  let open: Entry | null = null;
  let filled = false;
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph': {
        const lines = paragraphEntries(block, quoted);
        const first = lines[0];
        if (first === undefined) break;
        const starts = first.kind === 'head';
        const owner: Entry | null = starts || filled || open === null ? null : open;
        if (owner !== null) adopt(owner, lines);
        else found.push(...lines);
        const last: Entry | undefined = lines.at(-1);
        if (owner === null && last !== undefined) {
          open = last.kind === 'head' ? last : starts ? first : null;
          filled = false;
          if (open === first && lines.length > 1) adopt(open, found.splice(found.indexOf(first) + 1));
        }
        break;
      }
      case 'list': {
        const items = listEntries(block, quoted);
        if (open !== null) {
          adopt(open, items);
          filled = true;
        } else found.push(...items);
        break;
      }
      case 'blockquote':
        found.push(...entriesOf(block.children, true));
        break;
      case 'thematicBreak':
      case 'heading':
        open = null;
        break;
    }
  }
  return found;
}

function adopt(owner: Entry, entries: Entry[]): void {
  owner.children.push(...entries);
  owner.endLine = Math.max(owner.endLine, entries.at(-1)?.endLine ?? 0);
}

function listEntries(list: List, quoted: boolean): Entry[] {
  return list.children.map((item) => itemEntry(item, quoted));
}

function itemEntry(item: ListItem, quoted: boolean): Entry {
  const [first, ...rest] = item.children;
  const task = item.checked === true ? 'done' : item.checked === false ? 'open' : null;
  if (first?.type !== 'paragraph') {
    const nested = entriesOf(item.children, quoted);
    return { ...blank(lineOf(item), endLineOf(item), quoted), kind: 'item', mark: task, children: nested };
  }
  const [own, ...lines] = paragraphEntries(first, quoted);
  const entry: Entry = own ?? blank(lineOf(item), endLineOf(item), quoted);
  entry.kind = 'item';
  entry.mark = task ?? entry.mark;
  entry.line = lineOf(item);
  entry.endLine = endLineOf(item);
  entry.children.push(...lines, ...entriesOf(rest, quoted));
  return entry;
}

const blank = (line: number, endLine: number, quoted: boolean): Entry => ({
  kind: 'line',
  lead: null,
  colon: false,
  text: '',
  full: '',
  mark: null,
  struck: null,
  quoted,
  refs: [],
  line,
  endLine,
  children: [],
});

const plainLabelLine = /^[\p{L}][\p{L}\p{N} /_()-]{0,40}[:：](?:\s|$)/u;

/** The lines of a paragraph that are statements of their own; a line that only goes on joins the one before. */
function paragraphEntries(node: Paragraph, quoted: boolean): Entry[] {
  const lines = inlineLines(node.children);
  if (lines.length === 1) return [lineEntry(lines[0]!, quoted)];
  const listed = lines.every((line) => plainLabelLine.test(plainText(line.nodes)));
  const groups: InlineLine[] = [];
  let afterHead = false;
  for (const line of lines) {
    const previous = groups.at(-1);
    if (previous === undefined || listed || afterHead || startsWithLabel(line)) groups.push({ ...line, nodes: [...line.nodes] });
    else previous.nodes.push({ type: 'text', value: ' ' }, ...line.nodes);
    afterHead = previous === undefined && isHead(line.nodes);
  }
  return groups.map((line) => lineEntry(line, quoted));
}

/** A new statement begins where a line starts with bold text and a colon. */
function startsWithLabel(line: InlineLine): boolean {
  const [first, second] = line.nodes;
  if (first?.type !== 'strong') return false;
  return /[:：]\s*$/.test(plainText(first)) || (second?.type === 'text' && /^\s*[:：]/.test(second.value)) || line.nodes.length === 1;
}

/** A line that is all bold, or a bold label with nothing behind it but a mark or a remark: `**Phase 1** (2 weeks) ✅`. */
function isHead(nodes: readonly PhrasingContent[]): boolean {
  const visible = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [first, ...rest] = visible;
  if (first?.type !== 'strong') return false;
  return rest.every((node) => node.type === 'text') && remark.test(plainText(rest));
}

const remark = /^\s*[:：]?\s*(?:[(（[][^()（）[\]]*[)）\]])?[^\p{L}\p{N}()[\]]*$/u;

function lineEntry(line: InlineLine, quoted: boolean): Entry {
  const entry = blank(line.line, Math.max(line.line, lastLine(line)), quoted);
  let nodes: readonly PhrasingContent[] = line.nodes;
  const first = nodes[0];
  if (first?.type === 'text' && /^\s*(?:\[.?\]\s*)?[^\p{L}\p{N}[\](<"'«「`]*$/u.test(first.value) && nodes.length > 1) {
    // A checkbox or an icon before the bold text: `[~] **Task:**`, `✅ **Completed:**`.
    const box = leadingCheckbox(first.value);
    if (box !== null) entry.mark = box.state;
    entry.text = squeeze(box?.rest ?? first.value);
    nodes = nodes.slice(1);
  }
  collectRefs(line.nodes, entry.refs);
  entry.kind = isHead(nodes) ? 'head' : 'line';
  const icon = entry.text;
  const lead = leadOf(nodes);
  entry.full = squeeze(`${icon} ${plainText(nodes)}`);
  if (lead !== null) {
    entry.lead = lead.text;
    entry.colon = lead.colon;
    entry.text = squeeze(`${plainText(nodes.slice(1))}`.replace(/^\s*[:：]?\s*(?:[–—-]\s+)?/, ''));
  } else {
    const box = entry.mark === null ? leadingCheckbox(entry.full) : null;
    if (box !== null) {
      entry.mark = box.state;
      entry.full = squeeze(box.rest);
    }
    entry.text = entry.full;
  }
  entry.struck = nodes[0]?.type === 'delete' ? squeeze(plainText(nodes[0])) : null;
  return entry;
}

function leadOf(nodes: readonly PhrasingContent[]): { text: string; colon: boolean } | null {
  const [first, second] = nodes;
  if (first === undefined || (first.type !== 'strong' && first.type !== 'emphasis')) return null;
  const text = squeeze(plainText(first));
  const inside = /[:：]$/.test(text);
  const behind = second?.type === 'text' && /^\s*[:：]/.test(second.value);
  if (first.type === 'emphasis' && !inside && !behind) return null;
  return { text: text.replace(/\s*[:：]$/, ''), colon: inside || behind };
}

function collectRefs(nodes: readonly Nodes[], into: Entry['refs']): void {
  for (const node of nodes) {
    if (node.type === 'inlineCode') into.push({ kind: 'code', text: node.value, url: node.value });
    else if (node.type === 'link') into.push({ kind: 'link', text: squeeze(plainText(node)), url: node.url });
    else if ('children' in node) collectRefs(node.children as Nodes[], into);
  }
}

/** Every statement of these and below them, in order. */
export function* allEntries(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    yield* allEntries(entry.children);
  }
}

const plainLabel = /^([^:：]{1,48}?)\s*[:：]\s*(.*)$/su;

/** The label of a statement and its value: a bold lead with a colon, or plain words before a colon. */
export function labelled(entry: Entry): { label: string; value: string } | null {
  if (entry.lead !== null && (entry.colon || entry.text === '')) {
    if (entry.colon) return { label: entry.lead, value: entry.text };
    const split = plainLabel.exec(entry.lead);
    return split === null ? null : { label: split[1]!, value: split[2]! };
  }
  if (entry.lead !== null) return null;
  const split = plainLabel.exec(entry.full);
  return split === null ? null : { label: split[1]!, value: split[2]! };
}
