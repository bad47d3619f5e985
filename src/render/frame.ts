import { nextReviewDay } from '../model/review-state.ts';
import type { Day } from '../model/when.ts';
import type { Config } from '../portfolio/config/config.ts';
import type { Published } from './published.ts';

/** What a page shows of the whole site: all that its bar, its head and its foot are made from. */
export interface Frame {
  /** The site's name. */
  siteTitle: string;
  theme: Config['theme'];
  hasReviews: boolean;
  /** The site's day, up to which the page counts days; null if it counts none. */
  asOf: Day | null;
}

/** True if the site has pages of reviews: there is one, or a document names the next. */
export const hasReviews = ({ reviews, portfolio }: Pick<Published, 'reviews' | 'portfolio'>): boolean =>
  reviews.length > 0 || nextReviewDay(portfolio) !== null;

export const frameOf = (site: Published): Frame => ({
  siteTitle: site.portfolio.title,
  theme: site.config.theme,
  hasReviews: hasReviews(site),
  asOf: site.portfolio.asOf,
});
