import type { AstroPrerenderer } from 'astro';
import { decoded } from '../../portfolio/links/link-target.ts';
import type { SiteOptions } from '../../render/options.ts';
import { loaded } from '../../render/store.ts';
import type { Run } from '../astro/run.ts';
import { failedPage } from './failed-page.ts';
import { noteFailure } from './failures.ts';

/** True for a document's page. */
const isDocument = ({ component }: { component: string }): boolean => component.endsWith('[document].astro');

/**
 * Renders pages when the portfolio is ready. Documents come last: a worker prepares them while other pages render. A
 * page that fails is replaced by one that says so; the others are not affected.
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
        // Read to the end here: a component may fail after half of its page.
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
