import { sep } from 'node:path';
import { styleText } from 'node:util';

export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'green';

/** Sets the exit status of a command. */
export type Finish = (status: number) => void;

/** Where a command writes, and whether a person is watching. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Styles the text if the terminal supports colour; otherwise returns it unchanged. */
  style(style: Style | Style[], text: string): string;
  /** True if progress may be drawn. */
  interactive: boolean;
}

/** Whether to use colour: on a terminal, unless NO_COLOR is set (no-color.org); elsewhere, only if FORCE_COLOR asks. */
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/**
 * The terminal the command was started from. If the reader of its output goes away (`| head`), the command ends
 * quietly.
 */
export function terminal(): Terminal {
  const colour = wantsColour();
  const quietEnd = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  };
  process.stdout.on('error', quietEnd);
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    interactive: process.stderr.isTTY === true,
  };
}

/** Characters that a terminal may obey, and those that change the direction of writing. */
const moving = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
const everyMoving = new RegExp(moving, 'gu');

/** Letters and signs that mean nothing in double quotes, which shells of Windows know too. */
const plainWords = /^[\p{L}\p{N} \w./:,()@+=-]+$/u;

/** The bytes of a character as escapes of `$'…'` in bash and zsh. */
const octal = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/**
 * A word of a command line, quoted if necessary for pasting into a shell. Names of files are untrusted: in double quotes
 * a shell would run `$(…)`.
 */
export function shellWord(word: string): string {
  if (/^[\w./-]+$/.test(word)) return word;
  if (plainWords.test(sep === '\\' ? word.replaceAll('\\', '/') : word)) return `"${word}"`;
  if (!moving.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  return `$'${word.replace(/['\\]/g, '\\$&').replace(everyMoving, octal)}'`;
}

/**
 * Text from a document or a file name, safe for a terminal: control characters, and those that change the direction of
 * writing, are escaped, so that no document can move the cursor, hide a line, or start one that a CI service would take
 * for a command.
 */
export const visible = (text: string): string =>
  text.replace(everyMoving, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON with the control characters escaped that `JSON.stringify` leaves and some terminals obey. */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/[\u007f-\u009f]/g, (character) => visible(character));
