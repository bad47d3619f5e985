import type { Approval } from '../../model/approval.ts';
import type { Dependency } from '../../model/dependency.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Risk } from '../../model/risk.ts';
import type { StatusValue } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import type { ApprovalSettings } from '../../views/approvals/entries.ts';

/** A record, or the entry of a content collection that holds it. */
export type Given<T> = T | { data: T };

/** What the components need of the one entry of the collection `portfolio`. */
export interface Whole {
  /** The day that lateness and waiting are counted to. */
  asOf: Day;
  config: ApprovalSettings & {
    /** The team's words for statuses. */
    labels: Partial<Record<StatusValue, string>>;
    /** `line` is the score from which a risk needs a mitigation. */
    risk: { line: number };
  };
}

/** What each component is given besides records. */
export interface Common {
  /** `await getEntry('portfolio', 'portfolio')` */
  portfolio: Given<Whole> | undefined;
  /**
   * Where Trackway's site is published: its path in this site (`/plans/`), or its whole address. Links lead there.
   */
  plans: string;
}

export interface RiskMatrixProps extends Common {
  risks: readonly Given<Risk>[];
}

export interface TimelineProps extends Common {
  tracks: readonly Given<Track>[];
  /** Milestones of any tracks; those of the tracks shown are drawn. */
  milestones: readonly Given<Milestone>[];
  dependencies?: readonly Given<Dependency>[];
}

export interface ApprovalQueueProps extends Common {
  tracks: readonly Given<Track>[];
  /** Approvals of any tracks; those of the tracks given are shown. */
  approvals: readonly Given<Approval>[];
}

export interface TrackCardProps extends Common {
  track: Given<Track> | undefined;
  /** Milestones of any tracks. They may hold the hard deadline. */
  milestones?: readonly Given<Milestone>[];
  /** Risks of any tracks. Without them the card says nothing about risks. */
  risks?: readonly Given<Risk>[];
  /** Approvals of any tracks. Without them the card says nothing about approvals. */
  approvals?: readonly Given<Approval>[];
}

const isEntry = <T extends object>(given: Given<T>): given is { data: T } => 'data' in given;
const dataOf = <T extends object>(given: Given<T>): T => (isEntry(given) ? given.data : given);

/**
 * The props that every component has. `root` is what site-relative addresses of the plans begin with.
 * @param needed names of the props that must be there
 * @throws if one is missing
 */
export function common<Props extends Common>(
  component: string,
  props: Props,
  needed: readonly (keyof Props & string)[],
): { whole: Whole; root: string } {
  for (const name of [...needed, 'portfolio', 'plans'] as const)
    if (props[name] === undefined)
      throw new Error(`<${component}> needs the property ${name}. docs/components.md of trackway says what each is.`);
  const root = props.plans.replace(/\/+$/, '');
  return { whole: dataOf(props.portfolio!), root: root === '' || /^(?:https?:\/)?\//i.test(root) ? root : `/${root}` };
}

/** Records whose addresses begin with `root`. */
export const placed = <T extends { url: string }>(records: readonly Given<T>[], root: string): T[] =>
  records.map((given) => {
    const record = dataOf(given);
    return { ...record, url: `${root}${record.url}` };
  });

/** Lists of records, as collections give them. */
export interface Records {
  tracks: readonly Given<Track>[];
  risks?: readonly Given<Risk>[] | undefined;
  approvals?: readonly Given<Approval>[] | undefined;
  milestones?: readonly Given<Milestone>[] | undefined;
  dependencies?: readonly Given<Dependency>[] | undefined;
}

/** In the order of their documents: collections sort their entries by id. */
const byPlace = (one: Sourced, other: Sourced): number =>
  one.source.file < other.source.file
    ? -1
    : Number(one.source.file > other.source.file) || one.source.line - other.source.line;

interface Sourced {
  source: { file: string; line: number };
}

/** A portfolio of these tracks, with those of the records that belong to them. */
export function portfolioOf({ asOf }: Whole, root: string, records: Records): Portfolio {
  const tracks = placed(records.tracks, root);
  const ids = new Set(tracks.map(({ id }) => id));
  const own = <T extends Sourced & { url: string; track: string }>(list: readonly Given<T>[] = []): T[] =>
    placed(list, root)
      .filter(({ track }) => ids.has(track))
      .sort(byPlace);
  return {
    schemaVersion: 1,
    title: '',
    asOf,
    source: null,
    tracks,
    risks: own(records.risks),
    approvals: own(records.approvals),
    milestones: own(records.milestones),
    dependencies: placed(records.dependencies ?? [], root)
      .filter(({ from }) => ids.has(from))
      .sort(byPlace),
    questions: [],
    diagnostics: [],
  };
}
