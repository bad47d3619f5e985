import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheRoot } from '../../temporary/temporary.ts';
import { mermaidSettings, themes } from '../../views/documents/diagram-settings.ts';
import { replaceFile } from '../cards/replace-file.ts';
import type { Drawing } from './draw.ts';

const { version } = createRequire(import.meta.url)('mermaid/package.json') as { version: string };

/** A drawing depends on its source, on our settings and on Mermaid's version; its name holds all three. */
const settings = JSON.stringify([version, themes.map(mermaidSettings)]);
export const diagramName = (source: string): string =>
  createHash('sha256').update(settings).update(source).digest('hex').slice(0, 16);

/** Where drawings outlive a build. */
const folder = (): string => join(cacheRoot(), 'diagrams');

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
    replaceFile(join(folder(), `${diagramName(source)}.json`), JSON.stringify(drawing));
  } catch {
    // The next build draws it again.
  }
}
