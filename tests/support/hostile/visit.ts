import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../static-server.ts';
import { provoke, setTrap, suspects } from './trap.ts';

/** The day that hostile portfolios are built for. */
export const asOf = '2026-11-20';

/** Publishes a swarm folder with the real command. `cache` is where it keeps what it has drawn. @throws if the build fails, with its words */
export async function publish(swarm: string, out: string, cache: string, more: readonly string[] = []): Promise<void> {
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  const words = ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', out, '--as-of', asOf, ...more];
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8000);
    });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`the build ended with ${status}\n${said}`);
}

/** Addresses of a site's files that end so, in the order of their names. */
export const filesOf = (site: string, ending: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => file.endsWith(ending))
    .map((file) => `/${file.split(/[\\/]/).map(encodeURIComponent).join('/')}`.replace(/(^|\/)index\.html$/, '$1'));

/** The pages of a site that a reader opens: short addresses lead on at once, and a frame is opened by its page. */
export const pagesOf = (site: string): string[] =>
  filesOf(site, '.html').filter((url) => !/^\/(?:diagram|go)\//.test(url));

/** A page without its policy: whatever the allow-list let through now runs. */
export const withoutPolicy = (html: string): string =>
  html.replaceAll(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, '');

export interface Visit {
  /** What ran, was asked for from elsewhere, or had to be stopped by the policy; each begins with the address of its page. */
  fired: string[];
  /** What could run or lead astray on a page; each begins with the address of its page. */
  suspects: string[];
  pages: number;
  /** Elements that the allow-list lets through, to show that the payloads were read as HTML and not merely as text. */
  elements: number;
}

export interface VisitOptions {
  /** What is done to each page on its way to the browser. */
  page?: (html: string) => string;
  /** How many pages are open side by side. */
  tabs?: number;
  /** Done on each page after its elements have had their events. */
  also?(tab: Page): Promise<void>;
}

/** Opens addresses of a site, a few side by side, and does on each what a reader does. */
export async function visit(
  browser: Browser,
  site: string,
  urls: readonly string[],
  { page, tabs = 3, also }: VisitOptions = {},
): Promise<Visit> {
  const server = await serveFolder(site, page);
  const trap = await setTrap(browser, server.origin);
  const result: Visit = { fired: trap.fired, suspects: [], pages: urls.length, elements: 0 };
  const next = urls.values();
  const look = async (tab: Page, url: string): Promise<void> => {
    await tab.goto(server.origin + url);
    await provoke(tab);
    if (!/\.(?:svg|xml|atom)$/.test(url)) {
      for (const suspect of await suspects(tab)) result.suspects.push(`${url}: ${suspect}`);
      // Several tabs add to it: the old number is read only once the new one is there.
      const elements = await tab.evaluate(
        () => document.querySelectorAll('main :is(b, samp, ruby, bdo, dfn, kbd, mark)').length,
      );
      result.elements += elements;
    }
    await also?.(tab);
    const now = new URL(tab.url()).pathname;
    if (now !== new URL(url, server.origin).pathname) throw new Error(`the page led away to ${tab.url()}`);
  };
  const walk = async (): Promise<void> => {
    let tab = await trap.context.newPage();
    for (const url of next) {
      try {
        await look(tab, url);
      } catch (error) {
        // A page that leads away, hangs or ends its tab is a finding, and costs the others nothing.
        result.fired.push(`${url}: ${String(error).split('\n')[0]}`);
        await tab.close();
        tab = await trap.context.newPage();
      }
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: tabs }, walk));
  await trap.context.close();
  await server.stop();
  return result;
}
