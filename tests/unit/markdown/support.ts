import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/** A folder or file beside the project, or the reason why a test that needs it is skipped. */
export function sharedPath(name: string): { path: string; skip: string | false } {
  const path = join(shared, name);
  return { path, skip: existsSync(path) ? false : `../shared/${name} is not there` };
}

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
