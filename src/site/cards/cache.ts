import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };

/** Another version of the renderer, or another way of packing (the number), may make the same card of other bytes. */
const cards = `cards-${version}-2`;

/** Where cards outlive a build: the user's cache folder (XDG Base Directory Specification). */
export const cacheFolder = (kind: string): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'trackway', kind);

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const end = Buffer.from('IEND\u00aeB`\u0082', 'latin1');

/** A PNG that begins and ends as one: a cache that was cut off in the middle of a file is no card. */
const isWhole = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature) && bytes.subarray(-8).equals(end);

/** The card of an earlier build, or null. What cannot be read or is damaged is drawn again. */
export function cachedCard(name: string): Buffer | null {
  try {
    const bytes = readFileSync(join(cacheFolder(cards), name));
    return isWhole(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

/** Keeps a card for the next build. A cache that cannot be written costs time, not the build. */
export function keepCard(name: string, png: Uint8Array): void {
  try {
    const folder = cacheFolder(cards);
    mkdirSync(folder, { recursive: true });
    const own = join(folder, `${name}.${process.pid}`);
    writeFileSync(own, png);
    renameSync(own, join(folder, name));
  } catch {
    // The next build draws it again.
  }
}
