import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Track } from '../../../src/model/track.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { attention } from '../../../src/views/home/attention.ts';
import { blockedBy, quotesText } from '../../../src/views/track/blocked.ts';
import { trackPage } from '../../../src/views/track/page.ts';
import { tracksTable } from '../../../src/views/tracks/table.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const asOf = '2026-11-20';
const place = (line: number) => ({ file: 'tracks/t/spec.md', line });
const stuck = (text: string, over: Partial<Track> = {}): Track => aTrack({ status: aStatus('blocked', text), ...over });
const blocker = (title: string, line: number, since: string | null = null): Track['blockers'][number] => ({
  title,
  text: `${title}: and more`,
  since: since === null ? null : aWhen(since),
  source: place(line),
});
const change = (date: string, text: string): Track['changes'][number] => ({
  status: null,
  date: aWhen(date),
  author: null,
  text,
  source: place(90),
});

const reasons = (text: string): string[] => blockedBy(stuck(text)).map((reason) => reason.text);

test('what a status says beside its word is the reason, in its own words', () => {
  const said: [text: string, reason: string | null][] = [
    ['Blocked', null],
    ['🚫 Blocked', null],
    ['On hold', null],
    ['Blockiert', null],
    ['ブロック中', null],
    ['Blocked (waiting for steel)', 'waiting for steel'],
    ['🚫 Blocked – no power', 'no power'],
    ['Blocked: no power, no crane', 'no power, no crane'],
    ['Blocked by the harbour master', 'by the harbour master'],
    ['Blocked on legal', 'on legal'],
    ['On hold for budget', 'for budget'],
    ['Blocked since 2026-05-01', 'since 2026-05-01'],
    ['Blockiert (wartet auf Stahl)', 'wartet auf Stahl'],
    ['Blocked (legal) since May 2026', 'Blocked (legal) since May 2026'],
    ['Waiting for steel', 'Waiting for steel'],
  ];
  for (const [text, reason] of said) assert.deepEqual(reasons(text), reason === null ? [] : [reason], text);
});

test('since when: by the status, else by the change log, else by a blocker; never a date to come', () => {
  const since = (track: Track): [string, number | undefined] | null => {
    const found = aPortfolio({ asOf, tracks: [track] }).tracks[0]!.statusStart;
    return found === null ? null : [found.when.start, found.source?.line];
  };
  const blockers = [blocker('No crane', 12, '2026-10-02'), blocker('No power', 11, '2026-09-01')];
  const changes = [change('2026-10-26', 'Blocked: no power'), change('2026-10-30', 'Spelling')];
  assert.deepEqual(since(stuck('Blocked since 2026-05-01', { blockers, changes })), ['2026-05-01', 5]);
  assert.deepEqual(since(stuck('Blocked', { blockers, changes })), ['2026-10-26', 90]);
  assert.deepEqual(since(stuck('Blocked', { blockers })), ['2026-09-01', 11]);
  assert.deepEqual(since(stuck('Blocked', { blockers: [blocker('No power', 11)], changes })), ['2026-10-26', 90]);
  assert.equal(since(stuck('Blocked', { blockers: [blocker('No power', 11, '2026-12-01')] })), null);
  assert.equal(since(stuck('Blocked', { updated: aWhen('2026-11-02') })), null);
  // The first of the last lines that say it; a date without its year is quoted, and the log does not speak against it.
  const log = [
    change('2026-10-26', 'Blocked: no crane'),
    change('2026-10-12', 'Blocked: no power'),
    change('2026-09-01', 'In progress'),
  ];
  assert.deepEqual(since(stuck('Blocked', { changes: log })), ['2026-10-12', 90]);
  assert.deepEqual(since(stuck('Blocked', { changes: [...log, change('2026-08-01', 'Blocked: no crew')] })), [
    '2026-10-12',
    90,
  ]);
  assert.equal(since(stuck('Blocked', { changes: [change('2026-11-02', 'In progress'), ...log] })), null);
  assert.equal(since(stuck('Blocked since October', { changes: log })), null);
});

test('quotes stand with their lines; a third is only counted, long ones are cut', () => {
  const quotes = ['one', 'two', 'three', 'four'].map((text, index) => ({ text, source: place(index + 5) }));
  assert.equal(quotesText(quotes.slice(0, 1)), '“one” (spec.md, line 5)');
  assert.equal(quotesText(quotes.slice(0, 2)), '“one” (spec.md, line 5) and “two” (line 6)');
  assert.equal(quotesText(quotes), '“one” (spec.md, line 5), “two” (line 6) and 2 more');
  assert.match(quotesText([{ text: 'word '.repeat(60), source: null }]), /^“.{80,100}…”$/u);
});

test('a track’s page, the tracks table and the attention list say it alike', () => {
  const track = stuck('Blocked', {
    blockers: [blocker('No power', 11), blocker('No crane', 12)],
    changes: [change('2026-10-26', 'Blocked: no power')],
  });
  const portfolio = aPortfolio({ tracks: [track] });
  assert.match(
    sentenceText(trackPage(portfolio, defaultConfig, 't').answer),
    /It has been blocked since 26 October \(spec\.md, line 90\), for 25 days: “No power” \(spec\.md, line 11\) and “No crane” \(line 12\)\./,
  );
  assert.deepEqual(tracksTable(portfolio, defaultConfig).rows[0]?.blocked, {
    second: '25 days, “No power” and 1 more',
    note: 'since 26 October (spec.md, line 90): “No power” (spec.md, line 11) and “No crane” (line 12)',
  });
  const item = attention(portfolio, defaultConfig).find(({ rule }) => rule === 'blocked');
  assert.deepEqual(
    [item?.detail, item?.measure],
    ['“No power” (spec.md, line 11) and “No crane” (line 12).', '25 days'],
  );
});

test('where no document says why or since when, nothing is said', () => {
  const portfolio = aPortfolio({ tracks: [stuck('Blocked')] });
  assert.match(sentenceText(trackPage(portfolio, defaultConfig, 't').answer), /It is blocked\.(?: |$)/);
  assert.equal(tracksTable(portfolio, defaultConfig).rows[0]?.blocked, null);
  const [item] = attention(portfolio, defaultConfig);
  assert.deepEqual([item?.detail, item?.measure], ['No reason was found.', null]);
});

test('late says against what, with its date and its line', () => {
  const sources = { target: place(8), deadline: place(9) };
  const target = aWhen('2026-11-06');
  const promised = aTrack({ status: aStatus('in-progress'), target, sources });
  const milestones = [
    aMilestone({ title: 'Target', kind: 'target', when: target, source: place(8), url: '/tracks/t/spec/#target' }),
  ];
  const page = trackPage(aPortfolio({ tracks: [promised], milestones }), defaultConfig, 't').answer;
  assert.match(sentenceText(page), /^Its target was 6 November \(spec\.md, line 8\), 14 days ago\./);
  assert.ok(
    page.some(
      (part) => typeof part === 'object' && part.figure === '6 November' && part.url === '/tracks/t/spec/#target',
    ),
  );

  const cell = (track: Track) => tracksTable(aPortfolio({ tracks: [track] }), defaultConfig).rows[0]!.target;
  const { second, note } = cell(promised);
  assert.deepEqual([second, note], ['14 days late', 'against the target of 6 Nov 2026, spec.md, line 8']);
  const fixed = cell(aTrack({ status: aStatus('in-progress'), deadline: target, sources }));
  assert.deepEqual(
    [fixed.second, fixed.note],
    ['14 days past hard deadline', 'the hard deadline of 6 Nov 2026, spec.md, line 9'],
  );

  const late = (kind: 'deadline' | 'phase'): string | undefined => {
    const tracks = [aTrack({ status: aStatus('in-progress') })];
    const passed = [
      aMilestone({ kind, when: target, status: aStatus('in-progress', 'In Progress'), source: place(30) }),
    ];
    return attention(aPortfolio({ tracks, milestones: passed }), defaultConfig).find(({ rule }) => rule === 'late')
      ?.detail;
  };
  assert.equal(
    late('deadline'),
    'The hard deadline of 6 November has passed; its status is “In Progress” (spec.md, line 30).',
  );
  assert.equal(late('phase'), '6 November has passed; its status is “In Progress” (spec.md, line 30).');
});
