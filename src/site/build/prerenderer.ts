import type { AstroPrerenderer } from 'astro';
import { decoded } from '../../portfolio/links/link-target.ts';
import type { SiteOptions } from '../../render/options.ts';
import { loaded } from '../../render/store.ts';
import type { Run } from '../astro/run.ts';
import { failedPage } from './failed-page.ts';
import { noteFailure } from './failures.ts';

/** True for the page of a document. */
const isDocument = ({ component }: { component: string }): boolean => component.endsWith('[document].astro');

/**
 * How Astro renders the pages of a build: when the portfolio is there, documents last, because they are made ready in
 * another thread and every other page can be rendered meanwhile. A page that cannot be rendered is replaced by one
 * that says so, and the others are rendered all the same.
 */
export function prerenderer(standard: AstroPrerenderer, { base }: SiteOptions, run: Run): AstroPrerenderer {
  return {
    ...standard,
    getStaticPaths: async () =>
      (await standard.getStaticPaths()).toSorted(
        (one, other) => Number(isDocument(one.route)) - Number(isDocument(other.route)),
      ),
    setup: async () => {
      await standard.setup?.();
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
      return new Response(body, { headers: { 'Content-Type': 'text/html' } });
    },
  };
}
