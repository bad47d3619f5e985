import { siteOptions } from './store.ts';

/**
 * A site-relative address (`/risks/#risk-1`) as a page's link: with the base path before it. Everything else (an outside
 * address, a bare fragment) stays as it is.
 */
export function href(url: string): string {
  const { base } = siteOptions();
  return base !== '/' && url.startsWith('/') && !url.startsWith('//') ? base.slice(0, -1) + url : url;
}

/** The same as an absolute address, or null where the site does not know where it is published. */
export function absoluteUrl(url: string): string | null {
  const { site } = siteOptions();
  return site === null ? null : new URL(href(url), site).href;
}
