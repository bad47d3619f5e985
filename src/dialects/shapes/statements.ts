import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type CheckboxState, leadingCheckbox } from '../../markdown/checkboxes.ts';
import { type InlineLine, inlineLines, lastLine } from '../../markdown/lines.ts';
import { childrenOf, columnOf, endLineOf, lineOf, plainText, squeeze } from '../../markdown/text.ts';
import { append } from '../../model/lists.ts';

/**
 * A statement in a section, in any form: a list item, a line of a paragraph, or a bold line with the content below it.
 * All record readers work on these.
 */
export interface Statement {
  kind: 'item' | 'line' | 'head';
  /** The bold text it starts with (or italics with a colon), without the colon; null if there is none. */
  lead: string | null;
  /** True if a colon separates the lead from the rest. */
  colon: boolean;
  /** The text after the lead; the whole text if there is no lead. */
  text: string;
  /** Its own text as displayed, on one line. */
  full: string;
  mark: CheckboxState | null;
  /** The struck-through text at its start; null for none. */
  struck: string | null;
  /** In a block quote: often a template's guidance. */
  quoted: boolean;
  /** Targets of its links and contents of its code spans, in order. */
  refs: readonly StatementRef[];
  line: number;
  column: number;
  endLine: number;
  children: Statement[];
}

export interface StatementRef {
  kind: 'link' | 'code';
  text: string;
  url: string;
}

/** The statements in these blocks. Tables, code and headings are read elsewhere. */
export function statementsOf(blocks: readonly RootContent[], quoted = false): Statement[] {
  const found: Statement[] = [];
  if (blocks.length === 0) return found;
  /** The record that takes what follows: a bold or numbered line. The first list below fills it. */
  let open: Statement | null = null;
  let filled = false;
  const start = (entry: Statement) => {
    found.push(entry);
    open = entry;
    filled = false;
  };
  const take = (entry: Statement, isItem: boolean) => {
    const numbered = ordinalOf(entry);
    if (entry.kind === 'head' || (numbered !== null && !isItem)) start(entry);
    else if (open !== null && (isItem || !filled) && !(numbered !== null && numbered === ordinalOf(open))) {
      adopt(open, entry);
      filled ||= isItem;
    } else {
      found.push(entry);
      if (!isItem) open = null;
    }
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') for (const line of paragraphStatements(block, quoted)) take(line, false);
    else if (block.type === 'list') for (const item of listEntries(block, quoted)) take(item, item.kind === 'item');
    else if (block.type === 'blockquote') append(found, statementsOf(block.children, true));
    else if (block.type === 'thematicBreak' || block.type === 'heading') open = null;
  }
  return found;
}

const ordinal =
  /^(q|oq|question|risk|r|phase|test|goal|milestone|initiative|blocker|step|frage|risiko|riesgo|risque|pregunta|фаза|этап|риск|вопрос|fase|リスク|フェーズ|質問|阶段|风险|问题)[\s-]*#?\d+(?![\p{L}])/iu;

/** The word before the number in a bold lead (`Risk 2`, `Q3`), or null. Statements with the same word are siblings. */
const ordinalOf = (entry: Statement): string | null =>
  entry.lead === null ? null : (ordinal.exec(entry.lead)?.[1]?.toLowerCase() ?? null);

function adopt(owner: Statement, entry: Statement): void {
  owner.children.push(entry);
  owner.endLine = Math.max(owner.endLine, entry.endLine);
}

/** The items of a list, and the bold lines that Markdown joins to an item for lack of a blank line. */
function listEntries(list: List, quoted: boolean): Statement[] {
  const found: Statement[] = [];
  for (const item of list.children) {
    const entry = itemEntry(item, quoted);
    found.push(entry);
    const at =
      entry.children.length === 0
        ? -1
        : entry.children.findIndex((child) => child.kind === 'head' && child.column <= columnOf(item));
    if (at === -1) continue;
    const lifted = entry.children.splice(at);
    const first = lifted[0]!;
    entry.endLine = Math.max(entry.line, first.line - 1);
    for (const child of lifted.slice(1)) adopt(first, child);
    found.push(first);
  }
  return found;
}

function itemEntry(item: ListItem, quoted: boolean): Statement {
  const first = item.children[0];
  const task = item.checked === true ? 'done' : item.checked === false ? 'open' : null;
  if (first?.type !== 'paragraph') {
    const nested = statementsOf(item.children, quoted);
    return { ...blank(lineOf(item), endLineOf(item), quoted), kind: 'item', mark: task, children: nested };
  }
  const [entry = blank(lineOf(item), endLineOf(item), quoted), ...lines] = paragraphStatements(first, quoted);
  entry.kind = 'item';
  entry.mark = task ?? entry.mark;
  entry.line = lineOf(item);
  entry.endLine = endLineOf(item);
  if (lines.length > 0) append(entry.children, lines);
  if (item.children.length > 1) append(entry.children, statementsOf(item.children.slice(1), quoted));
  return entry;
}

const noRefs: readonly StatementRef[] = [];

const blank = (line: number, endLine: number, quoted: boolean): Statement => ({
  kind: 'line',
  lead: null,
  colon: false,
  text: '',
  full: '',
  mark: null,
  struck: null,
  quoted,
  refs: noRefs,
  line,
  column: 1,
  endLine,
  children: [],
});

const plainLabelLine = /^[\p{L}][\p{L}\p{N} /_()-]{0,40}[:：](?:\s|$)/u;

/** The lines of a paragraph that are statements; a continuation joins the line before. */
export function paragraphStatements(node: Paragraph, quoted: boolean): Statement[] {
  const [only] = node.children;
  // A fast path: most statements are a single line of text.
  if (node.children.length === 1 && only?.type === 'text' && !only.value.includes('\n')) {
    const entry = blank(lineOf(only), lineOf(only), quoted);
    entry.column = columnOf(only);
    return [withText(entry, squeeze(only.value))];
  }
  const lines = inlineLines(node.children);
  if (lines.length === 1) return [lineEntry(lines[0]!, quoted)];
  const listed = lines.every((line) => plainLabelLine.test(plainText(line.nodes)));
  const groups: (InlineLine & { nodes: PhrasingContent[] })[] = [];
  let afterHead = false;
  for (const line of lines) {
    const previous = groups.at(-1);
    if (previous === undefined || listed || afterHead || startsWithLabel(line))
      groups.push({ ...line, nodes: [...line.nodes] });
    else append(previous.nodes, [{ type: 'text', value: ' ' }, ...line.nodes]);
    afterHead = previous === undefined && isHead(line.nodes);
  }
  return groups.map((line) => lineEntry(line, quoted));
}

/** True if a line starts with bold text and a colon, which begins a new statement. */
function startsWithLabel(line: InlineLine): boolean {
  const [first, second] = line.nodes;
  if (first?.type !== 'strong') return false;
  return (
    /[:：]\s*$/.test(plainText(first)) ||
    (second?.type === 'text' && /^\s*[:：]/.test(second.value)) ||
    line.nodes.length === 1
  );
}

/**
 * True for a line that is all bold, or a bold label followed only by a mark or remark: `**Phase 1** (2 weeks) ✅`. A blank to
 * fill in is a value.
 */
function isHead(nodes: readonly PhrasingContent[]): boolean {
  const at = nodes.findIndex(isVisible);
  if (nodes[at]?.type !== 'strong') return false;
  const rest = nodes.slice(at + 1).filter(isVisible);
  return rest.every((node) => node.type === 'text') && remark.test(plainText(rest));
}

const isVisible = (node: PhrasingContent): boolean => node.type !== 'text' || node.value.trim() !== '';

const remark = /^(?!.*_{3})\s*[:：]?\s*(?:[(（[][^()（）[\]]*[)）\]])?[^\p{L}\p{N}()[\]]*$/u;

function lineEntry(line: InlineLine, quoted: boolean): Statement {
  const entry = blank(line.line, Math.max(line.line, lastLine(line)), quoted);
  entry.column = line.column;
  let nodes: readonly PhrasingContent[] = line.nodes;
  const first = nodes[0];
  if (nodes.length > 1 && first?.type === 'text' && /^\s*(?:\[.?\]\s*)?[^\p{L}\p{N}[\](<"'«「`]*$/u.test(first.value)) {
    // A checkbox or an icon before the bold text: `[~] **Task:**`, `✅ **Completed:**`.
    const box = leadingCheckbox(first.value);
    if (box !== null) entry.mark = box.state;
    entry.text = squeeze(box?.rest ?? first.value);
    nodes = nodes.slice(1);
  }
  if (line.nodes.length > 1 || first?.type !== 'text') entry.refs = refsIn(line.nodes);
  if (isHead(nodes)) entry.kind = 'head';
  entry.struck = nodes[0]?.type === 'delete' ? squeeze(plainText(nodes[0])) : null;
  const icon = entry.text;
  const full = squeeze(icon === '' ? plainText(nodes) : `${icon} ${plainText(nodes)}`);
  const lead = leadOf(nodes);
  if (lead === null) return withText(entry, full);
  entry.full = full;
  entry.lead = lead.text;
  entry.colon = lead.colon;
  entry.text = squeeze(plainText(nodes.slice(1)).replace(/^\s*[:：]?\s*(?:[–—-]\s+)?/, ''));
  return entry;
}

/** Sets the text of a statement without a lead, and reads a checkbox that Markdown does not know. */
function withText(entry: Statement, full: string): Statement {
  const box = entry.mark === null ? leadingCheckbox(full) : null;
  if (box !== null) entry.mark = box.state;
  entry.full = box === null ? full : squeeze(box.rest);
  entry.text = entry.full;
  return entry;
}

function leadOf(nodes: readonly PhrasingContent[]): { text: string; colon: boolean } | null {
  const [first, second] = nodes;
  if (first === undefined || (first.type !== 'strong' && first.type !== 'emphasis')) return null;
  const text = squeeze(plainText(first));
  const inside = text.endsWith(':') || text.endsWith('：');
  const behind = second?.type === 'text' && /^\s*[:：]/.test(second.value);
  if (first.type === 'emphasis' && !inside && !behind) return null;
  return { text: inside ? text.slice(0, -1).trimEnd() : text, colon: inside || behind };
}

function refsIn(nodes: readonly Nodes[], found: StatementRef[] = []): StatementRef[] {
  for (const node of nodes) {
    if (node.type === 'inlineCode') found.push({ kind: 'code', text: node.value, url: node.value });
    else if (node.type === 'link') found.push({ kind: 'link', text: squeeze(plainText(node)), url: node.url });
    else refsIn(childrenOf(node), found);
  }
  return found;
}

/** These statements and all below them, in order. */
export function allStatements(entries: readonly Statement[], found: Statement[] = []): Statement[] {
  for (const entry of entries) {
    found.push(entry);
    allStatements(entry.children, found);
  }
  return found;
}

/** The label and value of a statement: a bold lead with a colon, or plain words before a colon. Null for none. */
export function labelled(entry: Statement): { label: string; value: string } | null {
  if (entry.lead !== null && (entry.colon || entry.text === ''))
    return entry.colon ? { label: entry.lead, value: entry.text } : parted(entry.lead);
  return entry.lead === null ? parted(entry.full) : null;
}

/** The words before the first colon, at most 48 characters, and the text after it. */
function parted(text: string): { label: string; value: string } | null {
  const at = text.slice(0, 50).search(/[:：]/);
  const label = text.slice(0, Math.max(0, at)).trimEnd();
  return label === '' || label.length > 48 ? null : { label, value: text.slice(at + 1).trimStart() };
}
