import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import type { Milestone } from '../../../src/model/milestone.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { words } from '../../../src/text/format.ts';
import { approvalEntries } from '../../../src/views/approvals/entries.ts';
import { approvalQueue } from '../../../src/views/approvals/queue.ts';
import { approverLink } from '../../../src/views/approvals/words.ts';
import { documentLink } from '../../../src/views/documents/link.ts';
import { recordLinks } from '../../../src/views/share/record-links.ts';
import {
  aMilestone,
  anApproval,
  aPortfolio,
  aQuestion,
  aRisk,
  aScoredRisk,
  aStatus,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

/** What a link to the only record of a portfolio shows: title, then description. */
function shown(
  records: Parameters<typeof aPortfolio>[0],
  track: Parameters<typeof aTrack>[0] = { status: aStatus('in-progress') },
): [string, string] {
  const portfolio = aPortfolio({ tracks: [aTrack({ title: 'Quay', ...track })], ...records });
  const links = [...recordLinks(portfolio, defaultConfig, words).values()];
  assert.equal(links.length, 1);
  return [links[0]!.title, links[0]!.description];
}

const milestone = (over: Partial<Milestone>): [string, string] => shown({ milestones: [aMilestone(over)] });

describe('a date', () => {
  test('that was missed says since when, and no count of days', () =>
    assert.deepEqual(milestone({ kind: 'target', title: 'target', when: aWhen('2026-11-06') }), [
      'Target · Quay',
      'Late since 6 Nov 2026. The track is in progress.',
    ]));

  test('that is known to the quarter is late since its end', () =>
    assert.deepEqual(
      milestone({
        kind: 'phase',
        title: 'Build',
        status: aStatus('in-progress'),
        when: aWhen('2026-07-01', '2026-09-30', 'quarter'),
      }),
      ['Phase: Build · Quay', 'In progress, late since the end of Q3 2026.'],
    ));

  test('of several days keeps them beside the day that was missed', () =>
    assert.deepEqual(
      milestone({
        kind: 'phase',
        title: 'Phase 0: Planning',
        status: aStatus('in-progress'),
        when: aWhen('2026-10-01', '2026-10-20', 'day', 'computed'),
      }),
      ['Phase 0: Planning · Quay', 'In progress, 1–20 Oct 2026, computed from durations, late since 20 Oct 2026.'],
    ));

  test('that lies ahead is due; one without a day says that none was found', () => {
    assert.equal(
      milestone({ kind: 'deadline', title: 'Hard deadline', when: aWhen('2026-12-14') })[1],
      'Due 14 Dec 2026. The track is in progress.',
    );
    assert.deepEqual(milestone({ kind: 'phase', title: 'Prove', when: null }), [
      'Phase: Prove · Quay',
      'No date was found. No status was found.',
    ]);
  });
});

describe('a risk', () => {
  test('says its state, its rating in words and what is done about it', () =>
    assert.deepEqual(
      shown({
        risks: [{ ...aScoredRisk(4, 5), title: 'The crane fails', mitigation: 'a second crane', owner: 'Ada Okafor' }],
      }),
      [
        'Risk: The crane fails · Quay',
        'Open. Probability 4, impact 5, score 20. Mitigation: a second crane. Owner: Ada Okafor.',
      ],
    ));

  test('of a track that is over says so', () =>
    assert.equal(
      shown({ risks: [aRisk({ title: 'Fog' })] }, { status: aStatus('cancelled') })[1],
      'The track is cancelled. Not rated. No mitigation was found.',
    ));
});

describe('an approval', () => {
  test('that waits names who and since when', () =>
    assert.deepEqual(
      shown({
        approvals: [
          anApproval({
            role: 'Security',
            name: 'Bo Lindqvist',
            waitingSince: { date: '2026-09-18', basis: 'document' },
          }),
        ],
      }),
      ['Approval: Security · Quay', 'Waits for Bo Lindqvist since 18 Sep 2026.'],
    ));

  test('under a condition says it', () =>
    assert.equal(
      shown({
        approvals: [
          anApproval({
            role: 'QA',
            name: 'Bo Lindqvist',
            state: 'approved',
            date: '2026-11-12',
            condition: 'no cards are stored',
          }),
        ],
      })[1],
      'Approved by Bo Lindqvist on 12 Nov 2026, if “no cards are stored”.',
    ));
});

test('a question says since when it is open and who is to answer, then what was decided', () => {
  const asked = { askedOn: { date: '2026-09-24', basis: 'document' as const }, owner: 'Grace Achebe' };
  assert.equal(
    shown({ questions: [aQuestion({ title: 'Who pays?', status: 'open', ...asked })] })[1],
    'Open since 24 Sep 2026. Grace Achebe is to answer.',
  );
  assert.equal(
    shown({ questions: [aQuestion({ title: 'Who pays?', status: 'resolved', resolution: 'the port', ...asked })] })[1],
    'Resolved: the port.',
  );
});

test('no link of the example counts days, names a file and line, or repeats its kind', async () => {
  const { portfolio, config } = await loadPortfolio({ swarm: resolve('swarm'), asOf: '2026-11-20' });
  const links = recordLinks(portfolio, config, words);
  assert.ok(links.size > 200, String(links.size));
  for (const [id, { title, description }] of links) {
    assert.doesNotMatch(
      `${title} ${description}`,
      /\d+ days?\b(?= (?:ago|late|past))|since today|\.md\b|, line \d/,
      id,
    );
    assert.doesNotMatch(title, /^(\p{L}+): \1\b/iu, id);
    assert.match(description, /[.!?”)]$/, id);
  }
});

test('the day after, links to what did not change say the same', async () => {
  const at = async (asOf: string) => {
    const { portfolio, config } = await loadPortfolio({ swarm: resolve('swarm'), asOf, git: false });
    return new Map([...recordLinks(portfolio, config, words)].map(([id, { description }]) => [id, description]));
  };
  const [today, tomorrow] = [await at('2026-11-20'), await at('2026-11-21')];
  const changed = [...today].filter(([id, said]) => tomorrow.get(id) !== said).map(([id]) => id);
  assert.deepEqual(changed, []);
});

test('a person’s link names the first approval that waits', () => {
  const portfolio = aPortfolio({
    tracks: [aTrack({ id: 'a', title: 'Quay' }), aTrack({ id: 'b', title: 'Pier' })],
    approvals: [
      anApproval({
        track: 'a',
        role: 'QA',
        name: 'Bo Lindqvist',
        waitingSince: { date: '2026-11-01', basis: 'document' },
      }),
      anApproval({
        track: 'b',
        role: 'Security',
        name: 'Bo Lindqvist',
        waitingSince: { date: '2026-09-18', basis: 'document' },
      }),
    ],
  });
  const [person] = approvalQueue(approvalEntries(portfolio, defaultConfig)).people;
  assert.equal(
    approverLink(person!),
    '2 approvals wait for Bo Lindqvist. The first: Pier, Security, since 18 Sep 2026.',
  );
});

describe('a document', () => {
  const track = aTrack({ id: 'quay', title: 'Quay', summary: 'A quay for two ships.', status: aStatus('in-progress') });
  const link = (path: string, title: string, about: string | null) =>
    documentLink({ path, title, about }, track, 'Quay', words);

  test('says what it is about, and names no file', () =>
    assert.deepEqual(link('tracks/quay/rollback_guide.md', 'Rollback Guide — quay', 'How to go back'), {
      title: 'Quay: Rollback Guide',
      description: 'How to go back. From the plans of Quay, status: In progress.',
    }));

  test('without prose says what its track is about', () => {
    assert.deepEqual(link('tracks/quay/spec.md', 'Quay', null), {
      title: 'Quay: Spec',
      description: 'A quay for two ships. From the plans of Quay, status: In progress.',
    });
    assert.equal(link('tracks/quay/metadata.json', 'metadata.json', null).title, 'Quay: Metadata');
  });
});
