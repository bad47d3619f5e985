import type { Field } from '../../markdown/field.ts';
import { fields, itemsOf } from '../../markdown/fields.ts';
import { isMetadataWord } from '../../markdown/labels.ts';
import { shortValue } from '../../markdown/statements.ts';
import { lineOf, plainText, sourceText } from '../../markdown/text.ts';
import { append } from '../../model/lists.ts';
import type { Reading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import { meaningsOf, means } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';

/** A labelled value in a document's head, in any form: front matter, line, list, table or quote. */
export interface HeadField {
  label: string;
  /** Every meaning the label can have. */
  meanings: ReadonlySet<Label>;
  value: string;
  values: string[] | null;
  /** If the value is a list, its items with their lines. */
  items: readonly { text: string; line: number }[];
  line: number;
  frontMatter: boolean;
}

/** All labelled values of the head: front matter, then the text before the first section, then metadata sections. */
export function headFields(reading: Reading): HeadField[] {
  const found: HeadField[] = reading.document.frontMatter.map((field) => ({
    label: field.key,
    meanings: meaningsOf(reading.vocabulary, field.key),
    value: typeof field.value === 'string' ? field.value : shortValue(field.value.join(', ')),
    values: typeof field.value === 'string' ? null : field.value,
    items: [],
    line: field.line,
    frontMatter: true,
  }));
  const take = (all: readonly Field[]) => {
    for (const field of all)
      found.push({
        ...headField(field.label, withoutQuiet(field.value, reading), field.line, reading),
        items: itemsOf(field),
      });
  };
  const [first] = reading.root.parts;
  const title = first?.depth === 1 ? first : null;
  for (const part of [reading.root, ...(title === null ? [] : [title])]) {
    take(fields(part.blocks));
    const known = new Set(found.map(({ line, label }) => `${line} ${label}`));
    append(
      found,
      looseFields(part, reading).filter(({ line, label }) => !known.has(`${line} ${label}`)),
    );
  }
  const top = title ?? reading.root;
  // A second heading right below the title completes it.
  const half =
    title !== null && title.blocks.length === 0 && title.parts[0]?.roles.length === 0 ? title.parts[0] : null;
  if (half !== null && half !== undefined)
    take(fields(half.blocks.slice(0, 6), { tables: false }).filter((field) => isMetadata(field, reading)));
  // If every chapter is an H1, the metadata is in one of the first.
  for (const part of [...top.parts.slice(0, 3), ...(top === reading.root ? [] : reading.root.parts.slice(1, 3))])
    if (part.roles.includes('metadata') || part.roles[0] === 'status') take(fields(part.blocks));
  return found;
}

const metadata: readonly Label[] = ['status', 'created', 'updated'];
const isMetadata = ({ label }: Field, { vocabulary }: Reading): boolean =>
  isMetadataWord(label) || metadata.some((one) => means(vocabulary, label, one));

/** A labelled value in the document's body. */
export const headField = (label: string, value: string, line: number, reading: Reading): HeadField => ({
  label,
  meanings: meaningsOf(reading.vocabulary, label),
  value,
  values: null,
  items: [],
  line,
  frontMatter: false,
});

/** Longest piece that can be a quiet date, in characters; longer ones are prose. */
const quietLength = 100;
/** A piece of a line that is only a date. */
const dateAlone = /^[\s*_]*(?:\d{4}-\d{2}-\d{2}|\p{Lu}\p{L}{2,9}\s\d{1,2},\s\d{4}|\d{1,2}\s\p{L}{3,9}\s\d{4})[\s*_]*$/u;
const quietDate = /^[\s*_(>]*([\p{L}][\p{L} ]{2,30}?)\s*[:：]?\s+(?=\S*\d)([^|·•()]{4,40}?)[\s*_)]*$/u;

/** The value without quiet dates on the same line: `Urs Gerber · Updated 2026-04-11`. */
function withoutQuiet(value: string, reading: Reading): string {
  if (!/[|·•｜]/.test(value)) return value;
  const [first = '', ...rest] = value.split(/\s[|·•]\s|｜/);
  const quiet = (piece: string): boolean => {
    if (/^[\d./-]{8,10}$/.test(piece.trim())) return true;
    return saysWhen(meaningsOf(reading.vocabulary, quietDate.exec(piece)?.[1] ?? ''));
  };
  return rest.length > 0 && rest.every(quiet) ? first : value;
}

const saysWhen = (meanings: ReadonlySet<Label>): boolean => meanings.has('updated') || meanings.has('created');

/**
 * Dates in the head that are not in label form: `Owner: Urs · Updated 2026-04-11`, `*Stand: 02.03.2026*`, `(Last
 * updated: …)`.
 */
function looseFields(part: AnnotatedSection, reading: Reading): HeadField[] {
  const found: HeadField[] = [];
  for (const block of part.blocks.slice(0, 8)) {
    if (block.type !== 'paragraph' && block.type !== 'blockquote' && block.type !== 'list') continue;
    const isList = block.type === 'list';
    plainText(block)
      .split('\n')
      .forEach((line, index) => {
        if (!/\d/.test(line)) return;
        for (const [at, piece] of line.split(/\s[|·•]\s|(?=\()/).entries()) {
          if (dateAlone.test(piece) && (at > 0 || !isList))
            found.push(headField('Date', piece, lineOf(block) + index, reading));
          const match = piece.length > quietLength ? null : quietDate.exec(piece);
          if (match === null) continue;
          const field = headField(match[1] ?? '', match[2] ?? '', lineOf(block) + index, reading);
          if (saysWhen(field.meanings)) found.push(field);
        }
      });
  }
  return found;
}

/** How many blocks at the end of a document may be about the whole of it. */
const footLength = 6;

/** The status and date at the end of a document, below a rule or in a chapter without another purpose. */
export function footStatement(reading: Reading): HeadField[] {
  const blocks = reading.document.tree.children;
  const rule = blocks.findLastIndex(({ type }) => type === 'thematicBreak');
  const last = reading.parts.at(-1);
  const isOpen = rule >= blocks.length - footLength && rule > blocks.findLastIndex(({ type }) => type === 'heading');
  if (!isOpen && (last === undefined || last.roles.length > 0 || last.heading.isPhase || last.depth > 2)) return [];
  const line = blocks.at(-2)?.position?.start.line ?? 1;
  return footFields(reading).filter((field) => field.line >= line);
}

/** Labelled remarks about the document at its end: `Next roadmap review: …`, `*Last updated: … by …*`. */
export function footFields(reading: Reading): HeadField[] {
  const found: HeadField[] = [];
  for (const block of reading.document.tree.children.slice(-footLength)) {
    if (block.type !== 'paragraph') continue;
    const start = block.position?.start.line ?? 1;
    const text = shortValue(sourceText(reading.document, block));
    text.split('\n').forEach((line, index) => {
      if (!/[:：]/.test(line)) return;
      const match = /^[\s*_>]*([\p{L}][\p{L} ]{2,40}?)[*_]*\s*[:：]\s*[*_]*\s*(.+?)[*_\s]*$/u.exec(line);
      if (match !== null) found.push(headField(match[1] ?? '', match[2] ?? '', start + index, reading));
    });
  }
  return found;
}

/** Labelled lines about time in a constraints section: target, deadline, milestones. */
export function timeFields(reading: Reading): HeadField[] {
  const found: HeadField[] = [];
  for (const part of reading.parts) {
    if (part.roles.includes('time') || part.roles.includes('phases') || isConstraints(part)) {
      for (const field of fields(part.blocks, { tables: false })) {
        if (field.value !== '')
          found.push({ ...headField(field.label, field.value, field.line, reading), items: itemsOf(field) });
      }
    }
  }
  return found;
}

const isConstraints = (part: AnnotatedSection): boolean =>
  /^(?:constraints|restricciones|contraintes|einschränkungen|ограничения|制約|约束)$/iu.test(part.bare);
