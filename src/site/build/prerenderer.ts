import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { decoded } from '../../portfolio/links/link-target.ts';
import type { SiteOptions } from '../../render/options.ts';
import { loaded } from '../../render/store.ts';
import type { Run } from '../astro/run.ts';
import { failedPage } from './failed-page.ts';
import { noteFailure } from './failures.ts';

type Route = Parameters<AstroPrerenderer['render']>[1]['routeData'];

/** True for the page of a document. */
const isDocument = ({ component }: { component: string }): boolean => component.endsWith('[document].astro');

/** True for a page of which there are many. */
const isOneOfMany = ({ type, params }: Route): boolean => type === 'page' && params.length > 0;

/** Loads the bundle's modules while the portfolio is still being read: Astro would do so when it first needs each. */
async function loadModules(chunks: URL): Promise<void> {
  const names = await readdir(chunks).catch(() => []);
  await Promise.all(names.filter((name) => name.endsWith('.mjs')).map((name) => import(new URL(name, chunks).href)));
}

/**
 * How Astro renders the pages of a build: when the portfolio is there, documents last, because they are made ready in another thread and every
 * other page can be rendered meanwhile. The pages of which there are many are written here, one after the other, and Astro is given nothing to write: its
 * four asynchronous steps a page cost more than rendering some of them. A page that cannot be rendered is replaced by one that says so, and the others
 * are rendered all the same.
 */
export function prerenderer(standard: AstroPrerenderer, { base, out }: SiteOptions, run: Run): AstroPrerenderer {
  const folder = pathToFileURL(join(out, '/'));
  return {
    ...standard,
    getStaticPaths: async () =>
      (await standard.getStaticPaths()).toSorted(
        (one, other) => Number(isDocument(one.route)) - Number(isDocument(other.route)),
      ),
    setup: async () => {
      await standard.setup?.();
      await loadModules(new URL('.prerender/chunks/', folder));
      await run.reading;
      run.pagesStart?.();
    },
    async render(request, options) {
      const path = new URL(request.url).pathname.slice(base.length);
      if (options.routeData.type !== 'page') return standard.render(request, options);
      let body: Uint8Array<ArrayBuffer>;
      try {
        const rendered = await standard.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        if (response.status !== 200 || response.body === null) return rendered;
        // Read here to its end: a component may fail when the first half of its page is made.
        body = new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        const { html, failure } = failedPage(loaded(), `/${decoded(path)}`, error);
        noteFailure(failure, run.log ?? console.warn);
        body = new TextEncoder().encode(html);
      }
      if (!isOneOfMany(options.routeData) || run.reading === undefined)
        return new Response(body, { headers: { 'Content-Type': 'text/html' } });
      const page = fileURLToPath(new URL(path, folder));
      mkdirSync(page, { recursive: true });
      writeFileSync(join(page, 'index.html'), body);
      return new Response(null);
    },
  };
}
