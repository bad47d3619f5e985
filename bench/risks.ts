import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serveGzipped, startBrowser } from './browser.ts';
import { against } from './budget.ts';
import { generator } from './generator.ts';
import { measure } from './measure.ts';
import { type Act, actsAgainst, settle, type TwoWays } from './response.ts';

/*
 * `npm run bench -- risks`: about 5,000 risks: how large their page is, and how soon the register answers a cell, a word or a choice in a
 * browser.
 */

/** So many generated tracks state a little more than 5,000 risks. */
const tracks = 1667;
const budgets = { page: 350, response: 100 };

const choose = (name: string, value: string): Act => ({ selector: `[data-select="${name}"]`, value });
const search = (value: string): Act => ({ selector: '[data-q]', value });
const cell: Act = { selector: '#matrix [data-cell="p3i3"]' };
const acts: readonly TwoWays[] = [
  { name: 'a cell of the matrix', act: cell, back: cell },
  { name: 'a word of the search', act: search('quorum'), back: search('') },
  { name: 'a category', act: choose('category', 'business'), back: choose('category', '') },
  { name: 'a mitigation', act: choose('mitigation', 'none'), back: choose('mitigation', '') },
];

/** Page and responses of the register. */
export async function benchRisks(): Promise<void> {
  const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'trackway-risks-'));
  try {
    const [swarm, out] = [join(work, 'swarm'), join(work, 'site')];
    const written = await measure(process.execPath, [generator(), swarm, String(tracks)]);
    if (written.status !== 0) throw new Error(written.stdout);
    const built = await measure(process.execPath, ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', out, '--as-of', '2026-11-20']);
    if (built.status !== 0) throw new Error(built.stdout);
    const [host, browser] = [await serveGzipped(out), await startBrowser()];
    try {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await tab.goto(`${host.origin}/risks/`);
      console.log(`\n${await tab.locator('table.register summary').count()} risks`);
      const page = readFileSync(join(out, 'risks/index.html'));
      against('page, gzipped', gzipSync(page).length / 1000, budgets.page, 'kB', `${Math.round(page.length / 1000)} kB whole`);
      // A reader's focus is what lets the register gather the words of its rows before the first is typed.
      await tab.locator('[data-q]').focus();
      await settle(tab);
      await actsAgainst(tab, acts, budgets.response);
    } finally {
      await browser.close();
      await host.stop();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
