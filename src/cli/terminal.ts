import { styleText } from 'node:util';

export type Style = 'red' | 'yellow' | 'cyan' | 'dim' | 'bold' | 'green';

/** How a command says its exit status. */
export type Finish = (status: number) => void;

/** Where a command writes, and whether people look at it. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Colours the text where the terminal shows colours; else gives it as it is. */
  style(style: Style | Style[], text: string): string;
  /** True where progress may be drawn. */
  interactive: boolean;
}

/** Colour on a terminal unless NO_COLOR (no-color.org) is set; FORCE_COLOR asks for it elsewhere. */
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** The terminal that the command was started from. A reader that went away (`| head`) ends it quietly. */
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

/** A word of a command line as it can be copied into a shell. */
export const shellWord = (word: string): string => (/^[\w./-]+$/.test(word) ? word : JSON.stringify(word));

/**
 * Text of a document or a file name as a terminal may show it: control characters, and the characters that turn the direction
 * of writing, are written out, so that no document can move the cursor, hide a line, or begin one that a CI service takes for a command.
 */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
