import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { drawingVersion } from '../../render/card-drawing-version.ts';
import { cacheRoot } from '../../temporary/temporary.ts';
import { isWholePng } from './png-checksums.ts';
import { replaceFile } from './replace-file.ts';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };

/** Another version of the renderer may make the same card of other bytes. */
const cards = `cards-${version}-${drawingVersion}`;

/** Where cards outlive a build. */
export const cacheFolder = (kind: string): string => join(cacheRoot(), kind);

/** The card of an earlier build, or null. What cannot be read or is damaged is drawn again. */
export function cachedCard(name: string): Buffer | null {
  try {
    const bytes = readFileSync(join(cacheFolder(cards), name));
    return isWholePng(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

/** Keeps a card for the next build. A cache that cannot be written costs time, not the build: returns what went wrong, or null. */
export function keepCard(name: string, png: Uint8Array): string | null {
  try {
    replaceFile(join(cacheFolder(cards), name), png);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
