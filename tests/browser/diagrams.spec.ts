import { expect, test } from '@playwright/test';
import { type GeneratedSite, generatedSite } from './support/generated-site.ts';

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

let site: GeneratedSite;

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
    await expect(view.locator('iframe')).not.toHaveAttribute('width', '1');
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
    await expect(small.locator('iframe')).not.toHaveAttribute('width', '1');
    expect(await small.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    // The frame lays no ground of its own under the drawing.
    expect(await small.locator('iframe').evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('light');
    await page.locator('.diagram-source > summary').first().click();
    await expect(page.locator('.diagram-source code').first()).toContainText('flowchart LR');
    expect(problems).toEqual([]);
    await page.close();
  });
}
