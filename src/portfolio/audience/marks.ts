import { nearest } from '../../dialects/vocabulary/nearest.ts';
import type { FrontMatterField } from '../../markdown/document.ts';
import { placesIn } from '../../markdown/places.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { report } from '../catalogue/report.ts';

/** `audience: internal`, wherever it is written. */
export interface AudienceMark {
  /** Offset in the text. */
  start: number;
  line: number;
  column: number;
  /** True for a statement about the whole file, in its front matter or among the keys of `metadata.json`. */
  aboutFile: boolean;
  /** True for words in the text, not in a comment: what they are about is not certain. */
  isLoose: boolean;
  /** True for a comment without an end: everything after it is meant. */
  isOpen: boolean;
  /** True only if it clearly says `audience: public`. */
  isPublic: boolean;
  /** What is wrong with it, as a sentence; null if it is clear. */
  problem: string | null;
}

type Stated = Pick<AudienceMark, 'isPublic' | 'problem'>;

/** True for `audience`, and for what is at most two letters from it: a misspelt mark must not publish anything. */
const isKey = (word: string): boolean => nearest(word, ['audience'], 2) !== null;

/** What a key and its value say. Whatever is not clearly `public` is for a smaller audience. */
function stated(key: string, value: string): Stated {
  const word = value.trim().toLowerCase();
  if (key.toLowerCase() !== 'audience')
    return { isPublic: false, problem: `“${key}” is read as a misspelt “audience”.` };
  if (word === 'internal' || word === 'public') return { isPublic: word === 'public', problem: null };
  return {
    isPublic: false,
    problem: word === '' ? 'The audience is missing.' : `“${value.trim().slice(0, 60)}” is no audience.`,
  };
}

/** The beginning of a comment about the audience; with too few or too many signs too. */
const opening = /<!\s{0,3}-{0,4}\s{0,20}(?:trackway:\s{0,9})?(\p{L}{6,12})(?![\p{L}\p{N}_-])/gu;

/** A line that says nothing but the audience, in any dress: `**Audience:** internal`, `[//]: # (audience: internal)`. */
const alone = /^[^\p{L}\p{N}\n]{0,12}audience[^\p{L}\p{N}\n]{1,9}internal[^\p{L}\p{N}\n]{0,9}$/gimu;

/** Longer values are no audience. */
const longest = 200;

/** Marks in the text of a document after its front matter, in order. What is code is for the caller to leave out. */
export function textMarks(text: string, from: number): AudienceMark[] {
  const found: Omit<AudienceMark, 'line' | 'column'>[] = [];
  const base = { aboutFile: false, isLoose: false, isOpen: false };
  const comments: [start: number, end: number][] = [];
  for (const match of text.matchAll(opening)) {
    const key = match[1]!;
    const start = match.index;
    if (start < from || !isKey(key)) continue;
    const rest = start + match[0].length;
    const end = text.indexOf('-->', rest);
    const said = text.slice(rest, end === -1 ? rest + longest : Math.min(end, rest + longest));
    const isWhole = /^<!--/.test(match[0]) && /^\s*[:=]/.test(said);
    const what = stated(key, said.replace(/^\s*[:=：]?/, ''));
    const shape = isWhole ? null : 'It is written <!-- audience: internal -->.';
    const problem = end === -1 ? 'The comment has no end.' : (what.problem ?? shape);
    comments.push([start, end === -1 ? text.length : end]);
    found.push({ ...base, start, isOpen: end === -1, isPublic: what.isPublic && problem === null, problem });
  }
  for (const { index } of text.matchAll(alone)) {
    if (index < from || comments.some(([start, end]) => start <= index && index < end)) continue;
    if (text.slice(index, index + 30).includes('<!')) continue;
    const problem = 'This reads as a mark, but it is neither a comment nor front matter.';
    found.push({ ...base, start: index, isLoose: true, isPublic: false, problem });
  }
  const placeOf = placesIn(text);
  return found
    .sort((one, other) => one.start - other.start)
    .map((mark) => {
      const { line, column } = placeOf(mark.start);
      return { ...mark, line, column };
    });
}

/** A line of front matter or JSON about the audience, whether or not the rest of it can be read. */
const keyLine = /^[ \t,{]{0,40}["']?(\p{L}{6,12})["']?[ \t]{0,9}[:=]([^\n]{0,200})/gmu;

/** The same in JSON that has several keys in a line. */
const jsonKey = /"(\p{L}{6,12})"\s{0,9}:\s{0,9}([^\n,}]{0,200})/gu;

/** Most lines that front matter may have which cannot be read. */
const mostLines = 100;

/** The part of a text that looks like front matter, if it was not understood as one. */
function looksLikeFrontMatter(text: string): string {
  if (!/^\s{0,9}(?:-{2,5}|\+{3}|;{3}|={3})/.test(text)) return '';
  const lines = text.split('\n', mostLines);
  const end = lines.findIndex(
    (line, index) => index > 0 && (/^(?:-{2,5}|\+{3}|;{3}|={3})\s*$/.test(line) || line.startsWith('#')),
  );
  return lines.slice(0, end === -1 ? lines.length : end).join('\n');
}

/**
 * Marks about a whole file.
 * @param fields its front matter, as read
 * @param raw the front matter or JSON as text, for what could not be read
 */
function fileMarks(fields: readonly FrontMatterField[], raw: string, form = keyLine): AudienceMark[] {
  const base = { aboutFile: true, isLoose: false, isOpen: false, start: 0 };
  const known = fields.flatMap(({ key, value, line, column }): AudienceMark[] => {
    const name = key.slice(key.lastIndexOf('.') + 1);
    if (!isKey(name)) return [];
    const all = typeof value === 'string' ? [value] : value.length === 0 ? [''] : value;
    const said = all.map((one) => stated(name, one));
    const problem = said.find((one) => one.problem !== null)?.problem ?? null;
    return [{ ...base, line, column, isPublic: problem === null && said.every((one) => one.isPublic), problem }];
  });
  const lines = new Set(known.map(({ line }) => line));
  const placeOf = placesIn(raw);
  const unread = [...raw.matchAll(form)].flatMap((match): AudienceMark[] => {
    if (!isKey(match[1]!)) return [];
    const { line, column } = placeOf(match.index);
    const said = stated(match[1]!, match[2]!.replace(/["',{}[\]]/g, ' '));
    return lines.has(line) ? [] : [{ ...base, ...said, line, column }];
  });
  return [...known, ...unread];
}

/** Marks in the front matter of a document; `length`: that of its front matter, 0 without one. */
export const frontMatterMarks = (text: string, fields: readonly FrontMatterField[], length: number): AudienceMark[] =>
  fileMarks(fields, length > 0 ? text.slice(0, length) : looksLikeFrontMatter(text)).map((mark) =>
    length > 0 || mark.problem !== null
      ? mark
      : { ...mark, isPublic: false, problem: 'The front matter was not understood.' },
  );

/** Marks in a `metadata.json`. */
export function jsonMarks(text: string): AudienceMark[] {
  const quoted = fileMarks([], text, jsonKey);
  return quoted.length > 0 ? quoted : fileMarks([], text);
}

/** Most messages about the marks of a document. */
const mostTold = 20;

/** What is wrong with the marks of a document. */
export const markDiagnostics = (file: string, marks: readonly AudienceMark[]): Diagnostic[] =>
  marks
    .filter(({ problem }) => problem !== null)
    .slice(0, mostTold)
    .map(({ line, column, problem }) =>
      report('audience-unclear', { file, line, column }, `${problem} A site for the public leaves this part out.`),
    );
