import type { Page } from 'playwright-core';
import { errorMessage } from '../../model/errors.ts';
import { mermaidSettings, type Theme, themes } from '../../views/documents/diagram-settings.ts';
import { openDrawingBrowser } from './browser.ts';
import { unsafeIn } from './check-svg.ts';
import { mermaidProgram } from './mermaid-program.ts';

/** A diagram in both themes and its size in CSS pixels, or why it could not be drawn. */
export type Drawing = ({ [theme in Theme]: string } & { width: number; height: number }) | { problem: string };

/** The browser window with Mermaid. */
interface MermaidWindow {
  mermaid: { initialize(settings: object): void; render(id: string, source: string): Promise<{ svg: string }> };
}

const firstLine = (error: unknown): string => errorMessage(error).split('\n')[0] ?? '';

/** The size of an SVG from its viewBox; without one it would collapse. */
function sizeOf(svg: string): { width: number; height: number } | null {
  const [, , width, height] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number);
  return width && height ? { width: Math.ceil(width), height: Math.ceil(height) } : null;
}

/** Browsers draw no larger pictures, in either direction. */
const mostPixels = 32_767;

/** Failures that may not be the fault of the diagram. They are not cached: the next build may succeed. */
const tooLong = 'Mermaid did not finish it within 30 seconds';
const crashed = 'Chromium could not hold what Mermaid made of it';
export const isUnfinished = (problem: string): boolean => problem === tooLong || problem === crashed;

/** Playwright's messages about a page that crashed or was closed. */
const pageGone = /Target crashed|Page crashed|has been closed/i;

/** After so many unfinished diagrams, a build leaves the rest to the reader's browser. */
const mostUnfinished = 3;

class Unfinished extends Error {}

/** Rejects when time is up or the page crashes: a source that keeps Mermaid busy for ever must not block a build. */
async function inTime<T>(work: Promise<T>, page: Page, eachMs: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Unfinished(tooLong)), eachMs);
  page.once('crash', () => reject(new Unfinished(crashed)));
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    page.removeAllListeners('crash');
  }
}

function drawingOf(light: string, dark: string): Drawing {
  const unsafe = unsafeIn(light) ?? unsafeIn(dark);
  if (unsafe) return { problem: `it contains ${unsafe}` };
  const size = sizeOf(light);
  if (!size) return { problem: 'Mermaid gave it no size' };
  if (Math.max(size.width, size.height) > mostPixels)
    return { problem: `it would be ${size.width} by ${size.height} pixels, more than a browser shows` };
  return { light, dark, ...size };
}

/** How long a build waits, in milliseconds: for each diagram, and for all together, since many may be slow. */
export interface DrawingLimits {
  eachMs: number;
  allMs: number;
}

/** Callbacks while diagrams are drawn. */
export interface DrawingReport {
  /** Called after each source. */
  progress(done: number): void;
  /** Called once if Chromium runs without its sandbox. */
  unsandboxed(): void;
}

/**
 * Draws Mermaid sources in both themes, in a Chromium without network. A source that fails gets a `problem`. Sources
 * not started within the time for all, or left after `mostUnfinished` unfinished ones, are missing from the result.
 */
export async function drawDiagrams(
  executablePath: string,
  sources: string[],
  { progress, unsandboxed }: DrawingReport,
  limits: DrawingLimits = { eachMs: 30_000, allMs: 120_000 + 500 * sources.length },
): Promise<Map<string, Drawing>> {
  const start = performance.now();
  const browser = await openDrawingBrowser(executablePath);
  if (!browser.sandboxed) unsandboxed();
  try {
    const open = async (theme: Theme): Promise<Page> => {
      const page = await browser.context.newPage();
      await page.addScriptTag({ path: mermaidProgram() });
      await page.evaluate(
        (settings) => (window as unknown as MermaidWindow).mermaid.initialize(settings),
        mermaidSettings(theme),
      );
      return page;
    };
    const svgs = new Map<string, Partial<Record<Theme, string>>>();
    const drawings = new Map<string, Drawing>();
    let lost = 0;
    for (const [turn, theme] of themes.entries()) {
      const end = start + (limits.allMs * (turn + 1)) / themes.length;
      let page = await open(theme);
      for (const [index, source] of sources.entries()) {
        if (drawings.has(source)) continue;
        if (lost === mostUnfinished || performance.now() > end) break;
        try {
          const given = [`d${index}`, source] as const;
          const render = async ([id, text]: typeof given) =>
            (await (window as unknown as MermaidWindow).mermaid.render(id, text)).svg;
          const svg = await inTime(page.evaluate(render, given), page, limits.eachMs);
          svgs.set(source, { ...svgs.get(source), [theme]: svg });
        } catch (error) {
          const said = firstLine(error).replace(/^page\.evaluate: (Error: )?/, '');
          const isGone = pageGone.test(said);
          drawings.set(source, { problem: isGone ? crashed : said });
          if (isGone || error instanceof Unfinished) {
            lost++;
            await page.close();
            page = await open(theme);
          }
        }
        if (theme === 'dark') progress(index + 1);
      }
      await page.close();
    }
    for (const [source, { light, dark }] of svgs)
      if (!drawings.has(source) && light !== undefined && dark !== undefined)
        drawings.set(source, drawingOf(light, dark));
    return drawings;
  } finally {
    await browser.close();
  }
}
