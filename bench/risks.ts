import { join } from 'node:path';
import { pageAgainst } from './budget.ts';
import { generatePortfolio } from './generate.ts';
import { type Act, actsAgainst, settle, type TwoWays } from './response.ts';
import { build, inMemory, visited } from './stage.ts';

/*
 * `npm run bench -- risks`: about 5,000 risks: the size of their page, and how fast the register responds to a cell, a
 * word or a filter in a browser.
 */

/** Gives a little more than 5,000 risks. */
const tracks = 1667;
const budgets = { page: 300, response: 100 };

const choose = (name: string, value: string): Act => ({ selector: `risk-register [name="${name}"]`, value });
const search = (value: string): Act => ({ selector: 'risk-register [name="q"]', value });
const cell: Act = { selector: '#matrix [data-cell="p3i3"]' };
const acts: readonly TwoWays[] = [
  { name: 'a cell of the matrix', act: cell, back: cell },
  { name: 'a word of the search', act: search('quorum'), back: search('') },
  { name: 'a category', act: choose('category', 'business'), back: choose('category', '') },
  { name: 'a mitigation', act: choose('mitigation', 'none'), back: choose('mitigation', '') },
];

/** Measures page and responses of the register. */
export const benchRisks = (): Promise<void> =>
  inMemory(async (folder) => {
    const [swarm, out] = [join(folder, 'swarm'), join(folder, 'site')];
    generatePortfolio(swarm, tracks);
    await build(swarm, out);
    await visited(out, async (browser, origin) => {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await tab.goto(`${origin}/risks/`);
      console.log(`\n${await tab.locator('risk-register output').textContent()}risks`);
      pageAgainst(join(out, 'risks/index.html'), budgets.page);
      // On focus the register collects the words of its rows, before the first letter is typed.
      await tab.locator('risk-register [name="q"]').focus();
      await settle(tab);
      await actsAgainst(tab, acts, budgets.response);
    });
  });
