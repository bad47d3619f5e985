import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { feedFormats, feedTexts } from '../../../src/outputs/feed.ts';
import { feedEntries } from '../../../src/views/share/feed-entries.ts';
import { windowBetween } from '../../support/change-window.ts';
import { anApproval, aPortfolio, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const settings = { approvals: { roles: {}, required: [], publicEmail: false }, people: {} };
const source = { file: 'tracks/t/spec.md', line: 9 };
const entries = (portfolio: ReturnType<typeof aPortfolio>) => feedEntries(portfolio, settings, (value) => value);

test('a change of the log has the log’s date, an approval its own; nothing after the portfolio’s day', () => {
  const track = aTrack({
    id: 't',
    changes: [
      { date: aWhen('2026-10-03'), author: 'Ada', text: 'Scope cut', source },
      { date: aWhen('2027-01-01'), author: null, text: 'Not yet', source },
      { date: null, author: null, text: 'Once', source },
    ],
  });
  const found = entries(
    aPortfolio({
      asOf: '2026-11-20',
      tracks: [track],
      approvals: [anApproval({ track: 't', state: 'approved', date: '2026-10-05', name: 'Bo Lindqvist' })],
    }),
  );
  assert.deepEqual(
    found.map(({ kind, date }) => [kind, date]),
    [
      ['approval', '2026-10-05T00:00:00Z'],
      ['change', '2026-10-03T00:00:00Z'],
    ],
  );
});

test('an id stays when other things change, and is another when the status is, or when it is the status again', () => {
  const id = (status: 'planned' | 'blocked', day: string, title = 'One'): string =>
    entries(aPortfolio({ tracks: [aTrack({ id: 't', title, status: aStatus(status), statusSince: day })] }))[0]!.id;
  assert.equal(id('planned', '2026-10-01'), id('planned', '2026-10-01', 'Another'));
  assert.notEqual(id('planned', '2026-10-01'), id('blocked', '2026-10-01'));
  assert.notEqual(id('blocked', '2026-09-01'), id('blocked', '2026-10-01'));
});

test('a status that nobody dated is no entry: the last change of its document says nothing of it', () => {
  assert.deepEqual(
    entries(aPortfolio({ tracks: [aTrack({ status: aStatus('blocked'), updated: aWhen('2026-10-01') })] })),
    [],
  );
});

test('a change log dates the status of now and those of before', () => {
  const change = (day: string, text: string) => ({ date: aWhen(day), author: 'Ada', text, source });
  const changes = [
    change('2026-06-01', 'Status: Approved'),
    change('2026-05-01', 'Cancelled after the hearing'),
    change('2026-08-01', 'Complete rewrite of the scope'),
    change('2026-09-01', 'In progress, with two people'),
    change('2026-10-26', 'Blocked: the grid comes in week 6'),
  ];
  const told = (over: Parameters<typeof aTrack>[0]) =>
    entries(aPortfolio({ asOf: '2026-11-20', tracks: [aTrack({ id: 't', ...over })] })).filter(
      ({ tellsStatus }) => tellsStatus,
    );
  const blocked = told({
    status: aStatus('blocked'),
    updated: aWhen('2026-11-18'),
    statusSince: '2026-10-27',
    changes,
  });
  assert.deepEqual(
    blocked.map(({ kind, date, title }) => [kind, date.slice(0, 10), title]),
    [
      ['status', '2026-10-26', 't: Blocked: the grid comes in week 6'],
      ['status', '2026-09-01', 't: In progress, with two people'],
      ['status', '2026-06-01', 't: Status: Approved'],
      ['status', '2026-05-01', 't: Cancelled after the hearing'],
    ],
  );
  const next = told({
    status: aStatus('in-review'),
    changes: [...changes, change('2026-11-02', 'In review'), change('2026-11-02', 'In review: by two')],
  });
  assert.deepEqual(
    next.slice(1).map(({ id, date }) => [id, date]),
    blocked.map(({ id, date }) => [id, date]),
  );
  assert.equal(next.length, 5);
  const alone = told({ status: aStatus('blocked'), statusSince: '2026-10-26' });
  assert.equal(alone[0]!.id, blocked[0]!.id);
});

test('a status that the log said before another one is not the one of now', () => {
  const change = (day: string, text: string) => ({ date: aWhen(day), author: null, text, source });
  const track = aTrack({
    id: 't',
    status: aStatus('blocked'),
    statusSince: '2026-11-01',
    changes: [change('2026-03-01', 'Blocked'), change('2026-05-01', 'In progress')],
  });
  const [now] = entries(aPortfolio({ asOf: '2026-11-20', tracks: [track] }));
  assert.deepEqual([now!.id, now!.date], ['t.status-blocked-2026-11-01', '2026-11-01T00:00:00Z']);
});

test('titles that hold markup and what XML cannot write leave the feeds whole', () => {
  const title = 'A <b>bold</b> & ]]> \u0000 \ud800 claim';
  const track = aTrack({ id: 't', changes: [{ date: aWhen('2026-10-03'), author: null, text: title, source }] });
  const portfolio = aPortfolio({ tracks: [track] });
  const texts = feedTexts(
    portfolio,
    { title: 'P', description: 'D', url: '/', path: '/feed', entries: entries(portfolio), formats: feedFormats },
    (url) => `https://example.org${url}`,
  );
  for (const path of ['/feed.xml', '/feed.atom']) {
    assert.equal(XMLValidator.validate(texts.get(path)!), true, path);
    assert.doesNotMatch(texts.get(path)!, /<b>/);
  }
  const rss = new XMLParser().parse(texts.get('/feed.xml')!) as { rss: { channel: { item: { title: string } } } };
  assert.match(rss.rss.channel.item.title, /‹b›bold‹\/b›/);
  assert.equal((JSON.parse(texts.get('/feed.json')!) as { items: unknown[] }).items.length, 1);
});

test('an Atom feed has an author, and each category a term (RFC 4287, 4.1.1 and 4.2.2.1)', () => {
  const track = aTrack({ id: 't', changes: [{ date: aWhen('2026-10-03'), author: null, text: 'Scope cut', source }] });
  const portfolio = aPortfolio({ title: 'Harbour', tracks: [track] });
  const texts = feedTexts(
    portfolio,
    { title: 'P', description: 'D', url: '/', path: '/feed', entries: entries(portfolio), formats: feedFormats },
    (url) => `https://example.org${url}`,
  );
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(texts.get('/feed.atom')!);
  assert.equal(feed.author.name, 'Harbour');
  assert.equal(feed.entry.category['@_term'], 'change');
});

test('what a commit changed in a track is one entry, in place of the commit’s subject', async () => {
  const days = { from: '2026-11-06', to: '2026-11-20' };
  const quay = (target: string, status: string): string =>
    `# Quay lights\n\n**Status:** ${status}\n**Target:** ${target}\n`;
  const { recent, portfolio } = await windowBetween(
    quay('2027-03-03', 'Planned'),
    quay('2027-03-24', 'In Progress'),
    days,
  );
  const by = { commit: 'abcdef1234', committedAt: '2026-11-12T10:00:00+01:00', author: 'Bo Lind', subject: 'wip' };
  const windows = recent.windows.map((window) => ({
    ...window,
    changes: window.changes.map((change) => ({ ...change, by })),
  }));
  const tracks = portfolio.tracks.map((track) => ({
    ...track,
    documents: track.documents.map((document) => ({ ...document, commit: by })),
  }));
  const found = feedEntries({ ...portfolio, tracks }, settings, (value) => value, {
    windows: [...windows, ...windows],
  });
  const commits = found.filter(({ kind }) => kind === 'commit');
  assert.deepEqual(
    commits.map(({ id, title, text, date }) => ({ id, title, text, date })),
    [
      {
        id: 'quay@abcdef1234',
        title: 'Quay lights: 2 changes',
        text: 'Target: Target moved from 3 to 24 March 2027: 21 days later. Now in progress; it was planned. Commit abcdef1 by Bo Lind.',
        date: '2026-11-12T10:00:00+01:00',
      },
    ],
  );
});
