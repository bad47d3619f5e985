import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../temporary/replace-file.ts';
import { cacheRoot } from '../../temporary/temporary.ts';
import { mermaidSettings, themes } from '../../views/documents/diagram-settings.ts';
import { bundledFile } from '../bundled-file.ts';
import type { Drawing } from './draw.ts';

const { version } = JSON.parse(readFileSync(bundledFile('mermaid/package.json'), 'utf8')) as { version: string };

/** Drawings depend on their source, our settings and Mermaid's version; their name is a hash of all three. */
const settings = JSON.stringify([version, themes.map(mermaidSettings)]);
export const diagramName = (source: string): string =>
  createHash('sha256').update(settings).update(source).digest('hex').slice(0, 16);

/** The folder where drawings outlive a build. */
const folder = (): string => join(cacheRoot(), 'diagrams');

/** The drawing from an earlier build; null if missing, unreadable or damaged. */
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

/** Keeps a drawing for the next build. An unwritable cache is no failure. */
export function keepDrawing(source: string, drawing: Drawing): void {
  try {
    replaceFile(join(folder(), `${diagramName(source)}.json`), JSON.stringify(drawing));
  } catch {
    // The next build draws it again.
  }
}
