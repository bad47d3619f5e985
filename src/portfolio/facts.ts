import type { Facts, ReadContext } from '../dialects/dialect.ts';
import type { ParsedDocument } from '../markdown/document.ts';
import type { DialectName } from '../model/track.ts';
import { noFacts } from './read-documents.ts';

/** Until the dialects are there: a document's title alone. */
export function readFacts(document: ParsedDocument, _context: ReadContext): { dialect: DialectName; facts: Facts } {
  const heading = document.root.sections[0];
  const title = heading === undefined ? null : { value: heading.title, text: heading.title, line: heading.line };
  return { dialect: 'plain', facts: { ...noFacts(), title } };
}

export const readMetadata = (_path: string, _text: string, _context: ReadContext): Facts => noFacts();
