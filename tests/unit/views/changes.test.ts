import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { changesPage, notesWords } from '../../../src/views/changes/page.ts';
import { changeRows } from '../../../src/views/changes/rows.ts';
import { tracksTable } from '../../../src/views/tracks/table.ts';
import { windowBetween } from '../../support/change-window.ts';

/** The page of changes: its answer, the order of its rows, and what each row says. */

const days = { from: '2026-11-06', to: '2026-11-20' };
const quay = (target: string, ...more: string[]): string =>
  ['# Quay lights', '', '**Status:** In Progress', `**Target:** ${target}`, '', ...more, ''].join('\n');
const risk = (rating: string, owner = ''): string =>
  [
    '## Risks',
    '',
    '| Risk | Probability | Impact | Mitigation | Owner |',
    '|---|---|---|---|---|',
    `| Rust | ${rating} | 3 | Paint | ${owner} |`,
  ].join('\n');
const gates = (status: string): string => `# Ticket gates\n\n**Status:** ${status}\n`;

const moved = () =>
  windowBetween(
    {
      'tracks/quay/spec.md': quay('2027-03-03', risk('2', 'Ana Costa')),
      'tracks/gates/spec.md': gates('In Progress'),
      'tracks/pier/spec.md': '# Pier\n\n**Status:** Planned\n',
    },
    {
      'tracks/quay/spec.md': quay('2027-03-24', risk('4', 'Bo Lind')),
      'tracks/gates/spec.md': gates('Complete'),
      'tracks/pier/spec.md': '# Pier\n\n**Status:** Planned\n',
    },
    days,
  );

test('the answer counts tracks, dates and risks, and names no person', async () => {
  const { window, recent, portfolio } = await moved();
  const { lede } = changesPage(recent, window, portfolio, 'track');
  assert.equal(
    sentenceText(lede),
    'Since the review of 6 November, 14 days: 2 of 3 tracks changed. 1 date moved later; 1 risk rose to the threshold or above it.',
  );
});

test('a date that passed is told without saying that someone edited it', async () => {
  const plans = quay('2026-11-14');
  const { window, recent, portfolio } = await windowBetween(plans, plans, days);
  const { lede, majors } = changesPage(recent, window, portfolio, 'track');
  assert.equal(
    sentenceText(lede),
    'Since the review of 6 November, 14 days: no document was changed. 1 date passed without an edit.',
  );
  assert.deepEqual(
    majors.map(({ word, warn, who, why }) => ({ word, warn, who, why })),
    [{ word: 'Date passed', warn: true, who: null, why: null }],
  );
});

test('majors come first, notices by track or by kind, notes behind a count', async () => {
  const { window, recent, portfolio } = await moved();
  const page = changesPage(recent, window, portfolio, 'track');
  assert.deepEqual(
    page.majors.map(({ word, trackTitle, record }) => `${word}: ${trackTitle}, ${record}`),
    ['Date moved: Quay lights, Target', 'Risk raised: Quay lights, Rust'],
  );
  assert.deepEqual(
    page.groups.map(({ title, rows }) => `${title}: ${rows.map(({ word }) => word)}`),
    ['Ticket gates: Complete'],
  );
  assert.deepEqual(
    page.quiet.map(({ title, notes }) => `${title}: ${notesWords(notes)}`),
    ['Quay lights: 1 note: owner 1'],
  );
  const byKind = changesPage(recent, window, portfolio, 'kind');
  assert.deepEqual(
    byKind.groups.map(({ title, rows, notes }) => `${title} ${rows.length}+${notes.length}`),
    ['Tracks and status 1+1'],
  );
  assert.equal(byKind.rows.length, window.changes.length);
  assert.equal(page.rows.length, window.changes.length);
});

test('a row leaves out of its sentence what its values say', async () => {
  const { window, portfolio } = await moved();
  const rows = changeRows(window.changes, portfolio);
  assert.deepEqual(
    rows.map(({ was, now, parts }) => [was, now, parts.map(({ text }) => text).join('')]),
    [
      ['3 Mar 2027', '24 Mar 2027', ''],
      ['6 (2 × 3)', '12 (4 × 3)', 'Now at or above the threshold.'],
      ['In progress', 'Complete', 'Now complete.'],
      ['Ana Costa', 'Bo Lind', ''],
    ],
  );
});

test('a date past its deadline says so, in the warning colour', async () => {
  const deadline = '**Hard deadline:** 2027-03-31';
  const { window, portfolio } = await windowBetween(quay('2027-03-24', deadline), quay('2027-04-02', deadline), days);
  const [row] = changeRows(window.changes, portfolio);
  assert.deepEqual(
    [row?.word, row?.warn, row?.parts.map(({ text }) => text).join('')],
    ['Past deadline', true, 'It now ends 2 days after the hard deadline.'],
  );
});

test('without a change the page says since when, and what the last edit was', async () => {
  const plans = quay('2027-03-24');
  const { window, recent, portfolio } = await windowBetween(plans, plans, days);
  const edited = {
    ...portfolio,
    tracks: portfolio.tracks.map((track) => ({
      ...track,
      documents: track.documents.map((document) => ({
        ...document,
        commit: {
          commit: 'a'.repeat(40),
          committedAt: '2026-11-05T10:00:00+01:00',
          author: 'Bo Lind',
          subject: 'Lamps',
        },
      })),
    })),
  };
  const { nothing } = changesPage(recent, window, edited, 'track');
  assert.equal(nothing, 'Nothing changed since the review of 6 November; last edit 5 November, Quay lights.');
});

test('the table of tracks counts the changes of each track, major ones apart', async () => {
  const { window, portfolio } = await moved();
  const { rows, since } = tracksTable(portfolio, defaultConfig, window);
  assert.equal(since, 'the review of 6 November');
  assert.deepEqual(
    Object.fromEntries(rows.map(({ track, changed }) => [track.title, [changed?.text, changed?.second, changed?.url]])),
    {
      'Quay lights': ['3', '2 major', '/changes/2026-11-06/?track=Quay%20lights'],
      'Ticket gates': ['1', null, '/changes/2026-11-06/?track=Ticket%20gates'],
      Pier: ['none', null, null],
    },
  );
  assert.equal(tracksTable(portfolio, defaultConfig).rows[0]?.changed, null);
});
