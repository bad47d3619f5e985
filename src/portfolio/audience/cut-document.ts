import type { ReadContext } from '../../dialects/dialect.ts';
import { readFacts } from '../../dialects/index.ts';
import { noFacts } from '../../dialects/read-document.ts';
import { decode } from '../../markdown/decode.ts';
import type { ParsedDocument } from '../../markdown/document.ts';
import { readFrontMatter } from '../../markdown/front-matter/front-matter.ts';
import type { Limits } from '../../markdown/limits.ts';
import { allSections } from '../../markdown/outline.ts';
import { parseDocument } from '../../markdown/read.ts';
import { repair } from '../../markdown/repair.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isMark, type LeftOutLines, leftOutLines, withoutLines } from './cut.ts';
import { type AudienceMark, frontMatterMarks, jsonMarks, markDiagnostics, textMarks } from './marks.ts';

/** A document as a smaller audience sees it. */
export interface CutDocument {
  /** True if nothing of it is left; then `text` is the whole. */
  isLeftOut: boolean;
  /** True if its front matter or keys say so, not a comment in it. */
  isMarked: boolean;
  /** Decoded and repaired; without what is left out, unless that is all. */
  text: string;
  /** True if the text differs from the file. */
  isChanged: boolean;
  cuts: LeftOutLines[];
  /** The fragments of headings that are left out. */
  slugs: ReadonlySet<string>;
  /** The lines that are left out, as written. */
  lost: { text: string; line: number }[];
  diagnostics: Diagnostic[];
}

/** More marks than this in one document are no work of a person: all of it is left out. */
const mostMarks = 500;

/** True for a text that may have a mark, which is cheap to know. */
const mayHaveMarks = (text: string): boolean => /^\s{0,9}[-+;=]{2}|<!|audience/i.test(text);

/** The marks of a Markdown document, those in code included. */
export function marksOf(text: string, path: string, limits: Limits): AudienceMark[] {
  if (!mayHaveMarks(text)) return [];
  const { fields, length } = readFrontMatter(text, path, limits);
  return [...frontMatterMarks(text, fields, length), ...textMarks(text, length)];
}

/** What is wrong with the marks of a document that was read. */
export function unclearMarks(document: ParsedDocument, limits: Limits): Diagnostic[] {
  const unclear = marksOf(document.text, document.path, limits).filter(({ problem }) => problem !== null);
  return unclear.length === 0
    ? []
    : markDiagnostics(
        document.path,
        unclear.slice(0, mostMarks).filter((mark) => isMark(mark, document)),
      );
}

/** What is wrong with the marks of a `metadata.json`. */
export const unclearKeys = (path: string, text: string): Diagnostic[] => markDiagnostics(path, jsonMarks(text));

const whole = (text: string, diagnostics: readonly Diagnostic[], isMarked: boolean): CutDocument => ({
  ...{ isLeftOut: true, isMarked, text, isChanged: true, cuts: [], slugs: new Set() },
  lost: [{ text, line: 1 }],
  diagnostics: [...diagnostics],
});

/** A `metadata.json`, of which all or nothing is left out. */
export function cutJson(bytes: Uint8Array, path: string, limits: Limits): CutDocument {
  const { text } = decode(bytes, path, limits);
  const marks = jsonMarks(text);
  const diagnostics = markDiagnostics(path, marks);
  if (marks.some(({ isPublic }) => !isPublic)) return whole(text, diagnostics, true);
  return { ...kept(text), diagnostics };
}

const kept = (text: string): CutDocument => ({
  ...{
    isLeftOut: false,
    isMarked: false,
    text,
    isChanged: false,
    cuts: [],
    slugs: new Set(),
    lost: [],
    diagnostics: [],
  },
});

/** True for a page of the team (MDX) with a mark anywhere: it is a program, of which no part can be cut. */
export const isMarkedPage = (text: string, path: string, limits: Limits): boolean =>
  marksOf(text, path, limits).some(({ isPublic }) => !isPublic);

/** A page of the team, of which all or nothing is left out. */
export function cutPage(bytes: Uint8Array, path: string, limits: Limits): CutDocument {
  const { text } = decode(bytes, path, limits);
  return isMarkedPage(text, path, limits) ? whole(text, [], true) : kept(text);
}

/**
 * A Markdown document without what its marks leave out for the public.
 * @param titles of what is left out of it today, by `titleKey`, for an older version
 */
export function cutMarkdown(
  bytes: Uint8Array,
  path: string,
  context: ReadContext,
  limits: Limits,
  titles: ReadonlySet<string>,
): CutDocument {
  const { text } = repair(decode(bytes, path, limits).text, path);
  const marks = marksOf(text, path, limits);
  if (marks.length === 0 && titles.size === 0) return kept(text);
  if (marks.length > mostMarks || marks.some(({ aboutFile, isPublic }) => aboutFile && !isPublic))
    return whole(text, markDiagnostics(path, marks), true);
  const document = parseDocument(path, text, limits);
  const diagnostics = unclearMarks(document, limits);
  const cuts = leftOutLines(document, marks, factsOf(document, context), titles);
  if (cuts.length === 0) return { ...kept(text), diagnostics };
  const left = withoutLines(document.text, cuts);
  const body = left.slice(readFrontMatter(left, path, limits).length);
  if (!/[\p{L}\p{N}]/u.test(body)) return whole(document.text, diagnostics, false);
  const isGone = (line: number): boolean => cuts.some(({ from, to }) => from <= line && line <= to);
  const lines = document.text.split('\n');
  return {
    ...{ isLeftOut: false, isMarked: false, text: left, isChanged: true, cuts, diagnostics },
    slugs: new Set(allSections(document.root).flatMap(({ slug, line }) => (isGone(line) ? [slug] : []))),
    lost: cuts.map(({ from, to }) => ({ text: lines.slice(from - 1, to).join('\n'), line: from })),
  };
}

/** Where records are; without them, what a mark is about is decided by headings and lists alone. */
function factsOf(document: ParsedDocument, context: ReadContext) {
  try {
    return readFacts(document, context).facts;
  } catch {
    return noFacts();
  }
}
