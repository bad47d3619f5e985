import type { Element, ElementContent, Properties } from 'hast';
import type { CheckboxState } from '../checkboxes.ts';

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Where an element stands in the file, as `41-44`; taken off again before the tree is printed. */
export const at = (line: number, endLine: number): Properties => ({ dataAt: `${line}-${endLine}` });

/** The lines of an element that carries its place. */
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

/** A checkbox as a mark for the eye and a word for everyone else. */
export function tick(state: CheckboxState): Element {
  return element('span', { className: ['tick'], dataState: state }, [
    element('span', { className: ['visually-hidden'] }, [text(`${words[state]}: `)]),
  ]);
}

/** What stands where the author wrote nothing; the template's words are its tooltip. */
export function unwritten(template: string): Element {
  return element('span', { className: ['unwritten'], title: template }, [text('not written yet')]);
}
