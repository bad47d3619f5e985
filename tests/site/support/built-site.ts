import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { after } from 'node:test';
import type { SiteOptions } from '../../../src/render/options.ts';
import { buildSite } from '../../../src/site/build/build.ts';
import type { BuildSummary } from '../../../src/site/build/summary.ts';

/** A folder for this test file, taken away when its tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trackway-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The project's own example portfolio. */
export const exampleSwarm = resolve(import.meta.dirname, '../../../swarm');

export const optionsFor = (swarm: string, out: string): SiteOptions => ({
  swarm,
  out,
  site: null,
  base: '/',
  asOf: '2026-11-20',
});

export interface BuiltSite {
  folder: string;
  summary: BuildSummary;
  /** Every file, relative to the site's root, with `/`. */
  files: ReadonlySet<string>;
  /** The HTML of every page, by file. */
  pages: ReadonlyMap<string, string>;
}

export function readSite(folder: string): Pick<BuiltSite, 'files' | 'pages'> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  return { files: new Set(files), pages: new Map(pages) };
}

export async function build(options: SiteOptions): Promise<BuiltSite> {
  const { summary } = await buildSite(options);
  return { folder: options.out, summary, ...readSite(options.out) };
}

const unescaped = (value: string): string =>
  value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x26;', '&')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');

/** The values of an attribute, in the page's order. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<[a-zA-Z][^<>]*?\\s${name}="([^"]*)"`, 'g'))].map((match) => unescaped(match[1]!));

export const idsOf = (html: string): string[] =>
  [...html.matchAll(/<[a-zA-Z][^<>]*?\sid="([^"]*)"/g)].map((match) => unescaped(match[1]!));

/** The file that a site-relative address is served from. */
export function fileOf(url: string): string {
  const path = decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
