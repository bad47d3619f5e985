import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, hasEvents } from '../../../src/outputs/calendar.ts';
import { aMilestone, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const commit = { commit: 'c', committedAt: '2026-11-18T10:00:00+01:00', author: 'a', subject: 's' };
const track = aTrack({
  title: 'Memory layer',
  status: aStatus('in-progress'),
  documents: [
    {
      path: 'tracks/t/spec.md',
      dialect: 'iosm',
      title: 'Spec',
      url: '/tracks/t/spec/',
      placeholders: 0,
      coverage: null,
      commit,
    },
  ],
});
const build = aMilestone({
  kind: 'phase',
  title: 'Build; part 1, with \\ and "quotes"',
  when: aWhen('2026-11-23', '2026-12-13'),
});
const portfolio = (milestones = [build], over = {}) =>
  aPortfolio({
    title: 'Halcyon, all of it',
    tracks: [track],
    milestones,
    source: { commit: 'c', committedAt: '2026-11-19T18:42:00+01:00', dirty: false },
    ...over,
  });
const address = (url: string) => `https://plans.example${url}`;
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const events = (text: string): string[][] =>
  unfold(text)
    .join('\n')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => event.split('\n'));
const line = (text: string, name: string): string | undefined => unfold(text).find((one) => one.startsWith(name));

test('a whole-day event whose end is the day after its last', () => {
  const text = calendar(portfolio(), { address });
  assert.equal(line(text, 'DTSTART'), 'DTSTART;VALUE=DATE:20261123');
  assert.equal(line(text, 'DTEND'), 'DTEND;VALUE=DATE:20261214');
});

test('the identity is the record’s, never its date', () => {
  const uid = (text: string) => line(text, 'UID');
  const moved = { ...build, when: aWhen('2027-02-01', '2027-02-05') };
  assert.equal(uid(calendar(portfolio(), { address })), uid(calendar(portfolio([moved]), { address })));
  assert.equal(uid(calendar(portfolio(), { address })), `UID:${build.id}@trackway`);
});

test('stamps come from commits, and the same input gives the same bytes', () => {
  const text = calendar(portfolio(), { address });
  assert.equal(line(text, 'DTSTAMP'), 'DTSTAMP:20261119T174200Z');
  assert.equal(line(text, 'LAST-MODIFIED'), 'LAST-MODIFIED:20261118T090000Z');
  assert.match(line(text, 'SEQUENCE')!, /^SEQUENCE:[1-9]\d*$/);
  assert.equal(calendar(portfolio(), { address }), text);
  assert.equal(
    line(calendar(portfolio([build], { source: null }), { address }), 'DTSTAMP'),
    'DTSTAMP:20261120T000000Z',
    'outside git, the portfolio’s day',
  );
});

test('no event for what is only known to the month or the quarter, for what is undated, or for what is wrong', () => {
  const vague = [
    aMilestone({ title: 'Q', when: aWhen('2026-10-01', '2026-12-31', 'quarter') }),
    aMilestone({ title: 'M', when: aWhen('2026-12-01', '2026-12-31', 'month') }),
    aMilestone({ title: 'N' }),
    aMilestone({ title: 'B', when: aWhen('2026-12-02', '2026-12-01') }),
  ];
  assert.equal(events(calendar(portfolio(vague), { address })).length, 0);
  assert.equal(hasEvents(portfolio(vague), track), false);
  assert.equal(
    events(calendar(portfolio([aMilestone({ when: aWhen('2026-11-23', '2026-11-29', 'week') })]), { address })).length,
    1,
  );
});

test('lines end in CRLF, are at most 75 octets, and cut no character', () => {
  const wide = aMilestone({ title: '計画の第一段階を完了する🚢'.repeat(20), when: aWhen('2026-12-01') });
  const text = calendar(portfolio([wide]), { address });
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  for (const one of text.split('\r\n'))
    assert.ok(Buffer.byteLength(one) <= 75, `${Buffer.byteLength(one)} octets: ${one}`);
  assert.ok(!text.includes('\uFFFD') && text.isWellFormed());
  assert.ok(unfold(text).some((one) => one.includes(wide.title)));
});

test('text is escaped, in events and in the calendar’s name', () => {
  const text = calendar(portfolio(), { address });
  assert.ok(line(text, 'SUMMARY')?.includes('Build\\; part 1\\, with \\\\ and'));
  assert.equal(line(text, 'NAME'), 'NAME:Halcyon\\, all of it roadmap');
});

test('an abandoned date is cancelled; one track’s calendar holds only its own', () => {
  const other = aMilestone({ track: 'u', title: 'Else', when: aWhen('2026-12-01'), status: aStatus('cancelled') });
  const both = portfolio([build, other], { tracks: [track, aTrack({ id: 'u' })] });
  assert.deepEqual(
    events(calendar(both, { address })).map((event) => event.find((one) => one.startsWith('STATUS'))),
    ['STATUS:CONFIRMED', 'STATUS:CANCELLED'],
  );
  assert.equal(events(calendar(both, { track: 'u', address })).length, 1);
});

test('a site that does not know its address writes none', () => {
  assert.equal(line(calendar(portfolio(), { address: () => null }), 'URL'), undefined);
  assert.ok(line(calendar(portfolio(), { address }), 'URL')?.endsWith(`https://plans.example${build.url}`));
});
