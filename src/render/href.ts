/** Where the site is published. */
export interface SiteAddress {
  /** Its origin (`https://example.org`); null if unknown. */
  site: string | null;
  /** The path below the origin. */
  base: string;
}

/** Set once for the process. Pages are a separate bundle with their own copy of this module. */
const key = Symbol.for('trackway.address');
const globals = globalThis as { [key]?: SiteAddress };

/** A component in a site of another build has its address from Astro (docs.astro.build/en/guides/environment-variables/). */
const ofAstro: SiteAddress = { site: import.meta.env?.SITE ?? null, base: import.meta.env?.BASE_URL ?? '/' };

const address = (): SiteAddress => globals[key] ?? ofAstro;

/** Says where the site is published, before its pages and files are made. */
export function setSiteAddress({ site, base }: SiteAddress): void {
  globals[key] = { site, base };
}

/** A site-relative address (`/risks/#risk-1`) with the base path. Others (external, fragment only) are unchanged. */
export const href = (url: string): string =>
  url.startsWith('/') && !url.startsWith('//') ? address().base.replace(/\/$/, '') + url : url;

/** The same as an absolute address; null if the site's address is unknown. */
export function absoluteUrl(url: string): string | null {
  const { site } = address();
  return site === null ? null : new URL(href(url), site).href;
}
