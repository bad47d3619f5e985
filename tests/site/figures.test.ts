import assert from 'node:assert/strict';
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { RecordIndex } from '../../src/search/engine.ts';
import type { TableData } from '../../src/views/tables/data.ts';
import { read as parseCsv } from '../support/csv.ts';
import { type BuiltSite, build, exampleSwarm, optionsFor, temporaryFolder } from './support/built-site.ts';

/**
 * The same words are the same number wherever they stand. Each figure is read from what the build wrote; what it has to
 * be is counted here from what the documents state (statuses, archive, levels), not taken from the derived fields.
 */

const root = temporaryFolder();

/**
 * Every document of the fixtures as a track of its own; those of two families without dates or risks are among them.
 */
function fixturesSwarm(): string {
  const swarm = join(root, 'fixtures');
  for (const file of globSync(resolve(import.meta.dirname, '../fixtures/*/*.md'))) {
    const folder = join(swarm, 'tracks', `${basename(dirname(file))}-${basename(file, '.md')}`);
    mkdirSync(folder, { recursive: true });
    copyFileSync(file, join(folder, 'spec.md'));
  }
  return swarm;
}

/** Tracks of every life, with risks in every state; the same for the same seed. */
function generatedSwarm(seed: number): string {
  let state = seed;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)]!;
  };
  const swarm = join(root, `generated-${seed}`);
  const statuses = ['In Progress', 'Blocked', 'Draft', 'Complete', 'Cancelled', 'Superseded', 'In Review', 'Moored'];
  const riskStatuses = [
    '',
    'Open',
    'Not mitigated',
    'Mitigated',
    'Nicht geschlossen',
    'Geschlossen',
    'Cerrado',
    'Accepted',
    '✅',
    'Purple',
  ];
  const day = (): string => `2026-${pick(['08', '10', '12'])}-${pick(['03', '14', '27'])}`;
  for (let track = 0; track < 24; track++) {
    const folder = join(swarm, pick(['tracks', 'tracks', 'tracks', 'tracks/archive']), `track-${track}`);
    mkdirSync(folder, { recursive: true });
    const risks = Array.from({ length: pick([0, 1, 3, 5]) }, (_, risk) => {
      const level = (): string => pick(['1', '3', '5', 'High', '?']);
      return `| Risk ${risk} of ${track} | ${level()} | ${level()} | ${pick(['', 'A plan'])} | ${pick(riskStatuses)} |`;
    });
    const lines = [
      `# Track Spec: T-${track} — Track ${track}`,
      `**Status:** ${pick(statuses)}`,
      ...(pick([true, false]) ? [`**Target completion:** ${day()}`] : []),
      ...(pick([true, false]) ? [`**Hard deadline:** ${day()}`] : []),
      ...(risks.length === 0
        ? []
        : [
            '## Risks',
            '| Risk | Probability | Impact | Mitigation | Status |\n|---|---|---|---|---|',
            risks.join('\n'),
          ]),
      '## Approval',
      `- [${pick([' ', 'x'])}] Security: ${pick(['Ada Okafor, 2026-05-01', '[Name/Date]'])}\n- [ ] Product: [Name/Date]`,
      '## Open Questions',
      `- **Who pays?** ${pick(['', 'Resolved: the harbour.'])}\n- **When?**`,
      '## Phases',
      `**Phase 1: Build** (${day()} to ${day()}) Status: ${pick(['In Progress', 'Complete', 'Planned'])}`,
    ];
    writeFileSync(join(folder, 'spec.md'), `${lines.join('\n\n')}\n`);
  }
  return swarm;
}

const textOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<\/?(?:p|li|ul|td|th|tr|div|section|h\d|span)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The first number that a pattern finds in a text; 0 if the text does not say it, as figures of nothing are left out.
 */
const figure = (text: string, pattern: RegExp): number => Number((pattern.exec(text)?.[1] ?? '0').replaceAll(',', ''));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What the statuses and dates that documents state come to. */
function expected({ tracks, risks, milestones, approvals, questions, asOf }: Portfolio) {
  const finished = ['complete', 'superseded', 'cancelled'];
  const live = new Set(
    tracks.filter((one) => !one.archived && !finished.includes(one.status.value)).map(({ id }) => id),
  );
  const dropped = new Set(
    tracks.filter((one) => one.archived || ['superseded', 'cancelled'].includes(one.status.value)).map(({ id }) => id),
  );
  const open = risks.filter(({ track, state }) => live.has(track) && state !== 'closed' && state !== 'accepted');
  const above = open.filter(({ rating, score }) => rating !== 'unscored' && score.computed! >= 9);
  const isLate = (track: Portfolio['tracks'][number]): boolean =>
    (['target', 'deadline'] as const).some(
      (kind) =>
        track[kind] !== null &&
        track[kind].end < asOf &&
        !milestones.some(
          (one) =>
            one.track === track.id &&
            one.kind === kind &&
            one.when?.end === track[kind]!.end &&
            finished.includes(one.status.value),
        ),
    ) ||
    milestones.some(
      ({ track: of, kind, when, status }) =>
        of === track.id &&
        when !== null &&
        when.end < asOf &&
        kind !== 'review' &&
        kind !== 'shipped' &&
        !finished.includes(status.value) &&
        (status.value !== 'unknown' || kind === 'target' || kind === 'deadline'),
    );
  return {
    tracks: tracks.filter(({ archived }) => !archived).length,
    late: tracks.filter((track) => live.has(track.id) && isLate(track)).length,
    risks: open.length,
    above: above.length,
    unmitigated: above.filter(({ mitigation, mitigationPlaceholder }) => mitigation === null || mitigationPlaceholder)
      .length,
    settled: risks.length - open.length,
    waits: approvals.filter(
      ({ track, kind, state }) =>
        kind === 'sign-off' && !dropped.has(track) && ['pending', 'unsigned', 'stale'].includes(state),
    ).length,
    questions: questions.filter(({ track, status }) => live.has(track) && status === 'open').length,
    tracksOfRisks: new Set(open.map(({ track }) => track)).size,
  };
}
type Figures = ReturnType<typeof expected>;

/** Every place that says a figure, with what it says. */
async function said(
  site: BuiltSite,
  portfolio: Portfolio,
): Promise<[name: string, key: keyof Figures, value: number][]> {
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const page = (file: string): string => site.pages.get(file)!;
  const deck = (file: string): string =>
    textOf(/<(p class="deck[^"]*"|h1 class="lede")>(.*?)<\/(?:p|h1)>/s.exec(page(file))?.[2] ?? '');
  const [home, tracks, roadmap, risks, approvals, questions] = [
    deck('index.html'),
    deck('tracks/index.html'),
    deck('roadmap/index.html'),
    deck('risks/index.html'),
    deck('approvals/index.html'),
    deck('questions/index.html'),
  ];
  // The rows that are in sight, and those that wait behind a counted line.
  const table =
    page('tracks/index.html')
      .match(/<table class="table two-line tracks".*?<\/table>/gs)
      ?.join('') ?? '';
  const rows = [...table.matchAll(/<tr role="row"><th scope="row".*?<\/tr>/gs)].map(([row]) => row);
  const cells = (name: string): string[] =>
    rows.map((row) => textOf(row.split(`${name} </span>`)[1]?.split('</td>')[0] ?? ''));
  const register = page('risks/index.html');
  const chip = (show: string): number =>
    figure(register, new RegExp(`name="show" value="${show}"[^>]*>[^<]*<span class="count">([\\d,]+)`));
  const data = /<script type="application\/json" data-page="risks">(.*?)<\/script>/s.exec(register)?.[1] ?? '{}';
  const { filters = [] } = JSON.parse(data) as Partial<TableData>;
  const shown = filters.find(({ name }) => name === 'show')?.values ?? [];
  const csv = parseCsv(read('risks.csv'));
  const [head, ...records] = csv as [string[], ...string[][]];
  const column = (record: string[], name: string): string => record[head.indexOf(name)]!;
  const counted = records.filter((record) => column(record, 'open') === 'yes');
  const ofTracks = portfolio.tracks.map(({ url }) => page(`${decodeURIComponent(url.slice(1))}index.html`));
  const described = ofTracks.map((html) => textOf(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''));
  const of = (pattern: RegExp): number => sum(described.map((text) => figure(text, pattern)));
  /** Links are cut, the answer under a track's title is not. */
  const answers = (pattern: RegExp): number => sum(ofTracks.map((html) => figure(textOf(html), pattern)));
  const matrix = /<table class="matrix large-matrix".*?<\/table>/s.exec(register)?.[0] ?? '';
  const categories = /<table class="table group-table">.*?<\/table>/s.exec(register)?.[0] ?? '';
  const foot = [...(/<tfoot>.*?<\/tfoot>/s.exec(categories)?.[0] ?? '').matchAll(/<td class="num[^>]*>\s*(\d*)/g)].map(
    ([, one]) => Number(one),
  );
  const indexFile = (name: string) =>
    JSON.parse(gunzipSync(readFileSync(join(site.folder, `search/records/${name}.bin`))).toString());
  const index = await RecordIndex.open(async (name) =>
    indexFile(name === 'head' ? name : `${indexFile('head').build}/${name}`),
  );
  const found = (type: string, status: string): number =>
    Array.from({ length: index.count }, (_, record) => record).filter(
      (record) => index.value(record, 'type')?.[0] === type && index.value(record, 'status')?.[0] === status,
    ).length;
  const attention = (rule: string): number => {
    const group =
      page('index.html')
        .split(`id="${rule}"`)[1]
        ?.split(/<li id="/)[0] ?? '';
    return group === ''
      ? 0
      : 1 +
          group
            .split('</li>')
            .slice(1)
            .filter((item) => item.includes('attention-measure')).length +
          figure(textOf(group), /([\d,]+) more of/);
  };
  const none = /No risks are open|is open/;
  const all = (text: string, pattern: RegExp): number => (none.test(text) ? 0 : figure(text, pattern));
  return [
    ['home', 'tracks', figure(home, /(?:Of|All) ([\d,]+) tracks?/)],
    ['tracks page', 'tracks', figure(tracks, /^([\d,]+) tracks?/)],
    ['rows of the tracks page', 'tracks', rows.length],
    ['foot', 'tracks', figure(textOf(/<footer.*?<\/footer>/s.exec(page('index.html'))![0]), /([\d,]+) tracks?/)],
    ['llms.txt', 'tracks', figure(read('llms.txt'), /([\d,]+) tracks?,/)],
    ['JSON', 'tracks', portfolio.tracks.filter(({ life }) => life !== 'archived').length],
    ['home', 'late', figure(home, /([\d,]+) (?:is|are) late/)],
    ['roadmap', 'late', figure(roadmap, /([\d,]+) tracks? (?:is|are) late/)],
    [
      'targets of the tracks page',
      'late',
      cells('Target').filter((cell) => /days? (?:late|past hard deadline)/.test(cell)).length,
    ],
    ['attention', 'late', attention('late')],
    ['JSON', 'late', portfolio.tracks.filter(({ late }) => late !== null).length],
    ['home', 'risks', all(home, /of ([\d,]+) risks?/) || figure(home, /([\d,]+) risks? (?:is|are) written/)],
    ['risk page', 'risks', figure(risks, /^([\d,]+) risks?/)],
    [
      'matrix',
      'risks',
      sum([...matrix.matchAll(/<b class="count">(\d+)/g)].map(([, count]) => Number(count))) +
        figure(risks, /([\d,]+) (?:is|are) not scored/) +
        (/none of them scored|, not scored/.test(risks) ? figure(risks, /^([\d,]+)/) : 0),
    ],
    ['categories', 'risks', foot[0] ?? 0],
    ['register', 'risks', shown.filter((shows) => shows.includes('open')).length],
    ['CSV', 'risks', counted.length],
    ['llms.txt', 'risks', figure(read('llms.txt'), /([\d,]+) open risks?/)],
    ['search', 'risks', found('risk', 'open')],
    ['tracks’ links', 'risks', of(/ (\d+) (?:open )?risks?[,.]/)],
    ['JSON', 'risks', portfolio.risks.filter(({ open }) => open).length],
    ['home', 'above', figure(home, /([\d,]+) of [\d,]+ risks?/)],
    ['risk page', 'above', figure(risks, /([\d,]+) (?:is|are) at or above/)],
    ['chip', 'above', chip('over')],
    ['categories', 'above', foot[1] ?? 0],
    [
      'tracks page',
      'above',
      sum(
        rows.flatMap((row) =>
          /status-cell">(?:(?!<\/td>).)*#(?:complete|superseded|cancelled)"/s.test(row)
            ? []
            : [figure(textOf(row), /([\d,]+) at or above threshold/)],
        ),
      ),
    ],
    ['CSV', 'above', counted.filter((record) => column(record, 'aboveLine') === 'yes').length],
    ['tracks’ links', 'above', of(/(\d+) at or above the team’s threshold\./)],
    ['home', 'unmitigated', figure(home, /([\d,]+) of them without a mitigation/)],
    [
      'risk page',
      'unmitigated',
      / at \d+, (?:all )?without a mitigation/.test(risks)
        ? figure(risks, /([\d,]+) (?:is|are) at or above/)
        : figure(risks, /([\d,]+) of them without a mitigation/),
    ],
    ['chip', 'unmitigated', chip('bare')],
    ['attention', 'unmitigated', attention('high-risk-without-mitigation')],
    ['tracks’ answers', 'unmitigated', answers(/(\d+) risks? at or above the threshold ha(?:s|ve) no mitigation/)],
    ['risk page', 'settled', figure(risks, /([\d,]+) more (?:is|are) closed/)],
    ['register', 'settled', shown.filter((shows) => shows.includes('settled')).length],
    ['risk page', 'tracksOfRisks', figure(risks, /risks? in ([\d,]+) tracks?/)],
    ['home', 'waits', figure(home, /([\d,]+) approvals? waits?/)],
    ['approvals page', 'waits', figure(approvals, /^([\d,]+) of [\d,]+ approvals? waits?/)],
    ['tracks page', 'waits', sum(cells('Approvals').map((cell) => figure(cell, /(\d+) waits?/)))],
    ['tracks’ links', 'waits', of(/(\d+) approvals? waits?/)],
    ['questions page', 'questions', figure(questions, /([\d,]+) questions? (?:is|are) open/)],
    ['search', 'questions', found('question', 'open')],
    ['tracks’ answers', 'questions', answers(/(\d+) questions? (?:is|are) open/)],
  ];
}

const swarms: Record<string, () => string> = {
  'the example': () => exampleSwarm,
  'all fixtures': fixturesSwarm,
  'a generated portfolio': () => generatedSwarm(7),
  'another one': () => generatedSwarm(2026),
};

for (const [name, swarm] of Object.entries(swarms)) {
  describe(`figures of ${name}`, () => {
    test('the same words are the same number everywhere', async () => {
      const site = await build(optionsFor(swarm(), join(root, `site of ${name}`)));
      const portfolio = JSON.parse(readFileSync(join(site.folder, 'api/portfolio.json'), 'utf8')) as Portfolio;
      const right = expected(portfolio);
      const wrong = (await said(site, portfolio)).flatMap(([where, key, value]) =>
        value === right[key] ? [] : [`${where} says ${value} for ${key}, not ${right[key]}`],
      );
      assert.deepEqual(wrong, []);
    });
  });
}

test('a track is blocked since one day: on its page, in its link, in the feed and in the data', async () => {
  const site = await build({ ...optionsFor(exampleSwarm, join(root, 'with feeds')), site: 'https://fairlead.example' });
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const { tracks } = JSON.parse(read('api/portfolio.json')) as Portfolio;
  const track = tracks.find(({ id }) => id === 'berth-charging')!;
  assert.equal(track.statusSince, '2026-10-26');
  const page = site.pages.get('tracks/berth-charging/index.html')!;
  assert.match(/<meta name="description" content="([^"]*)"/.exec(page)![1]!, /^Blocked since 26 Oct 2026: “No power/);
  assert.match(textOf(page), /It has been blocked since 26 October/);
  assert.match(textOf(site.pages.get('tracks/index.html')!), /since 26 October/);
  const [, entry = ''] =
    /<entry>((?:(?!<\/entry>)[\s\S])*?status-blocked[\s\S]*?)<\/entry>/.exec(read('tracks/berth-charging/feed.atom')) ??
    [];
  assert.match(entry, /<id>[^<]*status-blocked-2026-10-26<\/id>/);
  assert.match(entry, /<updated>2026-10-26/);
});
