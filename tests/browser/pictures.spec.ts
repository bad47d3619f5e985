import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';

/**
 * Pages compared with approved pictures: a block that moved, a colour or a style that was lost. The pictures are in
 * `tests/fixtures/pages/`; CONTRIBUTING.md says how a change is approved.
 */
const pages: Record<string, string> = {
  home: '/',
  tracks: '/tracks/',
  track: '/tracks/storm-rebooking/',
  document: '/tracks/storm-rebooking/spec/',
  roadmap: '/roadmap/',
  risks: '/risks/',
  approvals: '/approvals/',
  questions: '/questions/',
  dependencies: '/dependencies/',
  health: '/health/',
};

const approving = process.env.TRACKWAY_APPROVE === '1';

const advice =
  'Look at the pictures named below. If the page should look like this, approve it: TRACKWAY_APPROVE=1 npx playwright test tests/browser/pictures.spec.ts';

/**
 * Versions of Chromium draw the edges of letters and lines, and check boxes, a little differently: edges do not count
 * (`threshold`, and Pixelmatch's own detection of them), nor do a few other pixels. A heading that moves by four pixels
 * changes five hundred.
 */
const tolerance = { threshold: 0.2, maxDiffPixels: 300 };

test.skip(
  process.platform !== 'linux',
  'The approved pictures were drawn on Linux; other systems draw letters differently.',
);

test.use({ viewport: { width: 1200, height: 800 }, deviceScaleFactor: 1 });

for (const [name, address] of Object.entries(pages))
  for (const theme of ['light', 'dark'] as const)
    test(`the page ${name} looks as approved, ${theme}`, async ({ page }) => {
      // The day of the portfolio: the site is not old, and lateness is counted from today.
      await page.clock.setFixedTime(new Date('2026-11-20T12:00:00'));
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const picture = `${name}-${theme}.png`;
      // What follows from the repository's history, not from the documents.
      const mask = [
        page.locator('.foot'),
        page.locator('section', { has: page.getByRole('heading', { name: 'Latest changes' }) }),
        page.locator('.document-head'),
        page.locator('.second', { hasText: ', recorded on ' }),
        page.locator('td:last-child', { hasText: 'Changed' }),
      ];
      await expect(page, advice).toHaveScreenshot(picture, { mask, ...tolerance });
      if (!approving) return;
      // The same picture in less than half of the bytes.
      const path = test.info().snapshotPath(picture);
      writeFileSync(
        path,
        await sharp(readFileSync(path)).removeAlpha().png({ compressionLevel: 9, effort: 10 }).toBuffer(),
      );
    });
