import type { Element, ElementContent } from 'hast';
import type { Html, List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Table, TableRow } from 'mdast';
import { defaultHandlers, type Handler, type Handlers, type State } from 'mdast-util-to-hast';
import { itemCheckbox } from '../checkboxes.ts';
import type { ParsedDocument } from '../document.ts';
import { endLineOf, lineOf } from '../text.ts';
import { at, element, text, tick, unwritten } from './elements.ts';
import { fromHtml } from './raw-html.ts';
import { cutLabel, fieldRow, labelledLines } from './rows.ts';
import { type Slot, slotsBetween, type Tick, withSlots, withTicks } from './slots.ts';
import { traitsOf } from './traits.ts';

type Made = Element | ElementContent[] | undefined;

/**
 * mdast handlers that add line numbers, slots, ticks and labels to the default HTML. `htmlAsText` shows the author's
 * HTML as text.
 */
export function handlersFor(document: ParsedDocument, htmlAsText = false): Handlers {
  const slotsOf = (node: Nodes) =>
    slotsBetween(document.placeholders, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

  /** The node with slots for template text and ticks for check boxes. */
  const dressed = <T extends Parents>(node: T, ticks: boolean): T => {
    const slots = slotsOf(node);
    let children = node.children as PhrasingContent[] | undefined;
    // Code blocks get here too, and have no children.
    if (children === undefined) return node;
    if (slots.length > 0) children = withSlots(children, slots);
    if (ticks) children = withTicks(children);
    return { ...node, children };
  };
  const placed = (made: Made, node: Nodes): Made => {
    const first = Array.isArray(made) ? made[0] : made;
    if (first?.type === 'element') Object.assign(first.properties, at(lineOf(node), endLineOf(node)));
    return made;
  };
  const usual =
    (type: Exclude<keyof typeof defaultHandlers, 'root'>, ticks = false) =>
    (state: State, node: Parents, parent: Parents | undefined) =>
      placed(makerOf(type)(state, dressed(node, ticks), parent) as Made, node);

  const paragraph = (state: State, node: Paragraph, parent: Parents | undefined): Made => {
    const slots = slotsOf(node);
    const source = document.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).trim();
    if (slots.length === 1 && slots[0]!.text === source && parent?.type !== 'listItem') {
      return element('div', { className: ['unwritten-block'], ...at(lineOf(node), endLineOf(node)) }, [
        element('p', {}, [unwritten(source)]),
      ]);
    }
    const whole = dressed(node, true);
    const lines = labelledLines(whole.children);
    if (lines === null) return placed(defaultHandlers.paragraph(state, whole), node);
    return [
      ...(lines.before.length === 0
        ? []
        : [placed(defaultHandlers.paragraph(state, { ...whole, children: lines.before }), node) as Element]),
      element(
        'ul',
        { className: ['fields'], ...at(lines.rows[0]!.line, endLineOf(node)) },
        lines.rows.map((row) => fieldRow(state, row, whole, [])),
      ),
    ];
  };

  const listItem = (state: State, node: ListItem, parent: List | undefined): Made => {
    const box = itemCheckbox(node);
    const bare: ListItem = { ...node, checked: null };
    const traits = parent === undefined ? undefined : traitsOf(parent);
    if (box === null)
      return placed(
        (traits?.isFields === true ? asField(state, bare) : null) ??
          defaultHandlers.listItem(state, bare, traits?.bare),
        node,
      );
    const made = defaultHandlers.listItem(state, node.checked == null ? withoutMark(bare) : bare, traits?.bare);
    made.properties.className = ['task'];
    const first = made.children.find((child) => child.type === 'element' && child.tagName === 'p');
    const holder =
      first?.type === 'element' && made.children.every((child) => child.type !== 'text' || child.value.trim() === '')
        ? first
        : made;
    holder.children.unshift(tick(box.state), text(' '));
    return placed(made, node);
  };

  /** An item of a list of fields: its label apart from its value. */
  const asField = (state: State, node: ListItem): Element | null => {
    const [first, ...rest] = node.children;
    if (first?.type !== 'paragraph') return null;
    const whole = dressed(first, true);
    const cut = cutLabel(whole.children, true);
    if (cut === null) return null;
    const below = rest.flatMap((child) => state.one(child, node) ?? []) as ElementContent[];
    return fieldRow(state, { ...cut, line: lineOf(node), endLine: endLineOf(node) }, whole, below);
  };

  return {
    paragraph,
    listItem,
    list: (state: State, node: List): Made => {
      const made = defaultHandlers.list(state, node);
      const traits = traitsOf(node);
      const name = traits.isTasks ? 'tasks' : traits.isFields ? 'fields' : null;
      made.properties = name === null ? {} : { className: [name] };
      if (node.ordered === true && typeof node.start === 'number' && node.start !== 1)
        made.properties.start = node.start;
      return placed(made, node);
    },
    heading: usual('heading', true),
    table: usual('table'),
    tableRow: (state: State, node: TableRow, parent: Table): Made => {
      const row: TableRow = { ...node, children: node.children.map((cell) => dressed(cell, true)) };
      // The default handler finds head rows by their index in the table, so give it a table of two rows.
      const table: Table = { ...parent, children: parent.children[0] === node ? [row] : [node, row] };
      return placed(defaultHandlers.tableRow(state, row, table), node);
    },
    blockquote: usual('blockquote'),
    code: usual('code'),
    thematicBreak: usual('thematicBreak'),
    strong: usual('strong'),
    emphasis: usual('emphasis'),
    delete: usual('delete'),
    link: usual('link'),
    html: (_: State, node: Html, parent: Parents | undefined): Made =>
      isFlow(parent) && slotsOf(node)[0]?.text === node.value.trim()
        ? unwrittenBlock(node.value.trim(), node)
        : htmlAsText
          ? element(isFlow(parent) ? 'p' : 'span', {}, [text(node.value)])
          : fromHtml(node.value, isFlow(parent)),
    slot: (_: State, node: Slot): Made => unwritten(node.value),
    tick: (_: State, node: Tick): Made => tick(node.state),
    inlineCode: (state: State, node: Parameters<typeof defaultHandlers.inlineCode>[1]): Made =>
      markSlots(defaultHandlers.inlineCode(state, node), node.data?.slots),
  } as Handlers;
}

const unwrittenBlock = (template: string, node: Nodes): Element =>
  element('div', { className: ['unwritten-block'], ...at(lineOf(node), endLineOf(node)) }, [
    element('p', {}, [unwritten(template)]),
  ]);

const makerOf = (type: Exclude<keyof typeof defaultHandlers, 'root'>): Handler => defaultHandlers[type];

const isFlow = (parent: Parents | undefined): boolean =>
  parent?.type === 'root' ||
  parent?.type === 'blockquote' ||
  parent?.type === 'listItem' ||
  parent?.type === 'footnoteDefinition';

/** A list item without the `[~]` at its start. */
function withoutMark(item: ListItem): ListItem {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return item;
  const [leadingText, ...others] = first.children;
  if (leadingText?.type !== 'text') return item;
  const value = leadingText.value.replace(/^\s*\[.?\]\s*/, '');
  const position = leadingText.position && {
    ...leadingText.position,
    start: { ...leadingText.position.start, offset: (leadingText.position.end.offset ?? 0) - value.length },
  };
  return { ...item, children: [{ ...first, children: [{ ...leadingText, value, position }, ...others] }, ...rest] };
}

function markSlots(code: Element, slots: readonly string[] | undefined): Element {
  const only = code.children[0];
  if (slots === undefined || only?.type !== 'text') return code;
  const children: ElementContent[] = [];
  let rest = only.value;
  for (const slot of slots) {
    const index = rest.indexOf(slot);
    if (index === -1) continue;
    if (index > 0) children.push(text(rest.slice(0, index)));
    children.push(element('span', { className: ['unwritten-code'], title: 'not written yet' }, [text(slot)]));
    rest = rest.slice(index + slot.length);
  }
  if (rest !== '') children.push(text(rest));
  return { ...code, children };
}
