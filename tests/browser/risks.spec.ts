import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { records } from '../support/csv.ts';
import { violationsOf } from './support/axe.ts';
import { keepsPictures } from './support/pictures.ts';

/** What the site says of its risks in the other format: rows by column name, in the register's order. */
async function risksCsv(page: Page): Promise<Record<string, string>[]> {
  const response = await page.request.get('/risks.csv');
  expect(response.ok()).toBe(true);
  return records(await response.text());
}

const plain = (text: string | undefined): string =>
  (text ?? '')
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim();
const rows = (page: Page) => page.locator('table.register tr:has(summary):visible');
const shownTitles = async (page: Page): Promise<string[]> =>
  (await rows(page).locator('summary').allInnerTexts()).map(plain);
const cells = (page: Page) => page.locator('#matrix a.cell');

test.describe('matrix', () => {
  test('counts every open risk once: in a cell, or beside the matrix', async ({ page }) => {
    const all = (await risksCsv(page)).filter((risk) => risk.open === 'yes');
    await page.goto('/risks/');
    const counts = (await cells(page).locator('.count').allInnerTexts()).map(Number);
    const unscored = all.filter((risk) => risk.rating === 'unscored').length;
    expect(counts.reduce((sum, count) => sum + count, 0) + unscored).toBe(all.length);
    await expect(page.locator('.notes')).toContainText(`${unscored} unscored`);
  });

  test('is a table with scoped heads, whose counts say where they stand', async ({ page }) => {
    await page.goto('/risks/');
    const matrix = page.getByRole('table', { name: /probability.*impact/i }).first();
    await expect(matrix.locator('tbody th[scope="row"]')).toHaveCount(5);
    await expect(matrix.locator('thead tr:last-child th[scope="col"]')).toHaveCount(6);
    for (const cell of await cells(page).all()) {
      const [, probability, impact] = /^p(\d)i(\d)$/.exec((await cell.getAttribute('data-cell')) ?? '') ?? [];
      await expect(cell).toHaveAccessibleName(
        new RegExp(`^\\d+ risks? at probability [^,]+ ${probability}, impact [^,]+ ${impact}\\b`),
      );
    }
  });

  test('a cell chosen filters the register; its address restores it; going back undoes it', async ({ page }) => {
    await page.goto('/risks/');
    const total = await rows(page).count();
    const cell = cells(page).first();
    const [key, count] = [await cell.getAttribute('data-cell'), Number(await cell.locator('.count').textContent())];
    await cell.click();
    await expect(rows(page)).toHaveCount(count);
    // The matrix counts open risks, and so does what a cell shows.
    await expect(page).toHaveURL(new RegExp(`\\?show=open&cell=${key}$`));
    await expect(cell).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText(`${count} of ${total}`)).toBeVisible();
    const name = /^Remove the filter Cell: probability .+ \d, impact .+ \d$/;
    await expect(page.getByRole('button', { name })).toBeVisible();
    const titles = await shownTitles(page);

    await page.reload();
    expect(await shownTitles(page)).toEqual(titles);
    await expect(cells(page).first()).toHaveAttribute('aria-current', 'true');

    await page.goBack();
    await expect(rows(page)).toHaveCount(total);
  });

  test('arrow keys go from count to count, Enter chooses, Escape lets go', async ({ page }) => {
    await page.goto('/risks/');
    const open = (await risksCsv(page)).filter((risk) => risk.open === 'yes');
    const keys = await cells(page).evaluateAll((links) => links.map((link) => link.getAttribute('data-cell') ?? ''));
    const seen = new Set<string>();
    for (const start of keys) {
      for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        await page.locator(`#matrix [data-cell="${start}"]`).press(arrow);
        const reached = await page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');
        const [up, right] = [Number(reached[1]) - Number(start[1]), Number(reached[3]) - Number(start[3])];
        if (reached === start) continue;
        seen.add(reached);
        expect(
          { ArrowUp: up, ArrowDown: -up, ArrowRight: right, ArrowLeft: -right }[arrow],
          `${arrow} from ${start} to ${reached}`,
        ).toBeGreaterThan(0);
      }
    }
    expect([...seen].sort()).toEqual([...keys].sort());
    await page.locator(`#matrix [data-cell="${keys[0]}"]`).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`cell=${keys[0]}`));
    await page.keyboard.press('Escape');
    // The cell is let go; the open risks, which it was chosen from, stay.
    await expect(rows(page)).toHaveCount(open.length);
  });

  test('shows each category and each track on the same scale, with and without script', async ({
    page,
    browser,
    baseURL,
  }) => {
    const all = (await risksCsv(page)).filter((risk) => risk.open === 'yes');
    const without = await browser.newContext({ javaScriptEnabled: false, baseURL });
    for (const where of [page, await without.newPage()]) {
      await where.goto('/risks/');
      await where.getByText('By category', { exact: true }).click();
      const names = await where.locator('.mode-category h2').allInnerTexts();
      expect(names.map(plain).sort()).toEqual([...new Set(all.map((risk) => risk.category))].sort());
      await expect(where.locator('.mode-portfolio')).toBeHidden();
      await where.getByText('By track', { exact: true }).click();
      await expect(where.locator('.mode-track h2')).toHaveCount(new Set(all.map((risk) => risk.track)).size);
    }
    await expect(page).toHaveURL(/by=track/);
    await page.reload();
    await expect(page.locator('.mode-track')).toBeVisible();
    await without.close();
  });
});

test.describe('register', () => {
  test('holds what risks.csv holds, in its order', async ({ page }) => {
    const all = await risksCsv(page);
    await page.goto('/risks/');
    expect(await shownTitles(page)).toEqual(all.map((risk) => plain(risk.risk)));
  });

  test('prints no number that nobody wrote', async ({ page }) => {
    const all = await risksCsv(page);
    await page.goto('/risks/');
    const scores = await rows(page).locator('td:first-child').allInnerTexts();
    for (const [index, risk] of all.entries()) {
      const text = plain(scores[index]);
      if (risk.rating === 'scored') expect(text).toContain(risk.score ?? '');
      for (const number of text.match(/\d+/g) ?? [])
        if (risk.rating !== 'scored') expect(`${risk.probability} ${risk.impact} ${risk.score}`).toContain(number);
    }
  });

  test('without script: everything stands there, rows open, nothing is offered that needs script', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    const all = await risksCsv(page);
    await page.goto('/risks/');
    await expect(rows(page)).toHaveCount(all.length);
    const row = rows(page).first();
    await row.locator('summary').click();
    await expect(row.getByText('Contingency', { exact: true })).toBeVisible();
    await expect(row.locator('a.source')).toBeVisible();
    for (const control of [
      page.getByLabel('Category', { exact: true }),
      page.getByLabel('Search in the register'),
      row.getByText('Copy for Discord'),
    ])
      await expect(control).toBeHidden();
    await context.close();
  });

  test('the source of a risk leads to its place in the document', async ({ page }) => {
    await page.goto('/risks/');
    const row = rows(page).first();
    await row.locator('summary').click();
    await row.locator('a.source').click();
    const fragment = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(fragment).not.toBe('');
    await expect(page.locator(`[id="${fragment}"]`)).toHaveCount(1);
  });

  test('choices, search and sort work together and stand in the address', async ({ page }) => {
    const all = await risksCsv(page);
    await page.goto('/risks/');
    const category = all[0]?.category ?? '';
    await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: category });
    await page.getByRole('combobox', { name: 'Mitigation' }).selectOption('written');
    const expected = all.filter((risk) => risk.category === category && risk.mitigation !== '');
    expect((await shownTitles(page)).sort()).toEqual(expected.map((risk) => plain(risk.risk)).sort());

    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await expect(page.locator('th[data-sort="track"]')).toHaveAttribute('aria-sort', 'ascending');
    const word = plain(expected[0]?.risk).split(' ')[0] ?? '';
    await page.getByRole('searchbox', { name: 'Search in the register' }).fill(word.toUpperCase());
    const titles = await shownTitles(page);
    expect(titles).toContain(plain(expected[0]?.risk));

    await page.goto(page.url());
    expect(await shownTitles(page)).toEqual(titles);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(rows(page)).toHaveCount(all.length);
  });

  test('says so when nothing is like that, and leads back', async ({ page }) => {
    await page.goto('/risks/?q=no-risk-is-called-this');
    await expect(rows(page)).toHaveCount(0);
    await page.getByText('No risk is like that.').getByRole('link').click();
    await expect(rows(page)).not.toHaveCount(0);
  });

  test('the line stands between what reaches it and what does not, and only by score', async ({ page }) => {
    const all = await risksCsv(page);
    await page.goto('/risks/');
    const line = page.locator('table.register tr.line');
    const before = await line.evaluate((row) => [...(row.parentElement?.children ?? [])].indexOf(row));
    expect(before).toBe(all.filter((risk) => risk.open === 'yes' && risk.aboveLine === 'yes').length);
    await page.getByRole('button', { name: 'Category', exact: true }).click();
    await expect(line).toHaveCSS('display', 'none');
  });

  test('a chip takes its choice away, and the others stay', async ({ page }) => {
    const all = await risksCsv(page);
    const form = page.getByRole('form', { name: 'Filter the register' });
    await page.goto('/risks/?show=unscored&mitigation=written');
    await expect(form.getByRole('radio', { name: /^Unscored/ })).toBeChecked();
    await page.getByRole('button', { name: 'Remove the filter Show: Unscored' }).click();
    await expect(page).toHaveURL(/\/risks\/\?mitigation=written$/);
    await expect(form.getByRole('radio', { name: /^All/ })).toBeChecked();
    await expect(rows(page)).toHaveCount(all.filter((risk) => risk.mitigation !== '').length);
  });

  test('copies the rows that are shown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/risks/?show=over');
    const titles = await shownTitles(page);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByText('✓ Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((line) => line.split('\t')[1])).toEqual(['Risk', ...titles]);
  });

  test('saves what is shown: the same records as risks.csv', async ({ page }) => {
    const all = await risksCsv(page);
    await page.goto('/risks/?show=over&sort=risk');
    const titles = await shownTitles(page);
    expect(titles.length).toBeGreaterThan(0);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download \d+ rows?/ }).click();
    const saved = records(await readFile(await (await download).path(), 'utf8'));
    expect(saved.map((risk) => plain(risk.risk))).toEqual(titles);
    for (const risk of saved) expect(all).toContainEqual(risk);
  });

  test('copies a risk as a message for Discord', async ({ page }) => {
    // What goes to the clipboard is kept aside, because a headless browser may refuse to read it back.
    await page.addInitScript(() => {
      navigator.clipboard.writeText = async (text) => {
        document.documentElement.dataset.copied = text;
      };
    });
    const [first] = await risksCsv(page);
    await page.goto('/risks/');
    const row = rows(page).first();
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Copy for Discord' }).click();
    await expect(row.getByRole('button', { name: /Copied/ })).toBeVisible();
    const text = (await page.locator('html').getAttribute('data-copied')) ?? '';
    const lines = text.replaceAll('\\', '').split('\n');
    expect(lines[0]).toBe(`**Risk: ${plain(first?.risk)}** · ${first?.trackTitle}`);
    expect(lines[1]).toContain(first?.mitigation ? 'Mitigation: ' : 'No mitigation was found.');
    expect(lines.at(-1)).toMatch(/^\S.*, line \d+ · https?:\/\/[^<>\s]+#[^<>\s]+$/);
  });
});

test('a track whose risks nobody has rated has no empty matrix: a sentence counts them and leads to the register', async ({
  page,
}) => {
  const all = await risksCsv(page);
  const [track, risks] = [...Map.groupBy(all, (risk) => risk.track ?? '')].find(([, own]) =>
    own.every((risk) => risk.rating === 'unscored'),
  )!;
  await page.goto(`/tracks/${track}/`);
  await expect(page.locator('#risks table')).toHaveCount(0);
  const sentence = page.locator('#risks').getByText('No rating was read for');
  await expect(sentence).toContainText(`${risks.length} risk`);
  await sentence.getByRole('link').click();
  await expect(rows(page)).toHaveCount(risks.length);
});

test('nothing scrolls sideways at 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const query of ['', '?by=category', '?by=track']) {
    await page.goto(`/risks/${query}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

// What the modes add has the colours of the first.
for (const [colorScheme, modes] of [
  ['light', ['portfolio', 'category', 'track', 'movement']],
  ['dark', ['portfolio', 'category']],
] as const) {
  for (const mode of modes) {
    test(`axe finds nothing, ${colorScheme}, matrix ${mode}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/risks/?by=${mode}`);
      await page.locator('summary').first().click();
      const violations = await violationsOf(page);
      expect(violations).toEqual([]);
    });
  }
}

keepsPictures('risks', '/risks/');
keepsPictures('risks-of-a-cell', '/risks/?cell=p3i3');
keepsPictures('risks-by-category', '/risks/?by=category');
keepsPictures('risks-before-and-after', '/risks/?by=movement');
