import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeKinds } from '../../../src/model/change.ts';
import { brief, changesBetween, type Plans } from '../../support/changes.ts';

/** A pair of documents for each kind of change, and what a person would tell the review. */
interface Case {
  before: Plans;
  now: Plans;
  from?: string;
  to?: string;
  told: string[];
}

const spec = (...lines: string[]): string => `# Track Spec: quay — Quay lights\n\n${lines.join('\n')}\n`;
const withTarget = (text: string | null, ...more: string[]): string =>
  spec(
    '**Status:** In Progress',
    '',
    '## Constraints',
    '',
    text === null ? '' : `- **Target completion:** ${text}`,
    ...more,
  );
const phases = (...rows: string[]): string =>
  spec('## Timeline', '', '| Phase | Start | End | Status |', '|---|---|---|---|', ...rows);
const risks = (...rows: string[]): string =>
  spec('## Risks', '', '| Risk | Probability | Impact | Mitigation | Status |', '|---|---|---|---|---|', ...rows);
const approvals = (...rows: string[]): string => spec('## Approvals', '', ...rows);
const questions = (...lines: string[]): string => spec('## Open Questions', '', ...lines);
const other = '# Ticket gates\n\n**Status:** In Progress\n';
const two = (quay: string, gates: string = other): Record<string, string> => ({
  'tracks/quay/spec.md': quay,
  'tracks/ticket-gates/spec.md': gates,
});
const gates = (...rows: string[]): string =>
  `# Specification: Quay lights\n\n## Approval Gates\n\n${rows.join('\n')}\n`;
const needs = (...lines: string[]): string =>
  spec('## Dependencies & Blockers', '', '### Internal Dependencies', '', ...lines);

const cases: Record<string, Case> = {
  'a new track': {
    before: two(spec('')),
    now: {
      ...two(spec('')),
      'tracks/new/spec.md': '# Night buses\n\n**Status:** Planned\n**Target:** Q3 2026\n',
    },
    told: ['notice neutral track.added | Night buses | New track, planned for Q3 2026.'],
  },
  'a removed track': {
    before: two(risks('| Rust | High | High | | Open |').replace('## Risks', '**Status:** In Progress\n\n## Risks')),
    now: { 'tracks/ticket-gates/spec.md': other },
    told: ['major neutral track.removed | Quay lights | Removed; it was in progress, with 1 open risk.'],
  },
  'an archived track': {
    before: two(spec('**Status:** Complete')),
    now: { 'tracks/archive/quay/spec.md': spec('**Status:** Complete'), 'tracks/ticket-gates/spec.md': other },
    told: ['notice neutral track.archived | Quay lights | Archived; it was complete.'],
  },
  'a track back from the archive': {
    before: { 'tracks/archive/quay/spec.md': spec('**Status:** Planned'), 'tracks/ticket-gates/spec.md': other },
    now: two(spec('**Status:** Planned')),
    told: ['notice neutral track.restored | Quay lights | Back from the archive.'],
  },
  'a renamed track': {
    before: spec('**Status:** Planned'),
    now: spec('**Status:** Planned').replace('Quay lights', 'Harbour lights'),
    told: ['notice neutral track.renamed | Harbour lights | Renamed; it was “Quay lights”.'],
  },
  'a blocked track': {
    before: spec('**Status:** In Progress'),
    now: spec('**Status:** Blocked'),
    told: ['major worse status.changed | Quay lights | Now blocked; it was in progress.'],
  },
  'a finished track': {
    before: spec('**Status:** In Progress'),
    now: spec('**Status:** Complete'),
    told: ['notice better status.changed | Quay lights | Now complete; it was in progress.'],
  },
  'a reopened track': {
    before: spec('**Status:** Complete'),
    now: spec('**Status:** In Progress'),
    told: ['major worse status.changed | Quay lights | Open again: now in progress; it was complete.'],
  },
  'a target three weeks later': {
    before: withTarget('2026-03-03'),
    now: withTarget('2026-03-24'),
    told: ['major worse date.moved | Target | Target moved from 3 to 24 March 2026: 21 days later.'],
  },
  'a target in other words': { before: withTarget('Q2 2026'), now: withTarget('2026-Q2'), told: [] },
  'a target one quarter earlier': {
    before: withTarget('Q3 2026'),
    now: withTarget('Q2 2026'),
    told: ['notice better date.moved | Target | Target moved from Q3 2026 to Q2 2026: one quarter earlier.'],
  },
  'a target of mixed precision': {
    before: withTarget('Q2 2026'),
    now: withTarget('July 2026'),
    told: ['notice worse date.moved | Target | Target moved from Q2 2026 to July 2026: later, by at least 1 day.'],
  },
  'a target past the hard deadline': {
    before: withTarget('2026-03-24', '- **Hard deadline:** 2026-03-31'),
    now: withTarget('2026-04-02', '- **Hard deadline:** 2026-03-31'),
    told: [
      'major worse date.moved | Target | Target moved from 24 March to 2 April 2026: 9 days later. It now ends 2 days after the hard deadline.',
    ],
  },
  'a first target': {
    before: withTarget(null),
    now: withTarget('June 2026'),
    told: ['notice better date.set | Target | Now has a date: June 2026.'],
  },
  'a dropped target': {
    before: withTarget('2026-03-03'),
    now: withTarget(null),
    told: ['major worse date.dropped | Target | No longer has a date; it was 3 March 2026.'],
  },
  'a precise target': {
    before: withTarget('Q2 2026'),
    now: withTarget('June 2026'),
    told: ['note better date.sharpened | Target | Made precise: Q2 2026 is now June 2026.'],
  },
  'a vague target': {
    before: withTarget('2026-06-12'),
    now: withTarget('Q2 2026'),
    told: ['notice worse date.blurred | Target | Less precise: 12 June 2026 is now Q2 2026.'],
  },
  'a target that passes': {
    before: withTarget('2026-11-14'),
    now: withTarget('2026-11-14'),
    from: '2026-11-06',
    to: '2026-11-20',
    told: [
      'major worse date.passed | Target | Passed on 14 November. Nothing was found that says it is done, and its date was not changed.',
    ],
  },
  'a new phase': {
    before: phases('| Survey | 2026-03-02 | 2026-03-13 | planned |'),
    now: phases('| Survey | 2026-03-02 | 2026-03-13 | planned |', '| Trial | 2026-03-16 | 2026-03-27 | planned |'),
    told: ['notice neutral milestone.added | Trial | New phase, 16–27 Mar 2026.'],
  },
  'a phase that is gone': {
    before: phases('| Survey | 2026-03-02 | 2026-03-13 | planned |', '| Trial | 2026-03-16 | 2026-03-27 | planned |'),
    now: phases('| Survey | 2026-03-02 | 2026-03-13 | planned |'),
    told: ['notice neutral milestone.removed | Trial | Phase is gone; it was 16–27 Mar 2026.'],
  },
  'a phase that is done': {
    before: phases('| Survey | 2026-03-02 | 2026-03-13 | In Progress |'),
    now: phases('| Survey | 2026-03-02 | 2026-03-13 | Complete |'),
    told: ['notice better milestone.done | Survey | Phase is complete.'],
  },
  'a phase that is blocked': {
    before: phases('| Survey | 2026-03-02 | 2026-03-13 | In Progress |'),
    now: phases('| Survey | 2026-03-02 | 2026-03-13 | Blocked |'),
    told: ['notice worse milestone.status | Survey | Phase is now blocked; it was in progress.'],
  },
  'a longer phase': {
    before: phases('| Survey | 2026-03-03 | 2026-03-14 | planned |'),
    now: phases('| Survey | 2026-03-10 | 2026-03-28 | planned |'),
    told: [
      'notice worse date.moved | Survey | Moved from 3–14 Mar 2026 to 10–28 Mar 2026: ends 14 days later, starts 7 days later.',
    ],
  },
  'a new risk at the threshold': {
    before: risks('| Rust | Low | Low | Paint | Open |'),
    now: risks('| Rust | Low | Low | Paint | Open |', '| Fog | High | High | | Open |'),
    told: ['major worse risk.added | Fog | New risk, High × High, without a mitigation.'],
  },
  'a risk that crosses the threshold': {
    before: risks('| Rust | 2 | 3 | Paint | Open |'),
    now: risks('| Rust | 4 | 3 | Paint | Open |'),
    told: ['major worse risk.crossed | Rust | Now at or above the threshold: 6 (2 × 3) became 12 (4 × 3).'],
  },
  'a risk that falls below the threshold': {
    before: risks('| Rust | High | High | Paint | Open |'),
    now: risks('| Rust | Low | High | Paint | Open |'),
    told: ['notice better risk.crossed | Rust | Now below the threshold: High × High became Low × High.'],
  },
  'a raised risk': {
    before: risks('| Rust | Low | Low | Paint | Open |'),
    now: risks('| Rust | Low | Medium | Paint | Open |'),
    told: ['notice worse risk.raised | Rust | Impact raised from Low to Medium.'],
  },
  'a lowered risk': {
    before: risks('| Rust | Low | Medium | Paint | Open |'),
    now: risks('| Rust | Low | Low | Paint | Open |'),
    told: ['note better risk.lowered | Rust | Impact lowered from Medium to Low.'],
  },
  'a closed risk': {
    before: risks('| Rust | High | High | Paint | Open |'),
    now: risks('| Rust | High | High | Paint | Closed |'),
    told: ['notice better risk.closed | Rust | Closed.'],
  },
  'a reopened risk': {
    before: risks('| Rust | High | High | Paint | Closed |'),
    now: risks('| Rust | High | High | Paint | Open |'),
    told: ['major worse risk.reopened | Rust | Open again; it was closed.'],
  },
  'a mitigated risk': {
    before: risks('| Rust | High | High | Paint | Open |'),
    now: risks('| Rust | High | High | Paint | Mitigated |'),
    told: ['note better risk.status | Rust | Now “Mitigated”; it was “Open”.'],
  },
  'a risk that vanished': {
    before: risks('| Rust | 4 | 3 | Paint | Open |', '| Fog | Low | Low | Radar | Open |'),
    now: risks('| Fog | Low | Low | Radar | Open |'),
    told: ['major worse risk.vanished | Rust | Gone from the documents without being closed; it stood at 12 (4 × 3).'],
  },
  'a mitigation': {
    before: risks('| Rust | High | High | | Open |'),
    now: risks('| Rust | High | High | Paint every spring | Open |'),
    told: ['notice better risk.mitigation-added | Rust | Now has a mitigation: “Paint every spring”.'],
  },
  'a lost mitigation': {
    before: risks('| Rust | High | High | Paint | Open |'),
    now: risks('| Rust | High | High | | Open |'),
    told: ['major worse risk.mitigation-lost | Rust | Its mitigation is gone; it is at or above the threshold.'],
  },
  'a reworded mitigation': {
    before: risks('| Rust | Low | Low | Paint | Open |'),
    now: risks('| Rust | Low | Low | Zinc | Open |'),
    told: ['note neutral risk.mitigation-reworded | Rust | Its mitigation was reworded: “Zinc”.'],
  },
  'an approval that is asked': {
    before: approvals('- [ ] Product — Ana Costa'),
    now: approvals('- [ ] Product — Ana Costa', '- [ ] Security — Noor Haddad'),
    told: ['notice neutral approval.asked | Security | Now asked of Noor Haddad.'],
  },
  'an approval that is no longer asked': {
    before: approvals('- [ ] Product — Ana Costa', '- [ ] Security — Noor Haddad'),
    now: approvals('- [ ] Product — Ana Costa'),
    told: ['notice neutral approval.dropped | Security | No longer asked.'],
  },
  'an approval': {
    before: approvals('- [ ] Security — Noor Haddad'),
    now: approvals('- [x] Security — Noor Haddad, 2026-03-03'),
    told: ['notice better approval.given | Security | Noor Haddad approved on 3 March 2026.'],
  },
  'a withdrawn approval': {
    before: approvals('- [x] Security — Noor Haddad, 2026-03-03'),
    now: approvals('- [ ] Security — Noor Haddad'),
    told: [
      'major worse approval.withdrawn | Security | Approval withdrawn: the tick is gone; Noor Haddad approved on 3 March 2026.',
    ],
  },
  'an approval that lapsed': {
    before: approvals('- [x] Security — Noor Haddad, 2026-03-03'),
    now: `${approvals('- [x] Security — Noor Haddad, 2026-03-03')}\n## Change Log\n\n- 2026-03-09: Offline tickets added\n`,
    told: [
      'major worse approval.lapsed | Security | Noor Haddad approved on 3 March 2026; the approval lapsed. The document was changed on 2026-03-09 (Offline tickets added), after this was signed.',
    ],
  },
  'an approval that was renewed': {
    before: `${approvals('- [x] Security — Noor Haddad, 2026-03-03')}\n## Change Log\n\n- 2026-03-09: Offline tickets added\n`,
    now: `${approvals('- [x] Security — Noor Haddad, 2026-03-12')}\n## Change Log\n\n- 2026-03-09: Offline tickets added\n`,
    told: ['notice better approval.renewed | Security | Noor Haddad approved on 12 March 2026: renewed.'],
  },
  'another person to approve': {
    before: approvals('- [ ] Security — Noor Haddad'),
    now: approvals('- [ ] Security — Bo Lind'),
    told: ['note neutral approval.person | Security | Now Bo Lind; it was Noor Haddad.'],
  },
  'a question': {
    before: questions('- Who pays? '),
    now: questions('- Who pays?', '- Who cleans the lamps?'),
    told: ['notice neutral question.asked | Who cleans the lamps? | New question.'],
  },
  'a question without an answer': {
    before: questions('- Who pays?', '- Who cleans the lamps?'),
    now: questions('- Who pays?'),
    told: ['notice neutral question.dropped | Who cleans the lamps? | Gone without an answer.'],
  },
  'a new need': {
    before: two(needs('- none')),
    now: two(needs('- **ticket-gates:** the sensors')),
    told: ['notice neutral dependency.added | Ticket gates | Now needs Ticket gates.'],
  },
  'a need that is met': {
    before: two(needs('- **ticket-gates:** the sensors')),
    now: two(needs('- **ticket-gates:** the sensors'), other.replace('In Progress', 'Complete')),
    told: [
      'notice better status.changed | Ticket gates | Now complete; it was in progress.',
      'note better dependency.met | Ticket gates | What it needs is complete.',
    ],
  },
  'a need that is gone': {
    before: two(needs('- **ticket-gates:** the sensors')),
    now: two(needs('- none')),
    told: ['notice neutral dependency.removed | Ticket gates | No longer needs “Ticket gates”.'],
  },
  'a circle that closes': {
    before: two(needs('- **ticket-gates:** the sensors')),
    now: two(
      needs('- **ticket-gates:** the sensors'),
      `${other}\n## Dependencies\n\n### Internal Dependencies\n\n- **quay:** the poles\n`,
    ),
    told: [
      'major worse cycle.closed | Quay lights | These tracks now wait for each other in a circle: Quay lights, Ticket gates.',
      'notice neutral dependency.added | Quay lights | Now needs Quay lights.',
    ],
  },
  'a need whose track is gone': {
    before: { ...two(needs('- **TRACK-12:** the sensors')), 'tracks/TRACK-12/spec.md': '# Sensors\n' },
    now: two(needs('- **TRACK-12:** the sensors')),
    told: [
      'major worse dependency.broken | TRACK-12 | “TRACK-12” names no track any more.',
      'major neutral track.removed | Sensors | Removed.',
    ],
  },
  'a need whose track is there again': {
    before: two(needs('- **TRACK-12:** the sensors')),
    now: { ...two(needs('- **TRACK-12:** the sensors')), 'tracks/TRACK-12/spec.md': '# Sensors\n' },
    told: [
      'notice neutral track.added | Sensors | New track; no target was found.',
      'note better dependency.mended | Sensors | “TRACK-12” names a track again.',
    ],
  },
  'an answer': {
    before: questions('**Q1: Who pays?**', '- **Status:** Open'),
    now: questions(
      '**Q1: Who pays?**',
      '- **Status:** Resolved',
      '- **Resolution:** The port does',
      '- **Decided by:** Ana Costa',
    ),
    told: ['notice better question.answered | Who pays? | Answered: “The port does”, decided by Ana Costa.'],
  },
  'a reopened question': {
    before: questions('**Q1: Who pays?**', '- **Status:** Resolved', '- **Resolution:** The port does'),
    now: questions('**Q1: Who pays?**', '- **Status:** Open'),
    told: ['notice worse question.reopened | Who pays? | Open again; the answer was “The port does”.'],
  },
  'a question for somebody else': {
    before: questions('**Q1: Who pays?**', '- **Status:** Open', '- **Owner:** Ana Costa'),
    now: questions('**Q1: Who pays?**', '- **Status:** Open', '- **Owner:** Bo Lind'),
    told: ['note neutral question.owner | Who pays? | Owner: Ana Costa → Bo Lind.'],
  },
  'a passed gate, an open one, and a new one': {
    before: gates('- [ ] Architecture reviewed', '- [x] Budget agreed', '- [ ] Trial held'),
    now: gates('- [x] Architecture reviewed', '- [ ] Budget agreed', '- [ ] Crew trained'),
    told: [
      'major worse gate.reopened | Budget agreed | Gate is open again.',
      'notice neutral gate.removed | Trial held | Gate is gone; it was open.',
      'notice better gate.passed | Architecture reviewed | Gate passed.',
      'note neutral gate.added | Crew trained | New gate.',
    ],
  },
  readiness: {
    before: approvals('- [ ] Product — Ana Costa', '', '**Ready for implementation:** No'),
    now: approvals('- [ ] Product — Ana Costa', '', '**Ready for implementation:** Yes'),
    told: ['notice better ready.changed | Quay lights | “Ready for implementation” is now “Yes”.'],
  },
  'a contradiction, and its end': {
    before: {
      'tracks/quay/spec.md': withTarget('2026-03-03'),
      'tracks/quay/plan.md': '# Plan\n\n**Target:** 2026-03-03\n',
    },
    now: {
      'tracks/quay/spec.md': withTarget('2026-03-03'),
      'tracks/quay/plan.md': '# Plan\n\n**Target:** 2026-05-04\n',
    },
    told: [
      'notice worse contradiction.appeared | Target | The documents now contradict each other: “2026-03-03” (spec.md, line 7), “2026-05-04” (plan.md, line 3).',
    ],
  },
  'a contradiction that is settled': {
    before: {
      'tracks/quay/spec.md': withTarget('2026-03-03'),
      'tracks/quay/plan.md': '# Plan\n\n**Target:** 2026-05-04\n',
    },
    now: {
      'tracks/quay/spec.md': withTarget('2026-03-03'),
      'tracks/quay/plan.md': '# Plan\n\n**Target:** 2026-03-03\n',
    },
    told: ['note better contradiction.settled | Target | The documents no longer contradict each other.'],
  },
  'a document more, one less, one elsewhere': {
    before: {
      'tracks/quay/spec.md': spec(''),
      'tracks/quay/costs.md': '# What it costs\n',
      'tracks/quay/lamps.md': '# The lamps\n',
    },
    now: {
      'tracks/quay/spec.md': spec(''),
      'tracks/quay/reports/lamps.md': '# The lamps\n',
      'tracks/quay/power.md': '# Power\n',
    },
    told: [
      'notice neutral document.removed | What it costs | The document is gone.',
      'note neutral document.added | Power | New document.',
      'note neutral document.moved | The lamps | Moved from lamps.md to reports/lamps.md.',
    ],
  },
  'another owner': {
    before: spec('**Owner:** Ana Costa'),
    now: spec('**Owner:** Bo Lind'),
    told: ['notice neutral owner.changed | Quay lights | Owner: Ana Costa → Bo Lind.'],
  },
  'a blocker': {
    before: spec('## Known Blockers', '', '- **No test accounts:** two hundred are needed'),
    now: spec(
      '## Known Blockers',
      '',
      '- **No test accounts:** two hundred are needed',
      '- **No crane:** it is in the dock',
    ),
    told: ['major worse blocker.added | No crane | New blocker.'],
  },
  'a blocker that is gone': {
    before: spec(
      '## Known Blockers',
      '',
      '- **No test accounts:** two hundred are needed',
      '- **No crane:** it is in the dock',
    ),
    now: spec('## Known Blockers', '', '- **No test accounts:** two hundred are needed'),
    told: ['notice better blocker.cleared | No crane | No longer listed as a blocker.'],
  },
  'ticked criteria': {
    before: spec('## Acceptance Criteria', '', '- [x] One', '- [ ] Two', '- [ ] Three'),
    now: spec('## Acceptance Criteria', '', '- [x] One', '- [x] Two', '- [x] Three'),
    told: ['note better criterion.ticked | Quay lights | 2 criteria ticked, now 3 of 3.'],
  },
  'a criterion more, and a tick less': {
    before: spec('## Acceptance Criteria', '', '- [x] One', '- [x] Two'),
    now: spec('## Acceptance Criteria', '', '- [x] One', '- [ ] Two', '- [ ] Three'),
    told: [
      'major worse criterion.unticked | Quay lights | 1 criterion unticked, now 1 of 3.',
      'notice neutral criterion.added | Quay lights | Criterion added: “Three”.',
    ],
  },
  'a circle that opens': {
    before: two(
      needs('- **ticket-gates:** the sensors'),
      `${other}\n## Dependencies\n\n### Internal Dependencies\n\n- **quay:** the poles\n`,
    ),
    now: two(needs('- **ticket-gates:** the sensors')),
    told: [
      'notice neutral dependency.removed | Quay lights | No longer needs “Quay lights”.',
      'notice better cycle.opened | Quay lights | These tracks no longer wait for each other in a circle: Quay lights, Ticket gates.',
    ],
  },
  'a criterion less': {
    before: spec('## Acceptance Criteria', '', '- [x] One', '- [ ] Two', '- [ ] Three'),
    now: spec('## Acceptance Criteria', '', '- [x] One', '- [ ] Two'),
    told: ['notice neutral criterion.removed | Quay lights | Criterion removed: “Three”.'],
  },
  'a criterion in other words': {
    before: spec(
      '## Acceptance Criteria',
      '',
      '- The lamps are lit by eight in the evening',
      '- No cable is above ground',
    ),
    now: spec(
      '## Acceptance Criteria',
      '',
      '- All the lamps are lit by eight in the evening',
      '- No cable is above ground',
    ),
    told: [
      'notice neutral criterion.reworded | Quay lights | Criterion reworded; it was “The lamps are lit by eight in the evening”.',
    ],
  },
  'a criterion more, once it was signed': {
    before: spec(
      '## Acceptance Criteria',
      '',
      '- [ ] One',
      '',
      '## Approvals',
      '',
      '- [x] **Security** – Noor Haddad, 2026-01-05',
    ),
    now: spec(
      '## Acceptance Criteria',
      '',
      '- [ ] One',
      '- [ ] Two',
      '',
      '## Approvals',
      '',
      '- [x] **Security** – Noor Haddad, 2026-01-05',
    ),
    told: ['major neutral criterion.added | Quay lights | Criterion added: “Two”.'],
  },
  'four criteria more': {
    before: spec('## Acceptance Criteria', '', '- One'),
    now: spec('## Acceptance Criteria', '', '- One', '- Two', '- Three', '- Four', '- Five'),
    told: ['notice neutral criterion.added | Quay lights | 4 criteria added: “Two”, “Three” and 2 more.'],
  },
  'what moves out of scope, and what is new in it': {
    before: spec(
      '## Scope',
      '',
      '### In scope',
      '',
      '- Lamps on the quay',
      '- Offline tickets',
      '',
      '### Out of scope',
      '',
      '- The car park',
    ),
    now: spec(
      '## Scope',
      '',
      '### In scope',
      '',
      '- Lamps on the quay',
      '- Lamps in the hall',
      '',
      '### Out of scope',
      '',
      '- The car park',
      '- Offline tickets',
    ),
    told: [
      'major neutral scope.moved-out | Quay lights | “Offline tickets” moved out of scope.',
      'notice neutral scope.added | Quay lights | Now in scope: “Lamps in the hall”.',
    ],
  },
  'a scope with bold lines': {
    before: spec('## Scope', '', '**In scope:**', '', '- Lamps', '', '**Out of scope:**', '', '- The car park'),
    now: spec(
      '## Scope',
      '',
      '**In scope:**',
      '',
      '- Lamps',
      '- The car park',
      '',
      '**Out of scope:**',
      '',
      '- The hall',
    ),
    told: [
      'notice neutral scope.added | Quay lights | Now named as out of scope: “The hall”.',
      'notice neutral scope.moved-in | Quay lights | “The car park” moved into scope.',
    ],
  },
  'a goal that is given up, in German': {
    before: spec('## Nicht-Ziele', '', '- Der Parkplatz'),
    now: spec('## Nicht-Ziele', '', '- Der Parkplatz', '- Die Halle'),
    told: ['notice neutral scope.added | Quay lights | Now named as out of scope: “Die Halle”.'],
  },
};

for (const [name, { before, now, from, to, told }] of Object.entries(cases)) {
  test(`${name} is told`, async () => {
    const changes = await changesBetween(before, now, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    assert.deepEqual(changes.map(brief), told);
  });
}

/** Kinds that need the text of each criterion and each line of scope, which no reader gives yet. */
const awaited = new Set(['scope.added', 'scope.removed', 'scope.moved-out', 'scope.moved-in', 'criterion.reworded']);
/** The wording of sections is compared in wording.test.ts. */
const elsewhere = new Set(['document.edited']);

test('every kind of change has a pair of documents', () => {
  const shown = new Set(Object.values(cases).flatMap(({ told }) => told.map((line) => line.split(' ')[2])));
  assert.deepEqual(
    changeKinds.filter((kind) => !shown.has(kind) && !awaited.has(kind) && !elsewhere.has(kind)),
    [],
  );
});
