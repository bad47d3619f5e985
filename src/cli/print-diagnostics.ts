import { join, relative } from 'node:path';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { append } from '../model/lists.ts';
import { fileCodes } from '../portfolio/catalogue/files.ts';
import { withoutSecrets } from '../portfolio/secrets.ts';
import { sarif } from './sarif.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { type Style, type Terminal, visible, visibleJson } from './terminal.ts';
import { version } from './version.ts';

/** Diagnostics to print, and access to the files they refer to. */
export interface Printed {
  diagnostics: readonly Diagnostic[];
  /** The swarm folder as the user typed it. */
  swarm: string;
  /** A line of a file, counted from 1; null if it cannot be read. */
  line(file: string, number: number): string | null;
}

/** The output formats of `trackway check`. A new one is a function here. */
export const diagnosticFormats: Record<'text' | 'json' | 'github' | 'sarif', (printed: Printed, io: Terminal) => void> =
  {
    text: (printed, io) => {
      for (const diagnostic of printed.diagnostics) io.out(`${textOf(diagnostic, printed, io)}\n`);
    },
    json: ({ diagnostics }, io) => io.out(visibleJson(diagnostics)),
    github: ({ diagnostics, swarm }, io) => {
      for (const diagnostic of diagnostics) io.out(annotation(diagnostic, swarm));
    },
    sarif: ({ diagnostics, swarm }, io) => io.out(sarif(diagnostics, swarm, version())),
  };

const colours: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'cyan' };

/**
 * A diagnostic for people: `swarm/tracks/a/spec.md:12:5 warning link-broken: …`, the source line with a caret, and a
 * hint.
 */
export function textOf(
  diagnostic: Diagnostic,
  { swarm, line }: Pick<Printed, 'swarm' | 'line'>,
  io: Pick<Terminal, 'style'>,
): string {
  const { file, severity, code, message, hint } = diagnostic;
  const place = io.style('bold', `${visible(shownPath(swarm, file))}:${diagnostic.line}:${diagnostic.column}`);
  const lines = [`${place} ${io.style(colours[severity], severity)} ${io.style('bold', code)}: ${visible(message)}`];
  // A diagnostic about a whole file or folder has no line worth showing.
  const text = Object.hasOwn(fileCodes, code) ? null : line(file, diagnostic.line);
  if (text !== null && text.trim() !== '')
    append(
      lines,
      sourceExcerpt(withoutSecrets(text), diagnostic.line, diagnostic.column).map((part) => io.style('dim', part)),
    );
  lines.push(`  ${io.style('green', 'hint:')} ${visible(hint)}`);
  return lines.join('\n');
}

const shownPath = (swarm: string, file: string): string => join(swarm, file).replaceAll('\\', '/');

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * A GitHub Actions workflow command, escaped as in its toolkit: `%` and line breaks; in properties also `:` and `,`.
 */
function annotation({ severity, file, line, column, code, message, hint }: Diagnostic, swarm: string): string {
  const data = (text: string): string => visible(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
  const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const path = property(relative(process.cwd(), join(swarm, file)).replaceAll('\\', '/'));
  return `::${levels[severity]} file=${path},line=${line},col=${column},title=${property(code)}::${data(`${message} ${hint}`)}`;
}

/** `2 errors, 1 warning, 0 infos`. */
export function countsText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return (['error', 'warning', 'info'] as const).map((severity) => plural(count(severity), severity)).join(', ');
}

/** `1 track`, `2 tracks`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
