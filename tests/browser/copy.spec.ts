import { expect, type Locator, type Page, test } from '@playwright/test';

/** What every kind of copy button gives to the clipboard, beside texts that were written by hand from the documents in swarm/. */

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

async function copied(page: Page, button: Locator): Promise<string> {
  await button.click();
  await expect(page.getByText('✓ Copied').first()).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const originOf = (page: Page): string => new URL(page.url()).origin;

/** A record's button on its document's page: page, fragment, and the message, in which `ORIGIN` stands for the site. */
const records: readonly { what: string; page: string; fragment: string; message: string }[] = [
  {
    what: 'a risk rated in words',
    page: '/tracks/storm-rebooking/spec/',
    fragment: 'risk-a-forwarded-offer-opens-somebodys-booking',
    message: `**Risk: A forwarded offer opens somebody's booking** · Storm rebooking
Open. Low × High. Mitigation: The link shows sailing and seat only; changing anything else asks for the booking's PIN
spec.md, line 250 · ORIGIN/tracks/storm-rebooking/spec/#risk-a-forwarded-offer-opens-somebodys-booking`,
  },
  {
    what: 'a risk rated in numbers, of a table, without a mitigation',
    page: '/tracks/crew-rest-rules/spec/',
    fragment: 'risk-the-canary-falls-into-the-storm-season-and-is-called-off',
    message: `**Risk: The canary falls into the storm season and is called off** · Hours of rest
Open. 6 \\(3 × 2\\). No mitigation was found.
spec.md, line 132 · ORIGIN/tracks/crew-rest-rules/spec/#risk-the-canary-falls-into-the-storm-season-and-is-called-off`,
  },
  {
    what: 'an approval that was given',
    page: '/tracks/storm-rebooking/spec/',
    fragment: 'approval-product',
    message: `**Approval: Product** · Storm rebooking
Approved. Marit Solberg. 19 Sep 2026.
spec.md, line 395 · ORIGIN/tracks/storm-rebooking/spec/#approval-product`,
  },
  {
    what: 'an approval that waits, under a condition',
    page: '/tracks/storm-rebooking/spec/',
    fragment: 'approval-security',
    message: `**Approval: Security** · Storm rebooking
Pending since 18 Sep 2026. Anjali Deshmukh. “if needed”.
spec.md, line 397 · ORIGIN/tracks/storm-rebooking/spec/#approval-security`,
  },
  {
    what: 'a gate',
    page: '/tracks/crew-rest-rules/spec/',
    fragment: 'approval-security-review-completed-hours-only-no-places',
    message: `**Gate: Security review completed: hours only, no places** · Hours of rest
Approved.
spec.md, line 118 · ORIGIN/tracks/crew-rest-rules/spec/#approval-security-review-completed-hours-only-no-places`,
  },
  {
    what: 'a deadline',
    page: '/tracks/storm-rebooking/spec/',
    fragment: 'milestone-hard-deadline',
    message: `**Deadline: Hard deadline** · Storm rebooking
14 Dec 2026.
spec.md, line 81 · ORIGIN/tracks/storm-rebooking/spec/#milestone-hard-deadline`,
  },
  {
    what: 'a phase whose dates follow from durations',
    page: '/tracks/storm-rebooking/spec/',
    fragment: 'milestone-phase-0-planning-design',
    message: `**Phase 0: Planning & Design** · Storm rebooking
7–20 Sep 2026, computed. Complete.
spec.md, line 322 · ORIGIN/tracks/storm-rebooking/spec/#milestone-phase-0-planning-design`,
  },
  {
    what: 'an open question',
    page: '/tracks/storm-rebooking/prd/',
    fragment: 'question-does-a-group-of-30-pupils-count-as-one-booking-or-as-30',
    message: `**Question: Does a group of 30 pupils count as one booking or as 30?** · Storm rebooking
Open since 16 Sep 2026. Isla Renwick.
PRD.md, line 39 · ORIGIN/tracks/storm-rebooking/prd/#question-does-a-group-of-30-pupils-count-as-one-booking-or-as-30`,
  },
  {
    what: 'a question with its answer',
    page: '/tracks/storm-rebooking/spec/',
    fragment: 'question-how-long-is-an-offer-held',
    message: `**Question: How long is an offer held?** · Storm rebooking
Resolved: 30 minutes, and 10 in the last hour before departure. Decided by Grace Achebe, 2026-10-08. Isla Renwick.
spec.md, line 355 · ORIGIN/tracks/storm-rebooking/spec/#question-how-long-is-an-offer-held`,
  },
  {
    what: 'a dependency',
    page: '/tracks/crew-rest-rules/spec/',
    fragment: 'dependency-live-departures',
    message: `**Dependency: Needs live-departures: arrivals as they really were** · Hours of rest
Needs.
spec.md, line 135 · ORIGIN/tracks/crew-rest-rules/spec/#dependency-live-departures`,
  },
];

for (const { what, page: path, fragment, message } of records) {
  test(`on a document's page, ${what}`, async ({ page }) => {
    await page.goto(`${path}#${fragment}`);
    // The address of some records is a mark inside the element that the button belongs to.
    const record = page.locator(`[id="${fragment}"]`);
    const holder = page
      .locator('[data-record]')
      .filter({ has: record })
      .or(record.and(page.locator('[data-record]')))
      .last();
    expect(await copied(page, holder.locator('.record-copy').first())).toBe(message.replace('ORIGIN', originOf(page)));
  });
}

test('in the risk register, the same message as on the document’s page', async ({ page }) => {
  await page.goto('/risks/?track=storm-rebooking');
  const row = page.locator('#register tr, table.register tr').filter({ hasText: 'A forwarded offer opens' }).first();
  await row.locator('summary').click();
  expect(await copied(page, row.getByRole('button', { name: 'Copy for Discord' }))).toBe(
    records[0]!.message.replace('ORIGIN', originOf(page)),
  );
});

test('in the risk register, a risk of a track that was given up is not called open', async ({ page }) => {
  await page.goto('/risks/?track=loyalty-card');
  const row = page.locator('#register tr, table.register tr').filter({ hasText: 'Residents see visitors' }).first();
  await row.locator('summary').click();
  expect(await copied(page, row.getByRole('button', { name: 'Copy for Discord' }))).toMatch(
    /\nHigh × High\. Mitigation: None was found\. This is why the track ended\.\nspec\.md, line 36 /,
  );
});

const queue = `**Anjali Deshmukh**: 3 approvals wait, the oldest for 63 days
- Storm rebooking, Security: 63 days
- Shore power for Eider, Security: 36 days
- Residents' fares, Security: 11 days
<ORIGIN/approvals/anjali-deshmukh/>`;

for (const path of ['/approvals/', '/approvals/anjali-deshmukh/']) {
  test(`what waits for a person, on ${path}`, async ({ page }) => {
    await page.goto(path);
    const button = page.locator('main').getByRole('button', { name: 'Copy for Discord' }).first();
    expect(await copied(page, button)).toBe(queue.replace('ORIGIN', originOf(page)));
  });
}

test('a track’s dependencies, as Mermaid', async ({ page }) => {
  await page.goto('/tracks/crew-rest-rules/');
  await page.getByText('The same as Mermaid text').click();
  // Hours of rest needs the departures and relates to storm rebooking; the study of night sailings waits for it.
  expect(await copied(page, page.getByRole('button', { name: 'Copy as Mermaid' }))).toBe(`\`\`\`mermaid
flowchart LR
  t0["Hours of rest"]
  t1["Live departures"]
  t2["Night sailing study"]
  t3["Storm rebooking"]
  t1 --> t0
  t0 --> t2
  t0 -.- t3
\`\`\``);
});

test('the roadmap, as the gantt text of its file', async ({ page, request }) => {
  await page.goto('/roadmap/');
  const text = await copied(page, page.getByRole('button', { name: 'Copy as Mermaid gantt' }));
  expect(text.trim()).toBe((await (await request.get('/roadmap.mmd')).text()).trim());
  // The overrun of storm rebooking's last phase: 7 to 20 December, six days beyond its deadline.
  expect(text).toMatch(/^gantt\n/);
  expect(text).toMatch(/Phase 3 – Deployment.*2026-12-07/);
});

/** Items of the Share menu, by page. */
const shares: readonly { page: string; item: string; text: string }[] = [
  { page: '/risks/?by=category', item: 'Copy link', text: 'ORIGIN/risks/?by=category' },
  { page: '/tracks/vehicle-deck-loading/', item: 'Copy short link', text: 'ORIGIN/go/vehicle-deck-loading/' },
  {
    page: '/tracks/vehicle-deck-loading/',
    item: 'Copy for Discord',
    text: `**Vehicle deck loading** · Fairlead
In progress. Late since 6 Nov 2026, its target. 4 of 7 points of the definition of done met. 3 risks. It needs Passenger manifest, which is not complete.
ORIGIN/tracks/vehicle-deck-loading/`,
  },
  {
    page: '/tracks/vehicle-deck-loading/',
    item: 'Copy as Markdown',
    text: '[Vehicle deck loading](ORIGIN/tracks/vehicle-deck-loading/): In progress. Late since 6 Nov 2026, its target. 4 of 7 points of the definition of done met. 3 risks. It needs Passenger manifest, which is not complete.',
  },
];

for (const { page: path, item, text } of shares) {
  test(`Share on ${path}: ${item}`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await copied(page, page.locator('#share').getByRole('button', { name: item }))).toBe(
      text.replace('ORIGIN', originOf(page)),
    );
  });
}

test('Share on a track: the track as api/portfolio.json has it', async ({ page, request }) => {
  await page.goto('/tracks/vehicle-deck-loading/');
  await page.getByRole('button', { name: 'Share' }).click();
  const text = await copied(page, page.locator('#share').getByRole('button', { name: 'Copy as JSON' }));
  const { tracks } = (await (await request.get('/api/portfolio.json')).json()) as {
    tracks: { id: string; statedId: string }[];
  };
  const track = tracks.find(({ id }) => id === 'vehicle-deck-loading');
  expect(JSON.parse(text)).toEqual(track);
  expect(track?.statedId).toBe('3.10');
});

test('no page has a copy button of another kind', async ({ page, request, baseURL }) => {
  await page.goto('/');
  const known = [
    'Copy link',
    'Copy short link',
    'Copy for Discord',
    'Copy as Markdown',
    'Copy as JSON',
    'Copy as Mermaid',
    'Copy as Mermaid gantt',
  ];
  const { tracks } = (await (await request.get('/api/portfolio.json')).json()) as {
    tracks: { url: string; documents: { url: string }[] }[];
  };
  const pages = [
    '/',
    '/tracks/',
    '/risks/',
    '/approvals/',
    '/approvals/anjali-deshmukh/',
    '/roadmap/',
    '/questions/',
    '/dependencies/',
    '/health/',
    '/search/',
  ];
  const labels = new Set<string>();
  for (const path of [
    ...pages,
    ...tracks.flatMap(({ url, documents }) => [url, ...documents.map((document) => document.url)]),
  ]) {
    const found = await page.evaluate(async (address) => {
      const read = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      const templates = [...read.querySelectorAll('template')].map(({ content }) => content);
      return [read, ...templates].flatMap((part) =>
        [...part.querySelectorAll('[data-copy], button')]
          .map(({ textContent }) => textContent?.trim() ?? '')
          .filter((label) => /^copy/i.test(label)),
      );
    }, new URL(path, baseURL).href);
    for (const label of found) labels.add(label);
  }
  expect([...labels].filter((label) => !known.includes(label))).toEqual([]);
});
