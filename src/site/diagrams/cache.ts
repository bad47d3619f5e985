import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { mermaidSettings, themes } from '../../views/documents/diagram-settings.ts';
import type { Drawing } from './draw.ts';

const { version } = createRequire(import.meta.url)('mermaid/package.json') as { version: string };

/** A drawing depends on its source, on our settings and on Mermaid's version; its name holds all three. */
const settings = JSON.stringify([version, themes.map(mermaidSettings)]);
export const diagramName = (source: string): string =>
  createHash('sha256').update(settings).update(source).digest('hex').slice(0, 16);

/** Where drawings outlive a build: the user's cache folder (XDG Base Directory Specification). */
const folder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'trackway', 'diagrams');

/** The drawing of an earlier build, or null. What cannot be read or is damaged is drawn again. */
export function cachedDrawing(source: string): Drawing | null {
  try {
    const drawing = JSON.parse(readFileSync(join(folder(), `${diagramName(source)}.json`), 'utf8')) as Drawing;
    return 'problem' in drawing || (drawing.light.startsWith('<svg') && drawing.dark.startsWith('<svg'))
      ? drawing
      : null;
  } catch {
    return null;
  }
}

/** Keeps a drawing for the next build. A cache that cannot be written costs time, not the build. */
export function keepDrawing(source: string, drawing: Drawing): void {
  try {
    mkdirSync(folder(), { recursive: true });
    const path = join(folder(), `${diagramName(source)}.json`);
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(drawing));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // The next build draws it again.
  }
}
