import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { cardSvg } from '../../../src/outputs/card.ts';
import type { Row } from '../suite.ts';
import { type Attack, row } from './attack.ts';

/** Every name of an element or attribute in a parsed SVG. */
function namesOf(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const child of node) namesOf(child, found);
  else if (node !== null && typeof node === 'object')
    for (const [name, child] of Object.entries(node)) namesOf(child, found.add(name));
  return found;
}

const card = (text: string) =>
  cardSvg(
    {
      site: text,
      title: text,
      status: { value: 'blocked', word: text },
      who: text,
      sentence: [text, { figure: text, url: null, warn: true }, text],
      strip: null,
    },
    () => '',
  );

/** Payloads as every text that is drawn on a card: the drawing has no element and no attribute that a card of plain words does not have. */
export async function cards({ payloads }: Attack): Promise<Row[]> {
  const parser = new XMLParser({ ignoreAttributes: false });
  const usual = namesOf(parser.parse(card('plain words')));
  const failures = payloads.flatMap((payload) => {
    const svg = card(payload);
    const valid = XMLValidator.validate(svg);
    if (valid !== true) return [`${payload}: ${valid.err.msg}`];
    const strange = [...namesOf(parser.parse(svg))].filter((name) => !usual.has(name));
    return strange.length > 0 ? [`${payload}: ${strange.join(', ')}`] : [];
  });
  return [row('cards', payloads.length, failures)];
}
