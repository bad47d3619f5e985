import type { SiteImage } from '../../portfolio/links/picture-jobs.ts';
import type { Diagrams } from '../diagrams/prepare.ts';
import type { LoadedSite } from './read-portfolio.ts';

/** What documents are rendered with. */
export interface Prepared {
  loaded: LoadedSite;
  diagrams: Diagrams;
  /** Pictures by path in the swarm folder. */
  images: ReadonlyMap<string, SiteImage>;
}
