import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

/** Files below a folder with one of these endings: their names and bytes. */
export function filesBelow(folder: string, endings: RegExp): { name: string; bytes: Uint8Array }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `code line:column` of each diagnostic, the part that a test can know beforehand. */
export const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
