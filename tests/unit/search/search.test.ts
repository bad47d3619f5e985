import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { RecordIndex } from '../../../src/search/engine.ts';
import { searchEntries } from '../../../src/search/entries.ts';
import { type SearchIndex, searchIndex } from '../../../src/search/index-files.ts';
import { excerpt, sectionMark, sectionsOf } from '../../../src/search/sections.ts';
import { ResultSet } from '../../../src/search/session.ts';
import { readState, writeState } from '../../../src/search/state.ts';
import { marksIn, queryWords, stripDiacritics, termsOf } from '../../../src/search/words.ts';
import { words } from '../../../src/text/format.ts';
import {
  aMilestone,
  anApproval,
  aPortfolio,
  aQuestion,
  aRisk,
  aStatus,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

const settings = {
  risk: { categories: {} },
  aliases: {},
  approvals: { roles: {}, required: [], publicEmail: false },
  people: {},
};

const portfolio = aPortfolio({
  tracks: [
    aTrack({ id: 'harbour-lights', title: 'Harbour lights', statedId: 'TRACK-117', owners: ['Ada Okafor'] }),
    aTrack({ id: 'fog-horn', title: 'Nebelhorn für Zürich', statedId: '3.10' }),
    aTrack({ id: 'old-lights', title: 'Lights of the harbour', archived: true }),
    aTrack({ id: 'ru', title: 'Маяк и ёлка', summary: 'Светит далеко.' }),
    aTrack({ id: 'ja', title: '灯台の修理計画' }),
  ],
  risks: [
    aRisk({
      track: 'harbour-lights',
      title: 'The lamp fails at night',
      mitigation: 'A second lamp stands ready.',
      owner: 'ada.okafor@example.org',
    }),
    aRisk({ track: 'harbour-lights', title: 'Two lamps fail', status: 'closed' }),
    aRisk({ track: 'fog-horn', title: 'Neighbours complain', mitigation: 'Use a.b_flag-x only by day.' }),
    aRisk({ track: 'old-lights', title: 'The lamp fails again' }),
  ],
  approvals: [anApproval({ track: 'harbour-lights', role: 'Harbour master', name: 'Bo Lindqvist', state: 'pending' })],
  milestones: [aMilestone({ track: 'fog-horn', title: 'First blast', when: aWhen('2026-12-01') })],
  questions: [aQuestion({ track: 'harbour-lights', title: 'Who pays for oil?', status: 'open' })],
});

function indexed(withheld: (file: string) => boolean, of = portfolio): SearchIndex {
  const entries = searchEntries(of, { settings, statusWord: (value) => value, withheld, pages: [] });
  return searchIndex(of, entries, (track) => track.status.value, withheld);
}

async function open(withheld: (file: string) => boolean = () => false, of = portfolio): Promise<RecordIndex> {
  const { head, orders, terms, records } = indexed(withheld, of);
  return RecordIndex.open(async (name) => {
    if (name === 'head') return JSON.parse(JSON.stringify(head));
    if (name === 'orders') return orders;
    const [kind, number] = name.split('-');
    return (kind === 'terms' ? terms : records)[Number(number)];
  });
}

const titles = async (query: string): Promise<string[]> => {
  const index = await open();
  return Promise.all((await index.search(query)).map(async ({ record }) => (await index.record(record)).title));
};

describe('words', () => {
  test('case, accents, width and apostrophes make no difference', () => {
    assert.equal(stripDiacritics('ＺÜRICH’s Ёлка ĄŁ'), 'zurichs елка al');
    assert.equal(stripDiacritics('Straße'), 'strasse');
  });

  test('voiced kana stay what they are', () => assert.notEqual(stripDiacritics('が'), stripDiacritics('か')));

  test('ids and numbers are one word, and their parts', () => {
    for (const [text, term] of [
      ['see TRACK-117.', 'track-117'],
      ['version 3.10,', '3.10'],
      ['noor@example.org', 'noor@example.org'],
      ['rebooking.auto_offers', 'rebooking.auto_offers'],
    ] as const)
      assert.ok(termsOf(text).has(term), term);
    assert.ok(termsOf('TRACK-117').has('117'));
  });

  test('scripts without spaces are letters and pairs of letters', () => {
    assert.deepEqual([...termsOf('灯台の')].sort(), ['の', '台', '台の', '灯', '灯台'].sort());
  });

  test('a query of signs has no words, a long one is cut', () => {
    assert.deepEqual(queryWords('.*+?[](){}|^$\\'), []);
    assert.ok(queryWords('word '.repeat(2000)).length <= 12);
  });

  test('marks lie inside the text, in order, and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        let last = 0;
        for (const [start, end] of marksIn(text, queryWords(query))) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
    );
  });

  test('marks stand where the words stand, beginnings of words included', () => {
    const text = 'Ünder the LAMP, lamps and clamps';
    assert.deepEqual(
      marksIn(text, queryWords('lamp under')).map(([start, end]) => text.slice(start, end)),
      ['Ünder', 'LAMP', 'lamp'],
    );
  });
});

describe('records', () => {
  test('a track is found by the ID that its document states, exactly', async () => {
    assert.deepEqual(await titles('TRACK-117'), ['Harbour lights']);
    assert.deepEqual(await titles('track-11'), ['Harbour lights']);
    assert.equal((await titles('3.10'))[0], 'Nebelhorn für Zürich');
    assert.deepEqual(await titles('3.1.0'), []);
  });

  test('accents, Cyrillic, Japanese and code words are found as they are typed', async () => {
    assert.equal((await titles('zurich'))[0], 'Nebelhorn für Zürich');
    assert.equal((await titles('елка'))[0], 'Маяк и ёлка');
    assert.equal((await titles('маяк'))[0], 'Маяк и ёлка');
    assert.equal((await titles('修理'))[0], '灯台の修理計画');
    assert.deepEqual(await titles('a.b_flag-x'), ['Neighbours complain']);
  });

  test('the beginning of a word finds it; all words have to be found', async () => {
    assert.ok((await titles('neigh')).includes('Neighbours complain'));
    assert.deepEqual(await titles('lamp complain'), []);
  });

  test('a word may stand in the title of the track, as long as another stands in the record', async () => {
    assert.equal((await titles('harbour lamp'))[0], 'The lamp fails at night');
    assert.deepEqual(
      (await titles('harbour lights')).filter((title) => title.includes('lamp')),
      [],
    );
  });

  test('what is archived comes after what lives', async () => {
    const found = await titles('lamp fails');
    assert.equal(found.at(-1), 'The lamp fails again');
    assert.equal((await titles('lights'))[0], 'Harbour lights');
  });

  test('an archived track stands below everything that lives and holds the word, however well it fits', async () => {
    const of = aPortfolio({
      tracks: [
        aTrack({ id: 'sms', title: 'Text alerts', archived: true }),
        aTrack({ id: 'app', summary: 'Nobody reads a text.' }),
      ],
    });
    const index = await open(() => false, of);
    const found = async (query: string) => (await index.search(query)).map(({ track }) => index.tracks[track]!.id);
    assert.deepEqual(await found('text'), ['app', 'sms']);
    assert.deepEqual(await found('text alerts'), ['sms']);
  });

  test('the whole name of an archived track finds it first, unless something that lives has the same', async () => {
    const live = aTrack({ id: 'app', summary: 'What the text alerts were; see sms.' });
    const archived = aTrack({ id: 'sms', title: 'Text alerts', archived: true });
    const first = async (query: string, tracks: ReturnType<typeof aTrack>[]): Promise<string> => {
      const index = await open(() => false, aPortfolio({ tracks }));
      return index.tracks[(await index.search(query))[0]!.track]!.id;
    };
    assert.equal(await first('text alerts', [archived, live]), 'sms');
    assert.equal(await first('sms', [archived, live]), 'sms');
    assert.equal(await first('text alerts', [archived, live, aTrack({ id: 'new', title: 'Text alerts' })]), 'new');
  });

  test('what trackway.yaml withholds is not found', async () => {
    const index = await open((file) => file.startsWith('tracks/fog-horn'));
    assert.deepEqual(await index.search('neighbours'), []);
    assert.equal((await index.search('oil')).length, 1);
  });

  test('no file of the index holds anything of a track that is withheld', () => {
    assert.doesNotMatch(
      JSON.stringify(indexed((file) => file.startsWith('tracks/fog-horn/'))),
      /fog-horn|Nebelhorn|Neighbours|blast/,
    );
  });

  test('what is left of a track whose first document is withheld does not carry its title', () => {
    const documents = ['spec', 'plan'].map((name) => ({
      path: `tracks/pier/${name}.md`,
      url: `/tracks/pier/${name}/`,
      dialect: 'plain' as const,
      title: name,
      placeholders: 0,
      coverage: null,
      commit: null,
    }));
    const of = aPortfolio({ tracks: [aTrack({ id: 'pier', title: 'The merger', documents })] });
    const text = JSON.stringify(indexed((file) => file === 'tracks/pier/spec.md', of));
    assert.doesNotMatch(text, /merger|spec/);
    assert.match(text, /plan\//);
  });

  test('no file of the index holds an address that the team does not publish', async () => {
    assert.doesNotMatch(JSON.stringify(indexed(() => false)), /example\.org/);
  });
});

test('every word is found by itself and by its beginnings, in whichever file of terms it stands', async () => {
  const letters = [...'aeioklmnrst'];
  const names = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${c}${b}${a}${c}or${b}`)));
  const many = aPortfolio({ tracks: names.map((name, at) => aTrack({ id: `t${at}`, title: name })) });
  const entries = searchEntries(many, { settings, statusWord: (value) => value, withheld: () => false, pages: [] });
  const { head, terms } = searchIndex(
    many,
    entries,
    () => 'Planned',
    () => false,
  );
  assert.ok(terms.length > 3);
  const index = await RecordIndex.open(async (name) => (name === 'head' ? head : terms[Number(name.split('-')[1])]));
  for (const [at, name] of names.entries()) {
    for (const query of [name, name.slice(0, 4), name.slice(0, 2)]) {
      const found = await index.search(query);
      assert.ok(
        found.some(({ record }) => record === at),
        `${query} finds ${name}`,
      );
    }
  }
});

describe('a search', () => {
  test('counts what each filter leaves, the other filters applied', async () => {
    const found = await ResultSet.records(await open(), 'lamp');
    const all = await found.results({ q: 'lamp', filters: {}, sort: 'relevance' }, 10);
    assert.equal(all.total, 3);
    assert.deepEqual(all.facets.status.map(({ word, count }) => [word, count]).sort(), [
      ['Closed', 1],
      ['Open', 1],
      ['planned', 1],
    ]);
    const open1 = await found.results({ q: 'lamp', filters: { status: 'open' }, sort: 'relevance' }, 10);
    assert.deepEqual(
      open1.hits.map(({ title }) => title),
      ['The lamp fails at night'],
    );
    assert.equal(
      open1.facets.status.reduce((sum, { count }) => sum + count, 0),
      3,
    );
    assert.equal(open1.facets.track.length, 1);
  });

  test('what stands in quotation marks has to stand so in title, facts or text', async () => {
    const total = async (q: string): Promise<number> => {
      const found = await ResultSet.records(await open(), q);
      return (await found.results({ q, filters: {}, sort: 'relevance' }, 10)).total;
    };
    assert.equal(await total('"harbour master"'), 1);
    assert.equal(await total('“Harbour  MASTER”'), 1);
    assert.equal(await total('"master harbour"'), 0);
    assert.equal(await total('"second lamp stands" night'), 1);
    assert.equal(await total('master harbour'), 1);
    assert.equal(await total('"lamp fails" the'), 2);
  });

  test('a section holds the phrase, too', async () => {
    const section = {
      title: 'Oil',
      text: 'The lamp of the harbour',
      url: '/tracks/pier/spec/#oil',
      line: 12,
      nextLine: null,
      rank: 20,
    };
    const document = {
      path: 'tracks/pier/spec.md',
      url: '/tracks/pier/spec/',
      dialect: 'plain' as const,
      title: 'Spec',
    };
    const of = aPortfolio({
      tracks: [aTrack({ id: 'pier', documents: [{ ...document, placeholders: 0, coverage: null, commit: null }] })],
    });
    const total = async (q: string): Promise<number> => {
      const found = (await ResultSet.records(await open(() => false, of), q)).with({
        sections: [section],
        more: false,
      });
      return (await found.results({ q, filters: {}, sort: 'relevance' }, 10)).total;
    };
    assert.equal(await total('"lamp of the"'), 1);
    assert.equal(await total('"the lamp harbour"'), 0);
  });

  test('a section that is a record is one hit', async () => {
    const sections = [
      {
        title: 'The lamp fails at night',
        text: 'lamp',
        url: '/tracks/harbour-lights/spec/#x',
        line: 12,
        nextLine: null,
        rank: 20,
      },
    ];
    const found = (await ResultSet.records(await open(), 'lamp')).with({ sections, more: false });
    assert.equal((await found.results({ q: 'lamp', filters: {}, sort: 'relevance' }, 10)).total, 3);
  });
});

describe('sections', () => {
  const document = {
    url: '/tracks/a/spec/',
    title: 'Spec of the lamp',
    content:
      'Spec of the lamp Opening words. Oil Where the oil comes from. Wick Cotton, and oil on it. 灯 台 の 修 理 です',
    anchors: [
      { element: 'h2', id: sectionMark(7, 'oil'), text: 'Oil', location: 6 },
      { element: 'h2', id: sectionMark(19, 'wick'), text: 'Wick', location: 12 },
    ],
    found: [6, 9, 15],
  };

  test('each heading under which the words stand is a hit, the one that is called so first', () => {
    assert.deepEqual(
      sectionsOf(document, queryWords('oil')).map(({ url, line, title, text }) => [
        url,
        line,
        title,
        text.slice(0, 13),
      ]),
      [
        ['/tracks/a/spec/#oil', 7, 'Oil', 'Where the oil'],
        ['/tracks/a/spec/#wick', 19, 'Wick', 'Cotton, and o'],
      ],
    );
  });

  test('a word that Pagefind shortened until it fitted is no hit', () => {
    assert.deepEqual(sectionsOf(document, queryWords('oilskin')), []);
    assert.deepEqual(sectionsOf(document, queryWords('oil zebra')), []);
  });

  test('letters that were parted for the index stand together again', () => {
    const found = sectionsOf({ ...document, found: [18] }, queryWords('修理'));
    assert.match(found[0]?.text ?? '', /灯台の修理/);
  });

  test('an excerpt shows the word, and says where it was cut', () => {
    const text = `${'before '.repeat(40)}needle${' after'.repeat(40)}`;
    const cut = excerpt(text, queryWords('needle'));
    assert.match(cut, /^… .*needle.* …$/);
    assert.ok(cut.length < 120);
  });
});

test('an address says a search, and a search its address', () => {
  const state = readState(new URLSearchParams('q=key+escrow&type=risk&status=open&sort=score&evil=1'));
  assert.deepEqual(state, { q: 'key escrow', filters: { type: 'risk', status: 'open' }, sort: 'score' });
  assert.equal(writeState(state), 'q=key+escrow&type=risk&status=open&sort=score');
  assert.equal(readState(new URLSearchParams('sort=sideways')).sort, 'relevance');
});

describe('what people type', () => {
  const of = aPortfolio({
    asOf: '2026-11-20',
    tracks: [
      aTrack({ id: 'deck', title: 'Deck', status: aStatus('in-progress'), target: aWhen('2026-11-06') }),
      aTrack({
        id: 'gates',
        title: 'Ticket gates',
        owners: ['Marit Solberg'],
        target: aWhen('2027-07-01', '2027-09-30', 'quarter'),
      }),
      aTrack({ id: 'card', title: 'Loyalty card', status: aStatus('cancelled') }),
      aTrack({ id: 'sms', title: 'Texts', archived: true }),
    ],
    risks: [aRisk({ track: 'deck', title: 'Two crews', mitigation: 'We wait for 14 letters of December, 2 of 2026.' })],
    milestones: [
      aMilestone({ track: 'deck', title: 'Survey', when: aWhen('2026-12-14') }),
      aMilestone({ track: 'deck', title: 'Drill', when: aWhen('2026-12-02') }),
    ],
    approvals: [
      anApproval({ track: 'gates', role: 'QA', name: 'Callum Baird', state: 'pending' }),
      anApproval({ track: 'gates', role: 'Finance', name: 'Callum Baird', state: 'approved', date: '2026-11-03' }),
      anApproval({ track: 'deck', role: 'Security', name: null, state: 'unsigned' }),
    ],
    questions: [aQuestion({ track: 'deck', title: 'Who pays?', owner: 'Isla Renwick', status: 'open' })],
  });
  const withSettings = { ...settings, aliases: { turnstiles: 'gates' }, people: { 'Callum Baird': ['cbaird'] } };
  const found = async (query: string): Promise<string[]> => {
    const entries = searchEntries(of, {
      settings: withSettings,
      statusWord: words,
      withheld: () => false,
      pages: [{ title: 'Approvals', url: '/approvals/', about: 'What waits for whom.', keywords: 'signatures' }],
    });
    const made = searchIndex(
      of,
      entries,
      () => 'Planned',
      () => false,
    );
    const index = await RecordIndex.open(async (name) => {
      if (name === 'head') return made.head;
      const [kind, number] = name.split('-');
      return (kind === 'terms' ? made.terms : made.records)[Number(number)];
    });
    const set = await ResultSet.records(index, query);
    const { hits } = await set.results({ q: query, filters: {}, sort: 'relevance' }, 20);
    return hits.map(({ title }) => title);
  };

  test('a day is found as pages write it, as ISO, and as it is said', async () => {
    for (const query of ['14 December', '2026-12-14', '14 Dec 2026', 'December 14th']) {
      assert.equal((await found(query))[0], 'Survey', query);
    }
    assert.equal((await found('2 December'))[0], 'Drill');
    assert.ok(!(await found('2026-12-02')).includes('Survey'));
  });

  test('a quarter finds what is dated to it', async () => {
    assert.equal((await found('Q3 2027'))[0], 'Ticket gates');
    assert.deepEqual((await found('Q4 2026')).filter((title) => ['Survey', 'Drill'].includes(title)).length, 2);
  });

  test('states are found by their words', async () => {
    assert.equal((await found('late'))[0], 'Deck');
    assert.equal((await found('overdue'))[0], 'Deck');
    assert.equal((await found('cancelled'))[0], 'Loyalty card');
    assert.equal((await found('archived'))[0], 'Texts');
    assert.equal((await found('unsigned'))[0], 'Security');
    assert.ok((await found('waiting')).slice(0, 2).includes('QA'));
  });

  test('a person comes first, then what waits for them, then the rest', async () => {
    assert.deepEqual(await found('Callum Baird'), ['Callum Baird', 'QA', 'Finance']);
    assert.equal((await found('cbaird'))[0], 'Callum Baird');
    assert.deepEqual(await found('Isla'), ['Isla Renwick', 'Who pays?']);
  });

  test('old names of tracks and pages of the site are found', async () => {
    assert.equal((await found('turnstiles'))[0], 'Ticket gates');
    assert.equal((await found('approvals'))[0], 'Approvals');
    assert.equal((await found('signatures'))[0], 'Approvals');
  });

  test('small words of a question need not be in the answer', async () => {
    assert.ok((await found('who approves the ticket gates')).includes('QA'));
    assert.equal((await found('waiting for QA'))[0], 'QA');
    assert.equal((await found('who'))[0], 'Who pays?');
  });
});

test('a section that holds a record that was found is no second hit', async () => {
  const set = await ResultSet.records(await open(), 'lamp night');
  const { hits } = await set.results({ q: '', filters: {}, sort: 'relevance' }, 5);
  const [first] = hits;
  const [file, line] = [first!.file!, first!.line!];
  const documents = [
    {
      path: file,
      url: '/tracks/harbour-lights/spec/',
      dialect: 'plain' as const,
      title: 'Spec',
      placeholders: 0,
      coverage: null,
      commit: null,
    },
  ];
  const index = await open(() => false, {
    ...portfolio,
    tracks: portfolio.tracks.map((track) => (track.id === 'harbour-lights' ? { ...track, documents } : track)),
  });
  const total = async (from: number, next: number | null): Promise<number> => {
    const section = {
      title: 'Risks',
      text: 'lamp night',
      url: '/tracks/harbour-lights/spec/#risks',
      line: from,
      nextLine: next,
      rank: 9,
    };
    return (await ResultSet.records(index, 'lamp night')).with({ sections: [section], more: false }).count;
  };
  const alone = (await ResultSet.records(index, 'lamp night')).count;
  assert.equal(await total(line - 1, line + 5), alone);
  assert.equal(await total(line + 1, null), alone + 1);
});

test('a document is found by its code, and by its file’s name beside its track’s', async () => {
  const document = (id: string, name: string) => ({
    path: `tracks/${id}/${name}.md`,
    url: `/tracks/${id}/${name.toLowerCase()}/`,
    dialect: 'plain' as const,
    title: name,
    placeholders: 0,
    coverage: null,
    commit: null,
  });
  const of = aPortfolio({
    tracks: [
      aTrack({
        id: 'pier',
        title: 'New pier',
        documents: [document('pier', 'ADR-031-concrete'), document('pier', 'plan')],
      }),
      aTrack({ id: 'quay', title: 'Old quay', documents: [document('quay', 'T09_cranes'), document('quay', 'plan')] }),
    ],
  });
  const index = await open(() => false, of);
  const urls = async (q: string): Promise<string[]> => {
    const { hits } = await (await ResultSet.records(index, q)).results({ q, filters: {}, sort: 'relevance' }, 10);
    return hits.map(({ url }) => url);
  };
  assert.deepEqual(await urls('ADR-031'), ['/tracks/pier/adr-031-concrete/']);
  assert.deepEqual(await urls('t09'), ['/tracks/quay/t09_cranes/']);
  assert.equal((await urls('quay plan'))[0], '/tracks/quay/plan/');
  assert.ok(!(await urls('plan')).includes('/tracks/quay/plan/'));
});
