import { readFile } from 'node:fs/promises';
import { inTemporaryFolder } from '../../temporary/temporary.ts';
import { mermaidSettings, themes } from '../../views/documents/diagram-settings.ts';
import { cachedDrawing, diagramName, keepDrawing } from './cache.ts';
import { findChromium } from './chromium.ts';
import { type Drawing, drawDiagrams, isUnfinished } from './draw.ts';
import { diagramFigure } from './figure.ts';
import { mermaidProgram } from './mermaid-program.ts';

/** The diagrams of one build. */
export interface Diagrams {
  /** The HTML of a Mermaid source: a picture, or its source for the reader's browser to draw. */
  figure(source: string): string;
  /** The files of `diagrams/`: drawings, and Mermaid with its settings if the reader's browser draws. */
  files: ReadonlyMap<string, string>;
  /** Sources that Mermaid rejected, and its messages. */
  problems: ReadonlyMap<string, string>;
}

export interface DiagramOptions {
  /** Prefix of the site's addresses, `/` or `/base/`. */
  base: string;
  /**
   * The most diagrams that a build draws, apart from cached ones; with more, the reader's browser draws. Each takes
   * 20–250 ms: enough for a team's portfolio, without delaying a thousand tracks.
   */
  limit: number;
  log(message: string): void;
}

async function draw(sources: string[], { limit, log }: DiagramOptions): Promise<Map<string, Drawing>> {
  if (sources.length === 0) return new Map();
  if (sources.length > limit) {
    log(
      `${sources.length} diagrams are left to the reader's browser: a build draws at most ${limit} (diagrams.limit in trackway.yaml)`,
    );
    return new Map();
  }
  const executable = findChromium((await import('playwright-core')).chromium.executablePath());
  if (!executable) {
    log(
      `${sources.length} diagrams are left to the reader's browser: no Chromium found to draw them (set TRACKWAY_CHROMIUM)`,
    );
    return new Map();
  }
  try {
    // Playwright and Chromium put the profile into the temporary folder.
    const drawings = await inTemporaryFolder('trackway-chromium', () =>
      drawDiagrams(executable, sources, {
        progress(done) {
          if (done % 10 === 0 || done === sources.length) log(`drew ${done} of ${sources.length} diagrams`);
        },
        unsandboxed() {
          log(
            "diagrams are drawn without Chromium's sandbox, which cannot start here: build as a normal user, not as root, and allow user namespaces (docs/threat-model.md)",
          );
        },
      }),
    );
    const left = sources.length - drawings.size;
    if (left > 0) log(`${left} diagrams are left to the reader's browser: the others took too long to draw`);
    return drawings;
  } catch (error) {
    log(`diagrams are left to the reader's browser: ${executable} did not start (${String(error).split('\n')[0]})`);
    return new Map();
  }
}

/** Mermaid's settings for both themes, as a script for the frame in `public/diagram`: pages cannot change them. */
const frameSettings = (): string => {
  const settings = Object.fromEntries(themes.map((theme) => [theme, mermaidSettings(theme)]));
  return `globalThis.diagramSettings = ${JSON.stringify(settings)};\n`;
};

/** Draws the diagrams that are not cached. */
export async function prepareDiagrams(sources: Iterable<string>, options: DiagramOptions): Promise<Diagrams> {
  const unique = [...new Set(sources)];
  const drawings = new Map<string, Drawing>();
  for (const source of unique) {
    const kept = cachedDrawing(source);
    if (kept) drawings.set(source, kept);
  }
  const fresh = await draw(
    unique.filter((source) => !drawings.has(source)),
    options,
  );
  for (const [source, drawing] of fresh) {
    drawings.set(source, drawing);
    if (!('problem' in drawing) || !isUnfinished(drawing.problem)) keepDrawing(source, drawing);
  }
  const files = new Map<string, string>();
  const problems = new Map<string, string>();
  for (const [source, drawing] of drawings) {
    if ('problem' in drawing) problems.set(source, drawing.problem);
    else for (const theme of themes) files.set(`${diagramName(source)}-${theme}.svg`, drawing[theme]);
  }
  if (drawings.size < unique.length) {
    files.set('mermaid.min.js', await readFile(mermaidProgram(), 'utf8'));
    files.set('settings.js', frameSettings());
  }
  return {
    figure: (source) => diagramFigure(source, drawings.get(source) ?? null, options.base),
    files,
    problems,
  };
}
