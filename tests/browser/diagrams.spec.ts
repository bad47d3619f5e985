import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serveFolder } from '../support/static-server.ts';
import { type BuiltSite, generatedSite } from './support/generated-site.ts';

/** A wide diagram and a small one, which this build leaves to the reader's browser. */
const steps = Array.from({ length: 8 }, (_, index) => `  s${index}[Step ${index} of a long way] --> s${index + 1}`);
const spec = [
  '# Track Specification: Wide',
  '',
  '```mermaid',
  'flowchart LR',
  '  accTitle: The long way',
  ...steps,
  '```',
  '',
  '```mermaid',
  'stateDiagram-v2',
  '  [*] --> Open',
  '```',
  '',
].join('\n');

/** Mermaid is 3 MB to load: how long that takes is the machine's business. */
const patient = { timeout: 60_000 };

let site: BuiltSite;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(async () => {
  site = await generatedSite({ 'tracks/wide/spec.md': spec, 'trackway.yaml': 'diagrams:\n  limit: 0\n' });
});
test.afterAll(() => site?.remove());

for (const scheme of ['light', 'dark'] as const) {
  test(`what the reader's browser draws keeps its size on a phone and scrolls, ${scheme}`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 }, colorScheme: scheme });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${site.origin}/tracks/wide/spec/`);
    const view = page.getByRole('region', { name: 'The long way' });
    await expect(view.locator('iframe')).not.toHaveAttribute('width', '1', patient);
    const { inner, outer } = await view.evaluate((element) => ({
      inner: element.scrollWidth,
      outer: element.clientWidth,
    }));
    // Eight boxes of several words are never as narrow as a phone; a letter is as large as Mermaid made it.
    expect(outer).toBeLessThanOrEqual(360);
    expect(inner).toBeGreaterThan(3 * outer);
    const drawing = view.frameLocator('iframe').locator('svg');
    await expect(drawing).toContainText('Step 7');
    const natural = await drawing.evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
    expect((await drawing.boundingBox())?.width).toBeCloseTo(natural, 0);
    expect(inner).toBeGreaterThanOrEqual(Math.floor(natural));

    await expect(page.locator('.scrolls')).toHaveCount(1);
    await view.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => view.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );

    // What is narrower than the page has room, and says nothing of scrolling.
    const small = page.getByRole('region', { name: 'State diagram' });
    await small.scrollIntoViewIfNeeded();
    await expect(small.locator('iframe')).not.toHaveAttribute('width', '1', patient);
    expect(await small.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    // The frame lays no ground of its own under the drawing.
    expect(await small.locator('iframe').evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('light');
    await page.locator('.diagram-source > summary').first().click();
    await expect(page.locator('.diagram-source code').first()).toContainText('flowchart LR');
    expect(problems).toEqual([]);
    await page.close();
  });
}

/**
 * Holds the frame that draws diagrams in the page that is open, asks it to draw with settings of the asker's, and tells with which
 * security level Mermaid was asked; null if it was not. The second message marks that the first was dealt with.
 */
async function ask(page: Page, address: string, sandbox: string | null): Promise<string | null> {
  const held = await page.evaluateHandle(
    async ([src, allowed]) => {
      const frame = document.createElement('iframe');
      if (allowed !== null) frame.setAttribute('sandbox', allowed);
      frame.src = src;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      return frame;
    },
    [address, sandbox] as const,
  );
  const frame = await held.asElement()!.contentFrame();
  await frame!.evaluate(() => {
    const inside = window as unknown as {
      mermaid: { initialize(settings: { securityLevel: string }): void; render(): Promise<{ svg: string }> };
      asked: string | null;
      marked: Promise<unknown>;
    };
    inside.asked = null;
    inside.mermaid.initialize = ({ securityLevel }) => {
      inside.asked = securityLevel;
    };
    inside.mermaid.render = async () => ({ svg: '<svg viewBox="0 0 1 1"></svg>' });
    inside.marked = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data === 'mark' && resolve(null)),
    );
  });
  await held.evaluate((element) => {
    const to = (element as HTMLIFrameElement).contentWindow!;
    to.postMessage({ trackway: 'draw', source: 'pie', theme: 'light', settings: { securityLevel: 'loose' } }, '*');
    to.postMessage('mark', '*');
  });
  return frame!.evaluate(async () => {
    const inside = window as unknown as { asked: string | null; marked: Promise<unknown> };
    await inside.marked;
    return inside.asked;
  });
}

test('the frame draws for pages of its own site alone, in a sandbox, and takes no settings', async ({ page }) => {
  const address = `${site.origin}/diagram/frame.html`;
  await page.goto(`${site.origin}/`);
  expect(await ask(page, address, 'allow-scripts')).toBe('strict');
  // Without the sandbox a hole in Mermaid would have the site's origin.
  expect(await ask(page, address, null)).toBeNull();

  const folder = mkdtempSync(join(tmpdir(), 'trackway-other-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Another site</title>');
  const other = await serveFolder(folder);
  try {
    await page.goto(`${other.origin}/`);
    expect(await ask(page, address, 'allow-scripts')).toBeNull();
    expect(await ask(page, address, null)).toBeNull();
  } finally {
    await other.stop();
    rmSync(folder, { recursive: true });
  }
});
