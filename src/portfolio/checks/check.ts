import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Config, ReadConfig } from '../config/config.ts';
import type { Pictures } from '../links/pictures.ts';
import type { ResolvedLink } from '../links/resolved-link.ts';
import type { JoinedTrack } from '../merge/join.ts';
import type { Source } from '../merge/sources.ts';
import type { TrackNames } from '../merge/track-names.ts';

/** What a check may look at: the finished portfolio, and what it was made of. */
export interface CheckContext {
  portfolio: Omit<Portfolio, 'diagnostics'>;
  tracks: readonly JoinedTrack[];
  /** What registries say, with the name under which each line lists its track; `track` is null where there is none. */
  registry: readonly RegistryLine[];
  names: TrackNames;
  config: Config;
  /** Where a key of `trackway.yaml` stands. */
  settingPlace: ReadConfig['placeOf'];
  resolveLink(from: string, href: string): ResolvedLink;
  pictures: Pictures;
}

export interface RegistryLine {
  name: string;
  line: number;
  track: string | null;
  source: Source;
}

/** One thing that may be wrong. It yields a diagnostic for each place where it is. */
export type Check = (world: CheckContext) => Iterable<Diagnostic>;
