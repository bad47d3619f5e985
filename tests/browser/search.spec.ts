import { expect, type Locator, type Page, test } from '@playwright/test';

/**
 * What a reader of swarm/ would look for, and what has to come first. Each answer was named from the documents, before the search was
 * asked: a kind, a title, and the address that it leads to.
 */
interface Query {
  query: string;
  kind: string;
  title: string;
  address: string;
}
const queries: readonly Query[] = [
  {
    query: 'forwarded offer',
    kind: 'Risk',
    title: 'A forwarded offer opens somebody’s booking',
    address: '/tracks/storm-rebooking/spec/#risk-a-forwarded-offer-opens-somebodys-booking',
  },
  {
    query: 'refund',
    kind: 'Risk',
    title: 'A refund is paid to somebody who also accepted an offer',
    address: '/tracks/storm-rebooking/spec/#risk-a-refund-is-paid-to-somebody-who-also-accepted-an-offer',
  },
  {
    query: 'marine superintendent',
    kind: 'Approval',
    title: 'Marine Superintendent',
    address: '/tracks/crew-rest-rules/spec/#approval-marine-superintendent',
  },
  {
    query: 'pupils',
    kind: 'Question',
    title: 'Does a group of 30 pupils count as one booking or as 30?',
    address: '/tracks/storm-rebooking/prd/#question-does-a-group-of-30-pupils-count-as-one-booking-or-as-30',
  },
  { query: '3.10', kind: 'Track', title: 'Vehicle deck loading', address: '/tracks/vehicle-deck-loading/' },
  { query: 'crew-rest-rules', kind: 'Track', title: 'Hours of rest', address: '/tracks/crew-rest-rules/' },
  {
    query: '充電プロトコル',
    kind: 'Section',
    title: '充電プロトコルについて',
    address: '/tracks/berth-charging/partner-note/#充電プロトコルについて',
  },
  { query: 'text alerts', kind: 'Track', title: 'Text alerts', address: '/tracks/sms-alerts/' },
  {
    query: 'storm drill',
    kind: 'Milestone',
    title: 'storm drill with the duty managers in Stranmore',
    address: '/tracks/storm-rebooking/spec/#milestone-storm-drill-with-the-duty-managers-in-stranmore',
  },
  {
    query: 'what we will not promise',
    kind: 'Section',
    title: 'What we will not promise',
    address: '/tracks/storm-rebooking/prd/#what-we-will-not-promise',
  },
  {
    query: 'agencys interface',
    kind: 'Risk',
    title: 'The agency’s interface changes again before April',
    address: '/tracks/passenger-manifest/spec/#risk-the-agencys-interface-changes-again-before-april',
  },
  { query: 'SHORE POWER', kind: 'Track', title: 'Shore power for Eider', address: '/tracks/berth-charging/' },
];

const straight = (text: string): string => text.replace(/[’']/g, "'");
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const hits = (within: Page | Locator): Locator => within.getByRole('listbox', { name: 'Results' }).getByRole('option');

async function open(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await dialog(page).getByRole('combobox', { name: 'Search' }).fill(query);
}

/** The address of a hit without the words that are to be marked there. */
async function addressOf(page: Page, href: string | null): Promise<string> {
  const url = new URL(href ?? '', page.url());
  return decodeURIComponent(url.pathname + url.hash);
}

/** The first hit is the answer: its title, its kind and where it leads. */
async function expectAnswer(page: Page, within: Page | Locator, { query, kind, title, address }: Query): Promise<void> {
  const first = hits(within).first();
  const words = straight(title)
    .replace(/[?.()]/g, '\\$&')
    .replace(/'/g, "['’]");
  await expect(first.locator('.hit-title'), query).toHaveText(new RegExp(`^${words}$`));
  await expect(first.locator('.hit-kind'), query).toHaveText(kind);
  expect(await addressOf(page, await first.getAttribute('href')), query).toBe(address);
}

test('each answer is found first in the dialog', async ({ page }) => {
  await page.goto('/risks/');
  await page.keyboard.press('/');
  for (const one of queries) {
    await dialog(page).getByRole('combobox', { name: 'Search' }).fill(one.query);
    await expectAnswer(page, dialog(page), one);
  }
});

test('each answer is found first on the page, which keeps the query in its address', async ({ page }) => {
  await page.goto('/search/');
  for (const one of queries) {
    await page.getByRole('combobox', { name: 'Search' }).fill(one.query);
    await expectAnswer(page, page, one);
    expect(new URL(page.url()).searchParams.get('q')).toBe(one.query);
  }
});

test('an address with a query finds each answer, which leads to its place', async ({ page }) => {
  for (const one of queries) {
    const { query, address } = one;
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expectAnswer(page, page, one);
    await hits(page).first().click();
    await expect(page).toHaveURL((url) => decodeURIComponent(url.pathname + url.search + url.hash) === address);
    const { hash } = new URL(page.url());
    if (hash !== '') await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toHaveCount(1);
  }
});

test('a hit says the file and the line that it leads to, sections too', async ({ page }) => {
  await page.goto('/search/?q=what+we+will+not+promise');
  await expect(hits(page).first().locator('.hit-place')).toHaveText('PRD.md, 33');
  await page.goto('/search/?q=forwarded+offer');
  await expect(hits(page).first().locator('.hit-place')).toHaveText('spec.md, 250');
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|records|_assets\/(?:dialog|app)\./.test(path))).toEqual([]);
  await open(page, 'storm');
  await expect(hits(dialog(page)).first()).toBeVisible();
  expect(asked.some((path) => path.includes('/pagefind/'))).toBe(true);
});

test('a hit that is shown already stays when the documents answer, so that a click on it is not lost', async ({
  page,
}) => {
  let answer = (): void => {};
  const asked = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/search/documents/texts-*', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/search/?q=storm+drill');
  const first = hits(page).first();
  await expect(first.locator('.hit-kind')).toHaveText('Milestone');
  const [before, element] = [await page.locator('.search-count').textContent(), await first.elementHandle()];
  await first.hover();
  await page.mouse.down();
  answer();
  await expect(page.locator('.search-count')).not.toHaveText(before!);
  expect(await element!.evaluate((hit) => hit.isConnected)).toBe(true);
  await page.mouse.up();
  await expect(page).toHaveURL(/#milestone-storm-drill/);
});

test('opens by slash, by Ctrl+K and by its box; Escape gives the focus back', async ({ page }) => {
  await page.goto('/');
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await expect(dialog(page).getByRole('combobox', { name: 'Search' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(dialog(page).getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Search' })).toBeFocused();
});

test('a slash typed into a field stays a slash', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('combobox', { name: 'Search' }).pressSequentially('a/b');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('a/b');
});

test('arrows choose, Enter opens, and the words are marked where the hit leads', async ({ page }) => {
  await page.goto('/');
  await open(page, 'duty managers');
  await expect(hits(dialog(page)).and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
  const second = await hits(dialog(page)).nth(1).getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await expect(hits(dialog(page)).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(new URL(second ?? '', page.url()).pathname));
  await expect(page.locator('main mark').first()).toHaveText(/duty|manager/i);
  expect(page.url()).not.toContain('highlight');
});

test('Shift+Enter copies the hit as a message', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await open(page, 'forwarded offer');
  await expect(hits(dialog(page)).first()).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(dialog(page).locator('.search-note')).toContainText('Copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')).toEqual([
    "**Risk: A forwarded offer opens somebody's booking** · Storm rebooking",
    'Low × High.',
    expect.stringMatching(
      /^spec\.md, line \d+ · http:\/\/[^<>\s]+\/tracks\/storm-rebooking\/spec\/#risk-a-forwarded-offer-opens-somebodys-booking$/,
    ),
  ]);
});

test('filters narrow the hits, stand in the address, and give way', async ({ page }) => {
  await page.goto('/search/?q=storm');
  const count = page.locator('[data-part="count"]');
  await expect(count).toHaveText(/^\d+ results in \d+ tracks$/);
  const risks = page.getByRole('button', { name: /^Risks/ });
  const expected = Number(await risks.locator('.facet-count').textContent());
  await risks.click();
  await expect(page).toHaveURL(/\?q=storm&type=risk$/);
  await expect(hits(page)).toHaveCount(expected);
  for (const kind of await hits(page).locator('.hit-kind').allInnerTexts()) expect(kind.trim()).toBe('Risk');

  await page.goto('/search/?q=storm&type=risk&status=open');
  await expect(page.getByRole('button', { name: /^Open/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Open/ }).click();
  await expect(page).toHaveURL(/\?q=storm&type=risk$/);
});

test('risks can be sorted by score, and everything listed without a word', async ({ page }) => {
  await page.goto('/search/?type=risk&sort=score');
  const lines = hits(page).locator('.hit-line');
  await expect(lines.first()).toContainText(/\d+ \(\d × \d\)|×/);
  const scores = (await lines.allInnerTexts()).flatMap(
    (line) =>
      /^(\d+) \((\d) × (\d)\)/
        .exec(line)
        ?.slice(2)
        .map(Number)
        .reduce((a, b) => a * b) ?? [],
  );
  expect(scores.length).toBeGreaterThan(3);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('a misspelt word shows the results of the one that is known, and says so', async ({ page }) => {
  await page.goto('/search/?q=Solvieg');
  await expect(page.locator('.search-count')).toHaveText(/^No results for “Solvieg”\. For “solveig”: \d+ results?/);
  await expect(hits(page).first().locator('.hit-title')).toHaveText('Solveig Dahl');
});

test('a question that no record answers whole shows those with most of its words', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('who pays for the hotel when the last boat is cancelled')}`);
  await expect(page.locator('.search-count')).toHaveText(/^No result has all words\. With most of them: \d+ results?/);
  await expect(hits(page).first().locator('.hit-title')).toHaveText(/^Who pays for a bed/);
});

test('people, states and pages of the site come first for their names', async ({ page }) => {
  for (const [query, title] of [
    ['Anjali Deshmukh', 'Anjali Deshmukh'],
    ['approvals', 'Approvals'],
    ['14 December', 'Storm rebooking'],
    ['cancelled', 'Loyalty card'],
  ] as const) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(hits(page).first().locator('.hit-title')).toHaveText(title);
  }
});

test('a misspelt word is answered with one that is known', async ({ page }) => {
  await page.goto('/search/?q=manifst');
  await page.getByRole('button', { name: 'manifest', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('manifest');
  await expect(hits(page).first()).toBeVisible();
});

for (const [typed, meant] of [
  ['cancelation', 'cancellation'],
  ['everybdy', 'everybody'],
  ['strandd', 'stranded'],
  ['efund', 'refund'],
  ['wefund', 'refund'],
  ['stranded refnud', 'stranded refund'],
] as const)
  test(`“${typed}” is answered with “${meant}”, of which documents have hits`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
    await page.getByRole('button', { name: meant, exact: true }).click();
    await expect(hits(page).first()).toBeVisible();
  });

test('words in quotation marks are found as they stand there only, in records too', async ({ page }) => {
  await page.goto('/search/?q="marine superintendent"');
  await expect(hits(page).first().locator('.hit-title')).toHaveText('Marine Superintendent');
  await page.goto('/search/?q="superintendent marine"');
  await expect(page.locator('.search-count')).toHaveText('No results');
});

test('an archived track comes after living ones', async ({ page }) => {
  for (const query of ['text', 'passenger+message']) {
    await page.goto(`/search/?q=${query}`);
    await expect(hits(page).first()).toBeVisible();
    const archived = (await hits(page).allInnerTexts()).map((text) => text.includes('in the archive'));
    expect(archived.includes(true)).toBe(true);
    expect(archived.lastIndexOf(false)).toBeLessThan(archived.indexOf(true));
  }
});

test('a query of ten thousand characters or of signs is answered, not obeyed', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/');
  for (const query of ['x'.repeat(10_000), '.*+?[](){}|^$\\', '<img src=x onerror=alert(1)>', '(((((a+)+)+)+)+)$']) {
    await open(page, query);
    await expect(dialog(page).locator('.search-help, .search-hits:not([hidden])').first()).not.toBeEmpty();
    await expect(dialog(page).locator('img')).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
  expect(errors).toEqual([]);
});

test('searches made before stay in this browser, and are forgotten when asked', async ({ page }) => {
  await page.goto('/');
  await open(page, 'pupils');
  await hits(dialog(page)).first().click();
  await page.goto('/');
  await page.keyboard.press('/');
  await dialog(page).getByRole('combobox', { name: 'Search' }).fill('');
  await expect(dialog(page).getByRole('button', { name: 'pupils' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'clear them' }).click();
  await page.reload();
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('combobox', { name: 'Search' })).toBeFocused();
  await expect(dialog(page).getByRole('button', { name: 'pupils' })).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page leads to the lists', async ({ page }) => {
    await page.goto('/search/?q=storm');
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeHidden();
    for (const path of ['/tracks/', '/risks/', '/approvals/', '/roadmap/', '/questions/'])
      await expect(page.locator(`main a[href="${path}"]`)).toBeVisible();
  });

  test('a short address leads on', async ({ page }) => {
    await page.goto('/go/storm-rebooking.risk-a-forwarded-offer-opens-somebodys-booking/');
    await expect(page).toHaveURL(/\/tracks\/storm-rebooking\/spec\/#risk-a-forwarded-offer-opens-somebodys-booking$/);
    await page.goto('/go/auto-rebooking/');
    await expect(page).toHaveURL(/\/tracks\/storm-rebooking\/$/);
  });
});

test('the Share menu copies the page’s link, and the track as the portfolio has it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tracks/storm-rebooking/');
  const copied = async (name: string): Promise<string> => {
    await page.getByRole('button', { name: 'Share' }).click();
    const item = page.locator('#share').getByRole('button', { name });
    await item.click();
    await expect(page.locator('#share')).toContainText('Copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await page.reload();
    return text;
  };
  expect(await copied('Copy link')).toBe(page.url());
  expect(await copied('Copy short link')).toBe(new URL('/go/storm-rebooking/', page.url()).href);
  expect(await copied('Copy as Markdown')).toMatch(
    /^\[Storm rebooking\]\(http:\/\/[^)]+\/tracks\/storm-rebooking\/\): In progress\. Target 11 Dec 2026\./,
  );
  expect(JSON.parse(await copied('Copy as JSON'))).toMatchObject({
    id: 'storm-rebooking',
    url: '/tracks/storm-rebooking/',
  });
});
