import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApprovalState } from '../../../src/model/approval.ts';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { callOuts } from '../../../src/views/approvals/callouts.ts';
import { approvalEntries } from '../../../src/views/approvals/entries.ts';
import { approvalMatrix } from '../../../src/views/approvals/matrix.ts';
import { approvalQueue, notesOf } from '../../../src/views/approvals/queue.ts';
import {
  approvalSentence,
  approverSentence,
  approverText,
  stateWord,
  whoAndWhen,
} from '../../../src/views/approvals/words.ts';
import { anApproval, aPortfolio, aStatus, aTrack } from '../../support/portfolio.ts';

const entriesOf = (over: Partial<Portfolio>, config = defaultConfig) => approvalEntries(aPortfolio(over), config);
const since = (date: string) => ({ date, basis: 'document' as const });
const ready = { text: 'Yes', yes: true, source: { file: 'tracks/t/spec.md', line: 331 } };

test('every state keeps its word, and waits or does not', () => {
  const states: [ApprovalState, string, boolean][] = [
    ['approved', 'Approved', false],
    ['pending', 'Pending', true],
    ['unsigned', 'Unsigned', true],
    ['stale', 'Stale', true],
    ['not-applicable', 'Not applicable', false],
  ];
  for (const [state, word, waits] of states) {
    const [entry] = entriesOf({ tracks: [aTrack()], approvals: [anApproval({ state })] }).signOffs;
    assert.equal(stateWord(entry!), word);
    assert.equal(entry?.waits, waits, state);
  }
  const [conditional] = entriesOf({
    tracks: [aTrack()],
    approvals: [anApproval({ state: 'approved', condition: 'egress denied' })],
  }).signOffs;
  assert.equal(stateWord(conditional!), 'Approved, conditional');
});

test('nothing waits in a track that was given up or archived, and nothing of it is dropped', () => {
  const tracks = [
    aTrack({ id: 'a', status: aStatus('cancelled') }),
    aTrack({ id: 'b', archived: true }),
    aTrack({ id: 'c', status: aStatus('superseded') }),
  ];
  const entries = entriesOf({ tracks, approvals: tracks.map(({ id }) => anApproval({ track: id })) });
  assert.deepEqual(
    entries.signOffs.map(({ waits }) => waits),
    [false, false, false],
  );
  assert.equal(approvalMatrix(entries).rows.length, 3);
});

test('age is counted from the day that the document or the commit gives, else it is unknown', () => {
  const approvals = [
    anApproval({ role: 'Product', waitingSince: since('2026-09-24') }),
    anApproval({ role: 'QA', waitingSince: { date: '2026-11-02', basis: 'commit' } }),
    anApproval({ role: 'Security' }),
  ];
  const [product, qa, security] = entriesOf({ tracks: [aTrack()], approvals }).signOffs;
  assert.deepEqual(product?.age, { days: 57, since: '2026-09-24', basis: 'document' });
  assert.deepEqual(qa?.age, { days: 18, since: '2026-11-02', basis: 'commit' });
  assert.equal(security?.age, null);
  assert.deepEqual(whoAndWhen(security!), { who: 'no name', when: 'age unknown' });
});

test('the queue groups by person, the one with the oldest first, nobody among them', () => {
  const approvals = [
    anApproval({ role: 'Product', name: '[name]', waitingSince: since('2026-10-12') }),
    anApproval({ role: 'Tech Lead', name: 'R. Menon', waitingSince: since('2026-11-09') }),
    anApproval({ role: 'Engineering', name: 'ravi menon', track: 'u', waitingSince: since('2026-10-28') }),
    anApproval({ role: 'Security', name: 'Noor Haddad', waitingSince: since('2026-09-24') }),
    anApproval({ role: 'QA', name: 'Ravi Menon', state: 'approved', date: '2026-11-01' }),
  ];
  const queue = approvalQueue(entriesOf({ tracks: [aTrack(), aTrack({ id: 'u' })], approvals }));
  assert.deepEqual(
    queue.people.map(({ name, kind, url, waiting, oldest }) => [name, kind, url, waiting.length, oldest]),
    [
      ['Noor Haddad', 'person', '/approvals/noor-haddad/', 1, 57],
      ['No name given', 'nobody', '/approvals/nobody/', 1, 39],
      ['Ravi Menon', 'person', '/approvals/ravi-menon/', 2, 23],
    ],
  );
  assert.deepEqual(
    queue.people[2]?.waiting.map(({ age }) => age?.days),
    [23, 11],
  );
  assert.deepEqual(
    queue.roles.map(({ name, waiting }) => [name, waiting.length]),
    [
      ['Security', 1],
      ['Product', 1],
      ['Engineering', 2],
      ['QA', 0],
    ],
  );
  assert.deepEqual([queue.asked, queue.waiting, queue.named, queue.unnamed, queue.oldest], [5, 4, 2, 1, 57]);
});

test('a person who is called like a role has a page of their own', () => {
  const approvals = [
    anApproval({ role: 'Security', name: 'Security' }),
    anApproval({ role: 'Nobody', name: 'Nobody Special' }),
  ];
  const queue = approvalQueue(entriesOf({ tracks: [aTrack()], approvals }));
  const urls = [...queue.people, ...queue.roles].map(({ url }) => url);
  assert.equal(new Set(urls).size, urls.length);
});

test('a role that the team requires and no document asks for is missing', () => {
  const config = {
    ...defaultConfig,
    approvals: {
      ...defaultConfig.approvals,
      required: [
        { roles: ['PO', 'Security'], families: ['draft' as const], tracks: [] },
        { roles: ['Legal'], families: [], tracks: ['b'] },
      ],
    },
  };
  const document = {
    path: 'tracks/a/spec.md',
    dialect: 'draft' as const,
    title: 'a',
    url: '/tracks/a/spec/',
    placeholders: 0,
    coverage: null,
    commit: null,
  };
  const tracks = [
    aTrack({ id: 'a', documents: [document] }),
    aTrack({ id: 'b' }),
    aTrack({ id: 'c' }),
    aTrack({ id: 'd', documents: [document], archived: true }),
  ];
  const { signOffs } = entriesOf(
    { tracks, approvals: [anApproval({ track: 'a', role: 'Product Owner', state: 'approved' })] },
    config,
  );
  assert.deepEqual(
    signOffs
      .filter(({ state }) => state === 'missing')
      .map(({ track, role, waits, age, source }) => [track.id, role, waits, age, source]),
    [
      ['a', 'Security', true, null, null],
      ['b', 'Legal', true, null, null],
    ],
  );
});

test('the matrix has one column a role, with the other words that documents use, and gates and readiness beside them', () => {
  const approvals = [
    anApproval({ track: 'a', role: 'Product Owner', state: 'approved', date: '2026-09-21' }),
    anApproval({ track: 'b', role: 'Product', waitingSince: since('2026-11-09') }),
    anApproval({ track: 'b', role: 'Security (if needed)' }),
    anApproval({ track: 'b', role: 'Spec approved by Product Owner', kind: 'gate', state: 'approved' }),
    anApproval({ track: 'b', role: 'Test plan reviewed by QA', kind: 'gate' }),
    anApproval({ track: 'b', role: 'Load test, if it takes traffic', kind: 'gate', state: 'not-applicable' }),
  ];
  const { columns, rows, asksNone } = approvalMatrix(
    entriesOf({ tracks: [aTrack({ id: 'a' }), aTrack({ id: 'b', ready }), aTrack({ id: 'c' })], approvals }),
  );
  assert.deepEqual(columns, [
    { role: 'Product', alsoWritten: ['Product Owner'] },
    { role: 'Security', alsoWritten: [] },
  ]);
  assert.deepEqual(
    rows.map(({ track, cells, contradiction }) => [
      track.id,
      cells.map((cell) => cell.map(({ state }) => state)),
      contradiction,
    ]),
    [
      ['b', [['pending'], ['pending']], 'Product and Security wait'],
      ['a', [['approved'], []], null],
    ],
  );
  const gates = rows[0]?.gates;
  assert.deepEqual([gates?.done, gates?.total, gates?.open.length], [1, 2, 1]);
  assert.deepEqual(
    asksNone.map(({ id }) => id),
    ['c'],
  );
});

test('more roles than fit side by side share a last column, and no approval is lost', () => {
  const roles = ['Product', 'Engineering', 'Security', 'QA', 'Design', 'Legal', 'Harbour Master', 'Crew'];
  const approvals = roles.map((role) => anApproval({ role }));
  const { columns, rows } = approvalMatrix(entriesOf({ tracks: [aTrack()], approvals }));
  assert.equal(columns.at(-1)?.role, null);
  assert.equal(columns.length, 6);
  assert.equal(rows[0]?.cells.flat().length, roles.length);
});

test('two lines for one role stand in one cell', () => {
  const approvals = [
    anApproval({ role: 'Security', id: '1' }),
    anApproval({ role: 'AppSec', id: '2', state: 'approved' }),
  ];
  const { rows } = approvalMatrix(entriesOf({ tracks: [aTrack()], approvals }));
  assert.equal(rows[0]?.cells[0]?.length, 2);
});

test('call-outs: each rule by its document', () => {
  const status = aStatus('complete');
  const tracks = [
    aTrack({ id: 'a', ready }),
    aTrack({ id: 'b', status }),
    aTrack({ id: 'c', authors: ['Ravi Menon'] }),
    aTrack({ id: 'd', ready }),
    aTrack({ id: 'e', ready, archived: true }),
  ];
  const approvals = [
    anApproval({ track: 'a', role: 'Product', state: 'unsigned' }),
    anApproval({ track: 'a', role: 'QA', state: 'unsigned', name: 'Leo Castellanos' }),
    anApproval({ track: 'a', role: 'Security', state: 'stale', name: 'Noor Haddad' }),
    anApproval({ track: 'b', role: 'QA signed off', kind: 'gate' }),
    anApproval({ track: 'c', role: 'Engineering', name: 'menon, ravi', state: 'approved' }),
    anApproval({ track: 'c', role: 'Architecture reviewed by Tech Lead', kind: 'gate' }),
    anApproval({ track: 'e', role: 'Product' }),
  ];
  assert.deepEqual(
    callOuts(entriesOf({ tracks, approvals })).map(({ rule, track, text }) => [rule, track.id, text]),
    [
      [
        'ready-without-approvals',
        'a',
        '“Ready for implementation: Yes”, but Product and QA are unsigned and Security is stale.',
      ],
      ['ready-without-approvals', 'd', '“Ready for implementation: Yes”, but no approval is recorded.'],
      ['complete-with-open-gates', 'b', 'The track is complete, but “QA signed off” is open.'],
      [
        'gates-and-table-disagree',
        'c',
        'Engineering has approved, but the gate “Architecture reviewed by Tech Lead” is open.',
      ],
      ['ticked-without-name', 'a', 'Product is ticked without a name or a date.'],
      ['ticked-without-name', 'a', 'QA is ticked for Leo Castellanos without a date.'],
      ['own-approval', 'c', 'Ravi Menon wrote it and approved it for Engineering.'],
    ],
  );
});

test('ready with every approval given, or with none that applies, is no call-out', () => {
  for (const state of ['approved', 'not-applicable'] as const) {
    assert.deepEqual(callOuts(entriesOf({ tracks: [aTrack({ ready })], approvals: [anApproval({ state })] })), []);
  }
});

test('a waiting approval says why it waits, and what else it holds up', () => {
  const approvals = [
    anApproval({ role: 'QA', name: '[name]' }),
    anApproval({ role: 'Test plan reviewed by QA', kind: 'gate' }),
  ];
  const entries = entriesOf({ tracks: [aTrack({ ready })], approvals });
  assert.deepEqual(notesOf(entries.signOffs[0]!, entries), [
    'The name is still “[name]”.',
    'The document says “Ready for implementation: Yes”.',
    'The gate “Test plan reviewed by QA” is open too.',
  ]);
});

test('the page answers in a sentence', () => {
  const approvals = [
    anApproval({ track: 't', role: 'Product', name: 'Helen Brandt', waitingSince: since('2026-10-28') }),
    anApproval({ track: 't', role: 'QA' }),
    anApproval({ track: 't', role: 'Security', state: 'approved' }),
  ];
  const entries = entriesOf({ tracks: [aTrack({ ready })], approvals });
  const queue = approvalQueue(entries);
  assert.equal(
    sentenceText(approvalSentence(queue, entries, callOuts(entries))),
    '2 of 3 approvals wait: 1 with Helen Brandt, 1 without a name. The oldest has waited for 23 days. 1 track says “Ready for implementation” while an approval is missing.',
  );
  assert.equal(sentenceText(approverSentence(queue.people[0]!)), '1 approval waits for Helen Brandt, for 23 days.');
});

test('what is copied for a chat is a line each, escaped, with the address at its end, in angle brackets as in every list', () => {
  const approvals = [anApproval({ role: 'Product', name: 'Helen Brandt', waitingSince: since('2026-10-28') })];
  const [helen] = approvalQueue(entriesOf({ tracks: [aTrack({ title: 'Cost_governor *2*' })], approvals })).people;
  assert.equal(
    approverText(helen!, 'https://example.org/approvals/helen-brandt/'),
    [
      '**Helen Brandt**: 1 approval waits, for 23 days',
      '- Cost\\_governor \\*2\\*, Product: 23 days',
      '<https://example.org/approvals/helen-brandt/>',
    ].join('\n'),
  );
  const [today] = approvalQueue(
    entriesOf({
      asOf: '2026-10-28',
      tracks: [aTrack()],
      approvals: [anApproval({ ...approvals[0], role: 'Ask @everyone' })],
    }),
  ).people;
  assert.match(approverText(today!, ''), /1 approval waits, since today\n- t, Ask @\u200beveryone: since today/);
});
