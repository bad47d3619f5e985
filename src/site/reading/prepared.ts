import type { Loaded } from '../../portfolio/loaded.ts';
import type { Diagrams } from '../diagrams/prepare.ts';
import type { ImageResult } from './images.ts';

/** What a document is rendered with. */
export interface Prepared {
  loaded: Loaded;
  diagrams: Diagrams;
  /** By path in the swarm folder. */
  images: ReadonlyMap<string, ImageResult>;
}
