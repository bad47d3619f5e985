import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';

/* What is on paper, by the text of the PDF that a browser prints: eight pages, without background graphics. */

const reader = ((): string | null => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return 'pdftotext';
  } catch {
    return null;
  }
})();

test.beforeEach(({ page: _ }) => {
  test.skip(reader === null, 'pdftotext is not on this machine (Debian: poppler-utils).');
});

/** The text of each sheet that a page prints, its lines as they are on paper. */
async function sheets(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const input = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const text = execFileSync(reader!, ['-layout', '-', '-'], { input, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

const addresses = {
  '/': 4,
  '/tracks/': 2,
  '/tracks/storm-rebooking/': 4,
  '/tracks/storm-rebooking/spec/': 10,
  '/roadmap/': 1,
  '/risks/': 6,
  '/approvals/': 3,
  '/questions/': 3,
  '/reviews/2026-12-09/': 4,
};

for (const [address, most] of Object.entries(addresses)) {
  test(`${address} takes at most ${most} sheets, each with the title, the day and its number`, async ({ page }) => {
    const printed = await sheets(page, address);
    expect(printed.length).toBeLessThanOrEqual(most);
    for (const [index, sheet] of printed.entries()) {
      // A document is as its last commit left it; the other pages count days.
      expect(flat(sheet)).toMatch(
        address.includes('spec') ? /changed \d{1,2} \w+ \d{4}, commit [0-9a-f]{7}/ : /as of 20 November 2026/,
      );
      expect(flat(sheet)).toMatch(new RegExp(`${index + 1} ?/ ?${printed.length}`));
    }
  });
}

for (const [address, heads] of Object.entries({
  '/tracks/': ['Track', 'Status', 'Approvals'],
  '/risks/': ['Risk', 'Track', 'Mitigation'],
  '/questions/': ['Question', 'Track', 'Source'],
})) {
  test(`the head of the table on ${address} is on each sheet that it goes on to`, async ({ page }) => {
    await page.goto(address);
    const rows = await page.locator('main table:visible tbody tr:visible').count();
    expect(rows).toBeGreaterThan(10);
    const printed = await sheets(page, address);
    const second = printed[1]!.split('\n').filter((line) => heads.every((head) => line.includes(head)));
    expect(second.length).toBeGreaterThan(0);
  });
}

test('every label of the roadmap that paper has room for is there', async ({ page }) => {
  const [text = ''] = await sheets(page, '/roadmap/');
  await page.emulateMedia({ media: 'print' });
  // Long lanes stay folded on paper (decision 13), and a label without room is left to the screen.
  const labels = await page.locator('.tl-lanes .tl-group[open] > .tl-lane').evaluateAll((lanes) =>
    lanes.flatMap((lane) => {
      const { bottom } = lane.getBoundingClientRect();
      const spans = [...lane.querySelectorAll<HTMLElement>('.tl-plot .words > span')];
      return spans
        .filter((span) => span.checkVisibility({ visibilityProperty: true }))
        .filter((span) => span.clientWidth > 40 && span.getBoundingClientRect().bottom <= bottom)
        .map((span) => span.textContent!.trim());
    }),
  );
  expect(labels.length).toBeGreaterThan(20);
  // A bar may be narrower on paper, and its label is then cut: “Li…”.
  const isThere = (label: string): boolean =>
    flat(text).includes(flat(label).slice(0, 3)) || flat(text).includes(`${flat(label).slice(0, 2)}…`);
  expect(labels.filter((label) => !isThere(label))).toEqual([]);
});

test('the last column of the matrix of approvals is on paper', async ({ page }) => {
  const text = (await sheets(page, '/approvals/')).join('\n');
  expect(text).toMatch(/Ready for\n[^\n]* implementation/);
  // By its spec: “Ready for implementation: Yes”, while Security has not signed.
  expect(text).toMatch(/^Storm rebooking .* Yes, but\n[^\n]* Security waits$/m);
});

test('each task of a document is on paper, and what is done is ticked in ink, not in a colour of the ground', async ({
  page,
}) => {
  const text = flat((await sheets(page, '/tracks/storm-rebooking/plan/')).join('\n'));
  await page.emulateMedia({ media: 'print' });
  const ticks = await page.locator('article .tick').evaluateAll((all) =>
    all.map((tick) => {
      const { content, borderRightColor } = getComputedStyle(tick, '::after');
      const task = tick.nextSibling?.textContent ?? '';
      return { state: (tick as HTMLElement).dataset.state, task: task.trim().slice(0, 16), content, borderRightColor };
    }),
  );
  // By the document: 8 of 15.
  expect([ticks.length, ticks.filter(({ state }) => state === 'done').length]).toEqual([15, 8]);
  for (const { state, task, content, borderRightColor } of ticks) {
    expect(text).toContain(task);
    expect(content === '""').toBe(state !== 'open');
    if (state === 'done') expect(borderRightColor).not.toBe('rgb(255, 255, 255)');
  }
});
