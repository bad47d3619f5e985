import type { Page } from 'playwright';
import { mermaidSettings, type Theme, themes } from '../../views/documents/diagram-settings.ts';
import { openDrawingBrowser } from './browser.ts';
import { unsafeIn } from './check-svg.ts';
import { mermaidProgram } from './mermaid-program.ts';

/** One diagram in both themes with its size in CSS pixels, or why it could not be drawn. */
export type Drawing = ({ [theme in Theme]: string } & { width: number; height: number }) | { problem: string };

/** What the page in the browser offers once Mermaid is loaded. */
interface MermaidWindow {
  mermaid: { initialize(settings: object): void; render(id: string, source: string): Promise<{ svg: string }> };
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';

/** The size that an SVG gives itself, from its viewBox; a picture without one would collapse. */
function sizeOf(svg: string): { width: number; height: number } | null {
  const [, , width, height] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number);
  return width && height ? { width: Math.ceil(width), height: Math.ceil(height) } : null;
}

/** Browsers draw no picture that is wider or higher. */
const mostPixels = 32_767;

/** Why a diagram has no drawing though nothing is known to be wrong with it: another time may go better, so it is not kept. */
export const unfinished = 'Mermaid did not finish it within 30 seconds';
const patience = 30_000;

class Unfinished extends Error {}

/** Gives up waiting: a source that keeps Mermaid busy for ever must not keep the build. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Unfinished(unfinished)), patience);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function drawingOf(light: string, dark: string): Drawing {
  const unsafe = unsafeIn(light) ?? unsafeIn(dark);
  if (unsafe) return { problem: `it holds ${unsafe}` };
  const size = sizeOf(light);
  if (!size) return { problem: 'Mermaid gave it no size' };
  if (Math.max(size.width, size.height) > mostPixels)
    return { problem: `it would be ${size.width} by ${size.height} pixels, more than a browser shows` };
  return { light, dark, ...size };
}

/** What the caller is told while diagrams are drawn. */
export interface DrawingReport {
  /** After every source. */
  progress(done: number): void;
  /** Once, if Chromium could not start in its sandbox and draws without. */
  unsandboxed(): void;
}

/**
 * Draws Mermaid sources in a Chromium without network, each once a theme.
 * Never rejects for one source: what cannot be drawn says why.
 */
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
