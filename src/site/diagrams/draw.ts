import type { Page } from 'playwright';
import { errorMessage } from '../../model/reason.ts';
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

/** The problem of a diagram that timed out. Not cached: next time it may work. */
export const unfinished = 'Mermaid did not finish within 30 seconds';
const timeoutMs = 30_000;

class Unfinished extends Error {}

/** Limits waiting: a source that keeps Mermaid busy must not stop the build. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Unfinished(unfinished)), timeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
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

/** Callbacks while diagrams are drawn. */
export interface DrawingReport {
  /** Called after each source. */
  progress(done: number): void;
  /** Called once if Chromium runs without its sandbox. */
  unsandboxed(): void;
}

/** Draws Mermaid sources in both themes, in a Chromium without network. A source that fails gets a `problem`. */
export async function drawDiagrams(
  executablePath: string,
  sources: string[],
  { progress, unsandboxed }: DrawingReport,
): Promise<Map<string, Drawing>> {
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
    for (const theme of themes) {
      let page = await open(theme);
      for (const [index, source] of sources.entries()) {
        if (drawings.has(source)) continue;
        try {
          const given = [`d${index}`, source] as const;
          const render = async ([id, text]: typeof given) =>
            (await (window as unknown as MermaidWindow).mermaid.render(id, text)).svg;
          const svg = await inTime(page.evaluate(render, given));
          svgs.set(source, { ...svgs.get(source), [theme]: svg });
        } catch (error) {
          drawings.set(source, { problem: firstLine(error).replace(/^page\.evaluate: (Error: )?/, '') });
          if (error instanceof Unfinished) {
            await page.close();
            page = await open(theme);
          }
        }
        if (theme === 'dark') progress(index + 1);
      }
      await page.close();
    }
    for (const [source, { light = '', dark = '' }] of svgs)
      if (!drawings.has(source)) drawings.set(source, drawingOf(light, dark));
    return drawings;
  } finally {
    await browser.close();
  }
}
