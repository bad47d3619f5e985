import type { Element, ElementContent, Properties } from 'hast';
import type { CheckboxState } from '../checkboxes.ts';

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** The lines of an element in the file, as `41-44`; removed before the tree is printed. */
export const at = (line: number, endLine: number): Properties => ({ dataAt: `${line}-${endLine}` });

/** The lines of an element, from 1; null if it has none. */
export function linesOf(node: Element): { line: number; endLine: number } | null {
  const { dataAt } = node.properties;
  if (typeof dataAt !== 'string') return null;
  const dash = dataAt.indexOf('-');
  return { line: Number(dataAt.slice(0, dash)), endLine: Number(dataAt.slice(dash + 1)) };
}

const words: Record<CheckboxState, string> = {
  done: 'done',
  open: 'open',
  partial: 'in progress',
  blocked: 'blocked',
  none: 'no state',
};

/** A check box: a mark for the eye and a word for screen readers. */
export function tick(state: CheckboxState): Element {
  return element('span', { className: ['tick'], dataState: state }, [
    element('span', { className: ['visually-hidden'] }, [text(`${words[state]}: `)]),
  ]);
}

/** Shown in place of template text, which becomes the tooltip. */
export function unwritten(template: string): Element {
  return element('span', { className: ['unwritten'], title: template }, [text('not written yet')]);
}
