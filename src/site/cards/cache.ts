import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { errorMessage } from '../../model/errors.ts';
import { drawingVersion } from '../../outputs/card.ts';
import { replaceFile } from '../../temporary/replace-file.ts';
import { cacheRoot } from '../../temporary/temporary.ts';
import { isWholePng } from './png-checksums.ts';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };

/** Cards depend on the version of the renderer. */
const cards = `cards-${version}-${drawingVersion}`;

/** A folder that outlives the build. */
export const cacheFolder = (kind: string): string => join(cacheRoot(), kind);

/** The card from an earlier build; null if missing, unreadable or damaged. */
export function cachedCard(name: string): Buffer | null {
  try {
    const bytes = readFileSync(join(cacheFolder(cards), name));
    return isWholePng(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

/** Keeps a card for the next build. Returns an error message if the cache cannot be written, which is no failure. */
export function keepCard(name: string, png: Uint8Array): string | null {
  try {
    replaceFile(join(cacheFolder(cards), name), png);
    return null;
  } catch (error) {
    return errorMessage(error);
  }
}
