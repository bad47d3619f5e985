import { siteOptions } from './store.ts';

/** A site-relative address (`/risks/#risk-1`) with the base path. Others (external, fragment only) are unchanged. */
export function href(url: string): string {
  const { base } = siteOptions();
  return base !== '/' && url.startsWith('/') && !url.startsWith('//') ? base.slice(0, -1) + url : url;
}

/** The same as an absolute address; null if the site's address is unknown. */
export function absoluteUrl(url: string): string | null {
  const { site } = siteOptions();
  return site === null ? null : new URL(href(url), site).href;
}
