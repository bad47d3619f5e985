import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Config, ReadConfig } from '../config/config.ts';
import type { Pictures } from '../links/pictures.ts';
import type { ResolvedLink } from '../links/resolved-link.ts';
import type { JoinedTrack } from '../merge/join.ts';
import type { Source } from '../merge/sources.ts';
import type { TrackNames } from '../merge/track-names.ts';

/** What a check may use: the finished portfolio and its sources. */
export interface CheckContext {
  portfolio: Omit<Portfolio, 'diagnostics'>;
  tracks: readonly JoinedTrack[];
  /** Lines of registries. */
  registry: readonly RegistryLine[];
  names: TrackNames;
  config: Config;
  /** The position of a key in `trackway.yaml`. */
  settingPlace: ReadConfig['placeOf'];
  resolveLink(from: string, href: string): ResolvedLink;
  pictures: Pictures;
}

export interface RegistryLine {
  /** The name by which the line lists its track. */
  name: string;
  line: number;
  /** Track ID; null if no track has the name. */
  track: string | null;
  source: Source;
}

/** Looks for one kind of mistake; yields a diagnostic for each place. */
export type Check = (context: CheckContext) => Iterable<Diagnostic>;
