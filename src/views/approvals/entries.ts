import type { Approval, ApprovalState } from '../../model/approval.ts';
import { append } from '../../model/lists.ts';
import { isPlaceholderName, type Person, peopleOf } from '../../model/people.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import { type RoleAliases, type Roles, rolesOf } from '../../model/roles.ts';
import type { Seal } from '../../model/seal.ts';
import { namesOf } from '../../model/shown-names.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { DialectName, Track } from '../../model/track.ts';
import { isAbandonedOrArchived } from '../../model/track-lifecycle.ts';
import type { Day } from '../../model/when.ts';
import { daysBetween, longDay } from '../../text/format.ts';

/** The part of `trackway.yaml` that these views need; the whole configuration fits. */
export interface ApprovalSettings {
  approvals: {
    /** Role names and their synonyms. */
    roles: RoleAliases;
    /**
     * Required roles: of the named tracks, of tracks with a document of the named families, or of every track if
     * neither is given.
     */
    required: readonly { roles: readonly string[]; families: readonly DialectName[]; tracks: readonly string[] }[];
    /** True if e-mail addresses may be shown in full. */
    publicEmail: boolean;
  };
  /** People's names and their other spellings. */
  people: Readonly<Record<string, readonly string[]>>;
}

/** `missing`: the team requires the role for this track, but no document asks for it. */
export type EntryState = ApprovalState | 'missing';

/** A sign-off as the dashboard shows it, with one name per role and person, however they are spelled. */
export interface ApprovalEntry {
  id: string;
  track: Track;
  role: string;
  /** The role as the author wrote it. */
  roleText: string;
  /** Null if no one is named. */
  person: Person | null;
  state: EntryState;
  /**
   * True while someone has to act: pending, unsigned, stale or missing, in a track that is neither abandoned nor
   * archived.
   */
  waits: boolean;
  date: Day | null;
  /** Whole days it has waited, and where the count starts; null if that is unknown or it does not wait. */
  age: { days: number; since: Day; basis: 'document' | 'commit' } | null;
  scope: string | null;
  condition: string | null;
  reason: string | null;
  /** What was approved, and what changed since; null if the history does not say. */
  seal: Seal | null;
  /** Null for a missing sign-off, which no line asks for. */
  source: SourceLocation | null;
  url: string;
}

/** Every approval of a portfolio, with people and roles resolved. */
export interface ApprovalEntries {
  signOffs: ApprovalEntry[];
  gates: Approval[];
  /** Sign-offs by track, in the order of its documents. Tracks without any are absent. */
  byTrack: ReadonlyMap<string, readonly ApprovalEntry[]>;
  tracks: ReadonlyMap<string, Track>;
  roles: Roles;
  readPerson(text: string | null): Person | null;
}

const waitingStates: readonly EntryState[] = ['pending', 'unsigned', 'stale', 'missing'];

/**
 * Resolves the approvals of a portfolio for the dashboard and for the pages of people and tracks. Computed once per
 * portfolio and settings, because a thousand track pages ask for the same entries.
 */
export function approvalEntries(portfolio: Portfolio, settings: ApprovalSettings): ApprovalEntries {
  return indexOf(portfolio).once(() => readEntries(portfolio, settings), settings);
}

function readEntries(portfolio: Portfolio, settings: ApprovalSettings): ApprovalEntries {
  const roles = rolesOf(settings.approvals.roles);
  const readPerson = peopleOf(namesOf(portfolio), {
    publicEmails: settings.approvals.publicEmail,
    aliases: settings.people,
  });
  const tracks = new Map(portfolio.tracks.map((track) => [track.id, track]));
  const signOffs: ApprovalEntry[] = [];
  for (const approval of portfolio.approvals) {
    const track = tracks.get(approval.track);
    if (track === undefined || approval.kind === 'gate') continue;
    const waits = waitingStates.includes(approval.state) && !isAbandonedOrArchived(track);
    const since = waits ? approval.waitingSince : null;
    signOffs.push({
      id: approval.id,
      track,
      role: roles.nameOf(approval.role),
      roleText: approval.role,
      person: readPerson(approval.name),
      state: approval.state,
      waits,
      date: approval.date,
      age:
        since === null
          ? null
          : { days: Math.max(0, daysBetween(since.date, portfolio.asOf)), since: since.date, basis: since.basis },
      scope: approval.scope,
      condition: approval.condition,
      reason:
        approval.reason?.replace(/\b\d{4}-\d\d-\d\d\b/u, longDay) ??
        (isPlaceholderName(approval.name) && approval.name ? `The name is still “${approval.name}”.` : null),
      seal: approval.seal ?? null,
      source: approval.source,
      url: approval.url,
    });
  }
  const gates = portfolio.approvals.filter((approval) => approval.kind === 'gate' && tracks.has(approval.track));
  append(signOffs, missing(portfolio.tracks, signOffs, settings, roles));
  return { signOffs, gates, byTrack: Map.groupBy(signOffs, ({ track }) => track.id), tracks, roles, readPerson };
}

/**
 * One entry for each role that the team requires and no document of the track asks for. Abandoned and archived tracks
 * are skipped.
 */
function missing(
  tracks: readonly Track[],
  asked: readonly ApprovalEntry[],
  settings: ApprovalSettings,
  roles: Roles,
): ApprovalEntry[] {
  const rules = settings.approvals.required;
  if (rules.length === 0) return [];
  const rolesByTrack = Map.groupBy(asked, (entry) => entry.track.id);
  return tracks
    .filter((track) => !isAbandonedOrArchived(track))
    .flatMap((track) => {
      const has = new Set(rolesByTrack.get(track.id)?.map((entry) => entry.role));
      const wanted = new Set(
        rules.filter((rule) => appliesTo(rule, track)).flatMap((rule) => rule.roles.map(roles.nameOf)),
      );
      return [...wanted]
        .filter((role) => !has.has(role))
        .map(
          (role): ApprovalEntry => ({
            id: `${track.id}.missing.${role}`,
            track,
            role,
            roleText: role,
            person: null,
            state: 'missing',
            waits: true,
            date: null,
            age: null,
            scope: null,
            condition: null,
            reason: 'The team requires it; no request for it was found.',
            seal: null,
            source: null,
            url: track.url,
          }),
        );
    });
}

function appliesTo(rule: ApprovalSettings['approvals']['required'][number], track: Track): boolean {
  if (rule.tracks.length === 0 && rule.families.length === 0) return true;
  return rule.tracks.includes(track.id) || track.documents.some((document) => rule.families.includes(document.dialect));
}

/** Sorts by age, longest wait first. Unknown ages come last. */
export function byAge(one: { age: ApprovalEntry['age'] }, other: { age: ApprovalEntry['age'] }): number {
  return (other.age?.days ?? -1) - (one.age?.days ?? -1);
}
