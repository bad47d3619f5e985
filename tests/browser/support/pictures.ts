import { expect, type Page, test } from '@playwright/test';

/** Where pictures of pages are kept, for people to look at: a build artefact of every run, never compared. */
const folder = 'artifacts/pictures';

const looks = [
  { name: 'light', width: 1440, theme: 'light' },
  { name: 'dark', width: 1440, theme: 'dark' },
  { name: 'phone', width: 360, theme: 'light' },
] as const;

/**
 * Tests that take a picture of a page in each theme and on a phone, as `NAME-light.png`, `NAME-dark.png` and `NAME-phone.png`. They fail where
 * the page writes an error to the console.
 */
export function keepsPictures(
  name: string,
  address: string,
  ready: (page: Page) => Promise<void> = async () => {},
): void {
  for (const { name: look, width, theme } of looks) {
    test(`looks: ${name}, ${look}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      const problems: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await page.goto(address);
      await ready(page);
      await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
      expect(problems).toEqual([]);
    });
  }
}
