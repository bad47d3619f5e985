import { expect, test } from '@playwright/test';
import { faultsOf, pagesOf } from './support/look.ts';

/* The short form of `npm run look` (tests/look): the example at four widths. */

for (const width of [360, 768, 1024, 1440]) {
  test(`at ${width} px no page is wider than its window, and no text lies over another or is broken`, async ({
    page,
    baseURL,
  }) => {
    await page.clock.setFixedTime(new Date('2026-11-21T09:00:00'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const found: Record<string, string[]> = {};
    for (const address of await pagesOf(page, baseURL ?? '')) {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const faults = await faultsOf(page);
      if (faults.length > 0) found[address] = faults;
    }
    expect(found).toEqual({});
  });
}
