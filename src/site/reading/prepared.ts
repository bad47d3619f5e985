import type { SiteImage } from '../../portfolio/links/picture-jobs.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import type { Diagrams } from '../diagrams/prepare.ts';

/** What documents are rendered with. */
export interface Prepared {
  loaded: Loaded;
  diagrams: Diagrams;
  /** Pictures by path in the swarm folder. */
  images: ReadonlyMap<string, SiteImage>;
}
