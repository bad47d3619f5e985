import type { AstroPrerenderer } from 'astro';
import { decoded } from '../../portfolio/links/link-target.ts';
import type { SiteOptions } from '../../render/options.ts';
import type { Run } from '../astro/run.ts';
import { loaded, pageKeeper } from '../store.ts';
import { failedPage } from './failed-page.ts';
import { noteFailure } from './failures.ts';

/** True for a document's page. */
const isDocument = ({ component }: { component: string }): boolean => component.endsWith('[document].astro');

/**
 * Renders pages when the portfolio is ready. Documents come last: a worker prepares them while other pages render. A
 * page that fails is replaced by one that says so; the others are not affected.
 */
export function prerenderer(standard: AstroPrerenderer, { base }: SiteOptions, run: Run): AstroPrerenderer {
  let beforeDocuments = 0;
  return {
    ...standard,
    getStaticPaths: async () => {
      const paths = await standard.getStaticPaths();
      const [documents, others] = [true, false].map((wanted) =>
        paths.filter(({ route }) => isDocument(route) === wanted),
      );
      beforeDocuments = others!.length;
      return [...others!, ...documents!];
    },
    setup: async () => {
      await standard.setup?.();
      await run.reading;
      run.pagesStart?.();
    },
    async render(request, options) {
      try {
        const rendered = await standard.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        if (options.routeData.type !== 'page' || response.status !== 200 || response.body === null) return rendered;
        // Read to the end here: a component may fail after half of its page.
        const html = await response.text();
        pageKeeper()?.rendered(new URL(request.url).pathname, html);
        return new Response(html, { headers: { 'Content-Type': 'text/html' } });
      } catch (error) {
        if (options.routeData.type !== 'page') throw error;
        const path = new URL(request.url).pathname.slice(base.length);
        const { html, failure } = failedPage(loaded(), `/${decoded(path)}`, error);
        noteFailure(failure, run.log ?? console.warn);
        return new Response(html, { headers: { 'Content-Type': 'text/html' } });
      } finally {
        if (!isDocument(options.routeData) && --beforeDocuments === 0) run.onlyDocumentsLeft?.();
      }
    },
  };
}
