import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeHostileSwarm } from '../../support/hostile/swarm.ts';
import { provoke, setTrap, suspects } from '../../support/hostile/trap.ts';
import { publish, withoutPolicy } from '../../support/hostile/visit.ts';
import { serveFolder } from '../../support/static-server.ts';
import type { Row } from '../suite.ts';
import { type Attack, row } from './attack.ts';

/** Pages whose state is in their address. */
const pages = ['/', '/tracks/', '/risks/', '/roadmap/', '/dependencies/', '/approvals/', '/questions/', '/health/'];
/** What some page reads of its address. */
const names =
  'q type track status owner category family sort highlight mitigation show dir by zoom order over band'.split(' ');

const words = (payload: string): string => encodeURIComponent(payload.toWellFormed());

/** Goes to the search with a payload as its words, waits for the answer and opens the first hit. */
async function search(tab: Page, origin: string, payload: string, note: (what: string) => void): Promise<void> {
  await tab.goto(`${origin}/search/?q=${words(payload)}`);
  const answered = (): boolean =>
    [...document.querySelectorAll('[data-part="count"], [data-part="note"]')].some(
      ({ textContent }) => textContent !== '',
    );
  await tab.waitForFunction(answered, null, { timeout: 20_000 }).catch(() => note('the search has no answer'));
  await provoke(tab);
  for (const suspect of await suspects(tab)) note(suspect);
  // Typed, as well as given.
  await tab.locator('[data-part="input"]').fill(payload.replaceAll(/[\r\n]/g, ' '));
  const hit = tab.locator('[data-part="hits"] a.hit').first();
  if ((await hit.count()) === 0) return;
  await hit.click();
  await tab.waitForLoadState();
  for (const suspect of await suspects(tab)) note(suspect);
}

/** The most buttons of a page that are clicked: a register has one for each of its risks. */
const buttons = 25;

/** Clicks what copies, in closed menus too; the clipboard then holds text, and nothing that a program would paste as HTML. */
async function copy(tab: Page, note: (what: string) => void): Promise<number> {
  const found = await tab.locator(':is([data-copy], [data-copy-json], .record-copy)').all();
  for (const button of found.slice(0, buttons)) {
    await tab.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    await button.dispatchEvent('click');
    const copied = await tab.evaluate(async () => {
      // Writing is a promise that the button keeps to itself.
      for (let turn = 0; turn < 100; turn++) {
        if ((await navigator.clipboard.readText()) !== 'nothing yet') break;
        await new Promise(requestAnimationFrame);
      }
      const types = (await navigator.clipboard.read()).flatMap((item) => [...item.types]);
      return { types, text: await navigator.clipboard.readText() };
    });
    if (copied.text === 'nothing yet') note('a button copied nothing');
    if (copied.types.some((type) => type !== 'text/plain')) note(`the clipboard holds ${copied.types.join(', ')}`);
  }
  return Math.min(found.length, buttons);
}

/** Payloads in the addresses by which pages are opened: words and filters of the search to the end, states of pages, fragments, pages that do not exist. */
export async function addresses({ browser, root, payloads, long, say }: Attack): Promise<Row[]> {
  const site = join(root, 'addresses-site');
  const { folder } = writeHostileSwarm(join(root, 'addresses'), payloads.slice(0, 300), { spread: 'once', drawn: 0 });
  await publish(folder, site, join(root, 'cache'));
  const server = await serveFolder(site, withoutPolicy);
  const trap = await setTrap(browser, server.origin);
  await trap.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tab = await trap.context.newPage();
  const rows: Row[] = [];

  /** Does one thing with each payload; what the trap caught meanwhile is its failure. */
  const each = async (
    name: string,
    some: readonly string[],
    act: (payload: string, note: (what: string) => void) => Promise<number | undefined>,
  ): Promise<void> => {
    const failures: string[] = [];
    let runs = 0;
    for (const payload of some) {
      const before = trap.fired.length;
      const note = (what: string) => void failures.push(`${payload}: ${what}`);
      try {
        runs += (await act(payload, note)) ?? 1;
      } catch (error) {
        note(String(error).split('\n')[0]!);
      }
      for (const what of trap.fired.slice(before)) note(what);
    }
    rows.push(row(name, runs, failures));
    say(`${name}: ${runs} runs, ${failures.length} failures`);
  };
  /** Goes to a page and looks at it. A fragment alone would load nothing. */
  const look = async (address: string, note: (what: string) => void): Promise<void> => {
    await tab.goto('about:blank');
    await tab.goto(server.origin + address);
    await provoke(tab);
    for (const suspect of await suspects(tab)) note(suspect);
  };

  await each('words of the search', payloads.slice(0, long ? 250 : 15), async (payload, note) => {
    await search(tab, server.origin, payload, note);
    return undefined;
  });
  await each('states of pages', payloads.slice(0, long ? 60 : 5), async (payload, note) => {
    for (const page of [...pages, '/search/', '/tracks/packed-0/']) {
      const query = names.map((name) => `${name}=${words(payload)}`).join('&');
      await look(`${page}?${query}#${words(payload)}`, note);
    }
    return pages.length + 2;
  });
  await each('pages that do not exist', payloads.slice(0, long ? 150 : 15), async (payload, note) => {
    for (const address of [
      `/${words(payload)}`,
      `/go/none-${words(payload)}/`,
      `/tracks/${words(payload)}/?q=${words(payload)}`,
    ])
      await look(address, note);
    return 3;
  });
  const records = ['risk-title', 'question', 'milestone'].map((name) => `/tracks/packed-0/${name}/`);
  await each('buttons that copy', [...pages, '/tracks/packed-0/', ...records], async (page, note) => {
    await tab.goto(server.origin + page);
    return copy(tab, note);
  });
  await trap.context.close();
  await server.stop();
  return rows;
}
