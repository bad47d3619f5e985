import type { Portfolio } from '../model/portfolio.ts';

/** The portfolio as other programs get it: with the address of its schema, and of the site that its `url`s are on. */
export interface PublishedPortfolio extends Portfolio {
  $schema: string;
  /** The address of the site with its base, ending with a slash; null if it is not known. */
  site: string | null;
}

/**
 * The content of `api/portfolio.json`.
 * @param address from an address on the site to one with the origin, if it is known, and the base
 * @param absolute the same; null if the origin is unknown
 */
export const portfolioJson = (
  portfolio: Portfolio,
  { address, absolute }: { address(url: string): string; absolute(url: string): string | null },
): PublishedPortfolio => ({
  $schema: address('/api/portfolio.schema.json'),
  site: absolute('/'),
  ...portfolio,
});
