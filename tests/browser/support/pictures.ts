import { expect, type Page, test } from '@playwright/test';

/** Where pictures of pages are kept, for people to look at: a build artefact of every run, never compared. */
const folder = 'artifacts/pictures';

const looks = [
  { name: 'light', width: 1440, theme: 'light' },
  { name: 'dark', width: 1440, theme: 'dark' },
  { name: 'phone', width: 360, theme: 'light' },
] as const;

/**
 * A test that takes a picture of a page in each theme and on a phone, as `NAME-light.png`, `NAME-dark.png` and `NAME-phone.png`. It fails
 * where the page writes an error to the console.
 */
export function keepsPictures(
  name: string,
  address: string,
  ready: (page: Page) => Promise<void> = async () => {},
): void {
  test(`looks: ${name}`, async ({ page }) => {
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    for (const { name: look, width, theme } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      // A phone's page opens as one: what its script chooses by the width is chosen once.
      if (look !== 'dark') await page.goto(address);
      await ready(page);
      await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
    }
    expect(problems).toEqual([]);
  });
}
