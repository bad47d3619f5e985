import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { generatePortfolio } from '../../bench/generate.ts';
import { violationsOf } from '../browser/support/axe.ts';
import { type BuiltSite, builtSite } from '../browser/support/generated-site.ts';
import { faultsOf, pagesOf, sizeOf, widths } from '../browser/support/look.ts';

/*
 * Every kind of page of five portfolios, at eleven widths. `npm run look -- --grep massgen` looks at one of them. Pictures
 * of all pages are left in artifacts/look.
 */

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
/** A page's height in windows and its number of elements, for a portfolio of any size, before anything is opened. */
const most = { screens: 12, elements: 20_000 };

interface Portfolio {
  name: string;
  /** The folder of plans; made in `root` if they are generated. */
  folder: (root: string) => string;
}

const generated = (root: string): string => {
  generatePortfolio(join(root, 'swarm'), 1000);
  return join(root, 'swarm');
};
const portfolios: Portfolio[] = [
  { name: 'example', folder: () => resolve(import.meta.dirname, '../../swarm') },
  { name: 'voiage', folder: () => join(corpus, 'voiage') },
  { name: 'massgen', folder: () => join(corpus, 'massgen/releases') },
  { name: 'riopa', folder: () => join(corpus, 'riopa') },
  { name: 'generated', folder: generated },
];

for (const { name, folder } of portfolios) {
  test.describe(name, () => {
    let site: BuiltSite | null = null;
    let addresses: string[] = [];

    test.beforeAll(async ({ browser }) => {
      const root = mkdtempSync(join(tmpdir(), 'trackway-look-'));
      const swarm = folder(root);
      if (!existsSync(swarm)) {
        rmSync(root, { recursive: true });
        return;
      }
      site = await builtSite(swarm, root);
      const page = await browser.newPage();
      addresses = await pagesOf(page, site.origin);
      await page.close();
    });
    test.afterAll(() => site?.remove());

    for (const [index, width] of widths.entries()) {
      test(`${name} at ${width} px`, async ({ page }) => {
        test.skip(site === null, `The documents of ${name} are not on this machine (../shared/corpus).`);
        await page.clock.setFixedTime(new Date('2026-11-21T09:00:00'));
        await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: index % 2 === 0 ? 'light' : 'dark' });
        await page.setViewportSize({ width, height: 900 });
        const found: Record<string, string[]> = {};
        for (const address of addresses) {
          await page.goto(`${site!.origin}${address}`);
          await page.evaluate(() => document.fonts.ready);
          const faults = await faultsOf(page);
          const { screens, elements } = await sizeOf(page);
          const isDocument = /^\/tracks\/[^/]+\/./.test(address);
          if (screens > most.screens && !isDocument) faults.push(`it is ${screens.toFixed(1)} windows high`);
          if (elements > most.elements) faults.push(`it has ${elements} elements`);
          const violations = await violationsOf(page);
          for (const { id, nodes } of violations)
            faults.push(`axe: ${id}, ${nodes.length} times, first ${nodes[0]?.target.join(' ')}`);
          const file = address.replace(/^\/|\/$|\?.*/g, '').replaceAll('/', '-') || 'home';
          await page.screenshot({ path: `artifacts/look/${name}/${file}-${width}.png` });
          if (faults.length > 0) found[address] = faults;
        }
        expect(found).toEqual({});
      });
    }
  });
}
