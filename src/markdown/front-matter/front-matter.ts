import matter from 'gray-matter';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { FrontMatterField } from '../document.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { recoverFields } from './recover.ts';
import { readYaml, type YamlReading } from './yaml.ts';

export interface FrontMatter {
  fields: FrontMatterField[];
  /** Number of lines of the front matter with its two `---` lines; 0 if there is none. */
  lines: number;
  /** Offset of the first character after these lines. */
  length: number;
  diagnostics: Diagnostic[];
}

const none: FrontMatter = { fields: [], lines: 0, length: 0, diagnostics: [] };

/** A YAML key at the start of a line: `track_id:`, `"Track ID":`. */
const keyLine = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60}|"[^"\n]+"|'[^'\n]+')\s*:(?:\s|$)/u;

/** Keys are not longer than this. */
const longestKey = 200;
const startsWithKey = (line: string): boolean => keyLine.test(line.slice(0, longestKey));

/** gray-matter would run `---js` as a program, so every engine but YAML throws. */
const refuse = (name: string) => ({
  parse: (): object => {
    throw new Error(`front matter in ${name} is not supported`);
  },
});

/**
 * Reads the front matter between a first line of exactly `---` and the next such line. A document that only begins with
 * a thematic break has none. If the YAML is invalid, a diagnostic says so, and `key: value` lines are read one by one.
 */
export function readFrontMatter(text: string, path: string, limits: Limits = defaultLimits): FrontMatter {
  if (!text.startsWith('---')) return none;
  const firstEnd = text.indexOf('\n');
  const firstLine = firstEnd === -1 ? text : text.slice(0, firstEnd);
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, severity: Severity, message: string, hint: string, line: number, column = 1) =>
    diagnostics.push({ code, severity, message, hint, file: path, line, column });
  if (firstLine !== '---') {
    const language = /^---[ \t]*([a-z]+)[ \t]*$/i.exec(firstLine)?.[1];
    if (language === undefined) return none;
    report(
      'front-matter-language',
      'warning',
      `Front matter in ${language} is not read; it is shown as text.`,
      'Write it as YAML after a first line of exactly `---`.',
      1,
    );
    return { ...none, diagnostics };
  }
  if (firstEnd === -1) return none;
  const closing = closingRuler(text, firstEnd + 1);
  const inside = text.slice(firstEnd + 1, closing?.start ?? text.length);
  if (!looksLikeFrontMatter(inside, closing !== null)) return none;
  if (closing === null) return unclosed(inside, report, diagnostics);

  const length = closing.end;
  const lines = countLines(text, length);
  if (Buffer.byteLength(inside) > limits.frontMatterBytes) {
    report(
      'front-matter-too-large',
      'error',
      `The front matter is larger than ${limits.frontMatterBytes} bytes; only its plain \`key: value\` lines are read.`,
      'Move what is not metadata into the document, or raise the limit in trackway.yaml.',
      1,
    );
    return { fields: recoverFields(inside.slice(0, limits.frontMatterBytes), 2), lines, length, diagnostics };
  }
  const reading = readWithGrayMatter(text, closing.ruler, limits);
  for (const { code, severity, message, hint, line, column } of reading.problems)
    report(code, severity, message, hint, line, column);
  return { fields: reading.fields ?? recoverFields(inside, 2), lines, length, diagnostics };
}

/**
 * Lets gray-matter take the front matter up to `ruler` and call our YAML reader. Always passes options: without them
 * gray-matter caches a failed parse and returns `{}` the second time.
 */
function readWithGrayMatter(text: string, ruler: string, limits: Limits): YamlReading {
  // The line end is part of the delimiter, so that `---draft` does not close the front matter.
  const { data } = matter(text.endsWith('\n') ? text : `${text}\n`, {
    language: 'yaml',
    delimiters: ['---', `${ruler}\n`],
    engines: {
      yaml: { parse: (source: string): object => readYaml(source.replace(/^\n/, ''), 2, limits) },
      json: refuse('JSON'),
      js: refuse('JavaScript'),
      javascript: refuse('JavaScript'),
      coffee: refuse('CoffeeScript'),
      coffeescript: refuse('CoffeeScript'),
      cson: refuse('CSON'),
    },
  });
  return 'problems' in data ? (data as YamlReading) : { fields: [], problems: [] };
}

/** The next line of `---`, as written; white space may follow. */
function closingRuler(text: string, from: number): { ruler: string; start: number; end: number } | null {
  const ruler = /^---[ \t]*$/gm;
  ruler.lastIndex = from;
  const match = ruler.exec(text);
  if (match === null) return null;
  const end = match.index + match[0].length;
  return { ruler: match[0], start: match.index, end: text[end] === '\n' ? end + 1 : end };
}

/** Front matter starts with a key or is empty. A blank first line is accepted if all other lines look like YAML. */
function looksLikeFrontMatter(inside: string, closed: boolean): boolean {
  const lines = inside.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  if (first === -1) return closed && !lines.some((line) => line.startsWith('# '));
  if (!startsWithKey(lines[first]!)) return false;
  if (first === 0) return true;
  return (
    closed &&
    lines.every((line) => /^(?:\s|#|-\s|$)/.test(line) || startsWithKey(line)) &&
    !lines.some((line) => /^#+ /.test(line))
  );
}

/** Without a closing line, the `key: value` lines at the start are the front matter and the rest is the document. */
function unclosed(
  inside: string,
  report: (...a: [string, Severity, string, string, number]) => number,
  diagnostics: Diagnostic[],
): FrontMatter {
  const lines = inside.split('\n');
  let count = 0;
  while (count < lines.length && (startsWithKey(lines[count]!) || /^[ \t]+\S|^- /.test(lines[count]!))) count++;
  report(
    'front-matter-unclosed',
    'error',
    'The front matter that opens on line 1 is not closed.',
    `Add a line \`---\` after line ${count + 1}.`,
    1,
  );
  const head = lines.slice(0, count).join('\n');
  const length = Math.min(4 + head.length + 1, 4 + inside.length);
  return { fields: recoverFields(head, 2), lines: count + 1, length, diagnostics };
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return text[end - 1] === '\n' ? lines : lines + 1;
}
