import type { Approval } from '../../model/approval.ts';
import { rolesNamedIn } from '../../model/roles.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Track } from '../../model/track.ts';
import { isAbandonedOrArchived } from '../../model/track-lifecycle.ts';
import { listText, plural } from '../../text/format.ts';
import type { ApprovalEntries, ApprovalEntry } from './entries.ts';

/** A contradiction between two statements about a track's approvals. */
export interface CallOut {
  rule: string;
  track: Track;
  /** One sentence, without the track's title. */
  text: string;
  url: string;
  source: SourceLocation | null;
}

export interface CallOutRule {
  /** Never changes: tests and pages refer to a rule by it. */
  name: string;
  /** The rule's heading on the page. */
  title: string;
  /** Why the page calls this out. */
  reason: string;
  find(
    track: Track,
    own: { signOffs: ApprovalEntry[]; gates: Approval[] },
    all: ApprovalEntries,
  ): Omit<CallOut, 'rule' | 'track'>[];
}

const readyWithoutApprovals: CallOutRule = {
  name: 'ready-without-approvals',
  title: 'Ready, but not approved',
  reason: 'The document says that implementation may begin, and an approval is missing.',
  find(track, { signOffs }) {
    const { ready } = track;
    if (ready === null || !ready.yes) return [];
    const waiting = signOffs.filter((entry) => entry.waits);
    if (waiting.length === 0 && signOffs.length > 0) return [];
    const who = waiting.length === 0 ? 'no approval is recorded' : waitingText(waiting);
    return [
      {
        text: `“Ready for implementation: ${ready.text}”, but ${who}.`,
        url: waiting[0]?.url ?? track.url,
        source: ready.source,
      },
    ];
  },
};

/** `Security waits`, `Engineering is stale and QA waits`. */
export function waitingText(waiting: readonly ApprovalEntry[]): string {
  const says = { unsigned: 'unsigned', stale: 'stale', missing: 'missing' } as const;
  const byState = Map.groupBy(waiting, ({ state }) => state);
  return listText(
    [...byState].map(([state, entries]) => {
      const roles = listText([...new Set(entries.map(({ role }) => role))]);
      const many = entries.length > 1;
      return state in says
        ? `${roles} ${many ? 'are' : 'is'} ${says[state as keyof typeof says]}`
        : `${roles} ${many ? 'wait' : 'waits'}`;
    }),
  );
}

const tickedWithoutName: CallOutRule = {
  name: 'ticked-without-name',
  title: 'Ticked, but not signed',
  reason: 'The box is ticked, and the name or the date that the document asks for is not there.',
  find(_track, { signOffs }) {
    return signOffs
      .filter(({ state }) => state === 'unsigned')
      .map(({ role, person, date, url, source }) => {
        const lacks =
          person === null
            ? date === null
              ? 'without a name or a date'
              : 'without a name'
            : `for ${person.name} without a date`;
        return { text: `${role} is ticked ${lacks}.`, url, source };
      });
  },
};

const completeWithOpenGates: CallOutRule = {
  name: 'complete-with-open-gates',
  title: 'Complete with open gates',
  reason: 'The track is marked complete, but gates in its documents are open.',
  find(track, { gates }) {
    const open = gates.filter(({ state }) => state !== 'approved' && state !== 'not-applicable');
    const first = open[0];
    if (track.status.value !== 'complete' || first === undefined) return [];
    const names =
      open.length > 2
        ? `${plural(open.length, 'gate')} of ${gates.length}, the first “${first.role}”`
        : listText(open.map(({ role }) => `“${role}”`));
    return [
      {
        text: `The track is complete, but ${names} ${open.length === 1 ? 'is' : 'are'} open.`,
        url: first.url,
        source: first.source,
      },
    ];
  },
};

const gatesDisagree: CallOutRule = {
  name: 'gates-and-table-disagree',
  title: 'Gates and sign-offs disagree',
  reason: 'A gate and the sign-off of the same role say opposite things.',
  find(_track, { signOffs, gates }, { roles: known }) {
    return gates.flatMap((gate) => {
      const roles = new Set(rolesNamedIn(gate.role, known));
      return signOffs.flatMap((entry) => {
        if (!roles.has(entry.role)) return [];
        const open = gate.state === 'pending';
        const waits = entry.state === 'pending' || entry.state === 'unsigned';
        if (gate.state === 'approved' && waits) {
          return [
            {
              text: `The gate “${gate.role}” is ticked, but ${entry.role} ${entry.state === 'unsigned' ? 'is unsigned' : 'waits'}.`,
              url: gate.url,
              source: gate.source,
            },
          ];
        }
        if (open && entry.state === 'approved') {
          return [
            {
              text: `${entry.role} has approved, but the gate “${gate.role}” is open.`,
              url: gate.url,
              source: gate.source,
            },
          ];
        }
        return [];
      });
    });
  },
};

const ownApproval: CallOutRule = {
  name: 'own-approval',
  title: 'Approved by its own author',
  reason: 'An author approved their own document.',
  find(track, { signOffs }, { readPerson }) {
    const authors = new Set(track.authors.map((author) => readPerson(author)?.key).filter((key) => key !== undefined));
    return signOffs
      .filter(({ state, person }) => state === 'approved' && person !== null && authors.has(person.key))
      .map(({ role, person, url, source }) => ({
        text: `${person?.name} wrote it and approved it for ${role}.`,
        url,
        source,
      }));
  },
};

/** Every rule, in the order in which its call-outs are listed. */
export const callOutRules: readonly CallOutRule[] = [
  readyWithoutApprovals,
  completeWithOpenGates,
  gatesDisagree,
  tickedWithoutName,
  ownApproval,
];

/** Every contradiction, by rule in the order above, then by track. Abandoned and archived tracks are skipped. */
export function callOuts(entries: ApprovalEntries): CallOut[] {
  const signOffs = Map.groupBy(entries.signOffs, ({ track }) => track.id);
  const gates = Map.groupBy(entries.gates, ({ track }) => track);
  const tracks = [...entries.tracks.values()].filter((track) => !isAbandonedOrArchived(track));
  return callOutRules.flatMap((rule) =>
    tracks.flatMap((track) =>
      rule
        .find(track, { signOffs: signOffs.get(track.id) ?? [], gates: gates.get(track.id) ?? [] }, entries)
        .map((found) => ({ rule: rule.name, track, ...found })),
    ),
  );
}
