import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import type { Track } from '../../../src/model/track.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { briefs, document, load } from './load.ts';

const track = (portfolio: Portfolio, id = 'a'): Track => {
  const found = portfolio.tracks.find((one) => one.id === id);
  assert.ok(found, `no track ${id}`);
  return found;
};

test('the spec is believed before metadata, and the other status is kept beside it', async () => {
  const { portfolio } = await load({
    'tracks/a/spec.md': document('A', '**Status:** In Progress'),
    'tracks/a/metadata.json': '{\n  "status": "completed"\n}\n',
  });
  assert.deepEqual(track(portfolio).status, {
    value: 'in-progress',
    text: 'In Progress',
    source: { file: 'tracks/a/spec.md', line: 3 },
    conflicts: [{ value: 'complete', text: 'completed', source: { file: 'tracks/a/metadata.json', line: 2 } }],
  });
});

test('trackway.yaml can turn the order of precedence round', async () => {
  const { portfolio } = await load({
    'trackway.yaml': 'precedence: [metadata, spec]\n',
    'tracks/a/spec.md': document('A', '**Status:** In Progress'),
    'tracks/a/metadata.json': '{"status": "completed"}',
  });
  assert.equal(track(portfolio).status.value, 'complete');
});

test('other words for the same status are no contradiction', async () => {
  const loaded = await load({
    'tracks/a/spec.md': document('A', '**Status:** 🟢 Active'),
    'tracks/a/metadata.json': '{"status": "in_progress"}',
    'tracks.md': '# Tracks\n\n- [~] [A](tracks/a/)\n',
  });
  assert.deepEqual(track(loaded.portfolio).status.conflicts, []);
  assert.deepEqual(briefs(loaded), []);
});

test('where only the registry has a status, it counts', async () => {
  const { portfolio } = await load({
    'tracks/a/spec.md': document('A', 'Text.'),
    'tracks.md': '# Tracks\n\n- [x] **`track_a`** — [A](tracks/a/)\n',
  });
  assert.equal(track(portfolio).status.value, 'complete');
  assert.deepEqual(track(portfolio).status.source, { file: 'tracks.md', line: 3 });
});

test('no status word anywhere: unknown, without a text', async () => {
  const { portfolio } = await load({ 'tracks/a/spec.md': document('A', 'Text.') });
  assert.deepEqual(track(portfolio).status, { value: 'unknown', text: null, source: null, conflicts: [] });
});

test('a supporting document does not override the spec: another target is a conflict', async () => {
  const { portfolio } = await load({
    'tracks/a/spec.md': document('A', '**Target completion:** 2026-11-30'),
    'tracks/a/PRD.md': document('PRD: A', '**Target completion:** 2027-01-15'),
  });
  const { target, conflicts } = track(portfolio);
  assert.equal(target?.start, '2026-11-30');
  assert.equal(conflicts[0]?.field, 'target');
  assert.deepEqual(conflicts[0]?.others, [{ text: '2027-01-15', source: { file: 'tracks/a/PRD.md', line: 3 } }]);
  assert.equal(portfolio.milestones.filter(({ kind }) => kind === 'target').length, 1);
});

test('a report speaks for itself, not for its track', async () => {
  const { portfolio } = await load({
    'tracks/a/spec.md': document('A', '**Status:** In Progress'),
    'tracks/a/reports/T01.md': document('Report T01', '**Status:** Complete'),
  });
  assert.equal(track(portfolio).status.value, 'in-progress');
  assert.deepEqual(track(portfolio).status.conflicts, []);
  assert.deepEqual(
    track(portfolio).documents.map(({ url }) => url),
    ['/tracks/a/spec/', '/tracks/a/reports-t01/'],
  );
});

const risks = (rows: string[]): string =>
  ['## Risks', '', '| Risk | Probability | Impact | Mitigation |', '|---|---|---|---|', ...rows].join('\n');

test('a risk that two documents state is one, with both places', async () => {
  const { portfolio } = await load({
    'tracks/a/spec.md': document('A', risks(['| Data loss | 2 | 4 | |'])),
    'tracks/a/PRD.md': document(
      'PRD: A',
      risks(['| data  loss. | 2 | 4 | Backups every hour |', '| Vendor lock-in | 1 | 2 | |']),
    ),
  });
  assert.equal(portfolio.risks.length, 2);
  const loss = portfolio.risks.find(({ title }) => title === 'Data loss');
  assert.deepEqual(loss?.source, { file: 'tracks/a/spec.md', line: 7 });
  assert.deepEqual(loss?.also, [{ file: 'tracks/a/PRD.md', line: 7 }]);
  assert.equal(loss?.mitigation, 'Backups every hour');
  assert.equal(loss?.url, '/tracks/a/spec/#risk-data-loss');
  assert.equal(loss?.id, 'a.risk-data-loss');
});

test('tracks in archive/ and tracks/archive/ are archived, a file in tracks/ is a track', async () => {
  const { portfolio } = await load({
    'tracks/live/spec.md': document('Live'),
    'tracks/archive/old/spec.md': document('Old'),
    'archive/older/spec.md': document('Older'),
    'tracks/flat.md': document('Flat'),
    'tracks/README.md': document('About'),
  });
  assert.deepEqual(
    portfolio.tracks.map(({ id, archived }) => [id, archived]),
    [
      ['flat', false],
      ['live', false],
      ['old', true],
      ['older', true],
    ],
  );
  assert.equal(track(portfolio, 'flat').documents[0]?.url, '/tracks/flat/spec/');
});

test('a track keeps its address when it moves to the archive', async () => {
  const spec = document('A', risks(['| Data loss | 2 | 4 | |']));
  const before = await load({ 'tracks/a/spec.md': spec });
  const after = await load({ 'tracks/archive/a/spec.md': spec });
  assert.equal(after.portfolio.tracks[0]?.url, before.portfolio.tracks[0]?.url);
  assert.deepEqual(after.portfolio.risks[0]?.id, before.portfolio.risks[0]?.id);
});

const depends = (...lines: string[]): string => ['## Dependencies', '', ...lines].join('\n');

test('“A blocks B” and “B needs A” are one dependency with both places', async () => {
  const { portfolio } = await load({
    'tracks/alpha/spec.md': document('Alpha', depends('- Blocks `beta-two`: the store')),
    'tracks/beta-two/spec.md': document('Beta', depends('- Needs `alpha`: the store')),
  });
  assert.equal(portfolio.dependencies.length, 1);
  const [edge] = portfolio.dependencies;
  assert.deepEqual([edge?.from, edge?.kind, edge?.to], ['alpha', 'blocks', 'beta-two']);
  assert.deepEqual(edge?.source, { file: 'tracks/alpha/spec.md', line: 5 });
  assert.deepEqual(edge?.also, [{ file: 'tracks/beta-two/spec.md', line: 5 }]);
});

test('the id of a dependency stays when the other document says it too', async () => {
  const beta = { 'tracks/beta-two/spec.md': document('Beta', depends('- Needs `alpha-one`: the store')) };
  const alone = await load({ ...beta, 'tracks/alpha-one/spec.md': document('Alpha') });
  const both = await load({
    ...beta,
    'tracks/alpha-one/spec.md': document('Alpha', depends('- Blocks `beta-two`: the store')),
  });
  assert.equal(alone.portfolio.dependencies[0]?.id, 'beta-two.dependency-alpha-one');
  assert.equal(both.portfolio.dependencies[0]?.id, 'beta-two.dependency-alpha-one');
  assert.equal(both.portfolio.dependencies.length, 1);
});

test('a heading that names the kind of document names no track, where another document does', async () => {
  const { portfolio } = await load({
    'tracks/a/spec.md': document('Spec', 'Text.'),
    'tracks/a/plan.md': document('Implementation Plan', 'Text.'),
    'tracks/a/metadata.json': '{"title": "Distributed scheduler"}',
    'tracks/b/spec.md': document('Spec', 'Text.'),
    'tracks/c/spec.md': document('Spectral analysis', 'Text.'),
    'tracks/c/metadata.json': '{"title": "Another"}',
  });
  assert.deepEqual(
    portfolio.tracks.map(({ id, title }) => [id, title]),
    [
      ['a', 'Distributed scheduler'],
      ['b', 'b'],
      ['c', 'Spectral analysis'],
    ],
  );
});

test('a track is found by folder, stated ID, number, title and link', async () => {
  const target = document('Memory layer', '**Track ID:** TRACK-117-memory');
  for (const name of [
    'memory-layer',
    'TRACK-117',
    'TRACK-117-memory',
    '[the layer](../memory-layer/spec.md)',
    '`memory-layer`',
  ]) {
    const { portfolio } = await load({
      'tracks/memory-layer/spec.md': target,
      'tracks/b/spec.md': document('B', depends(`- ${name}`)),
    });
    assert.equal(portfolio.dependencies[0]?.to, 'memory-layer', name);
  }
});

test('a reference to no track dangles, with the nearest track as a hint', async () => {
  const loaded = await load({
    'tracks/memory-layer/spec.md': document('Memory layer'),
    'tracks/b/spec.md': document('B', '**Depends on:** memory-leyer'),
  });
  assert.equal(loaded.portfolio.dependencies[0]?.to, null);
  assert.equal(loaded.portfolio.dependencies[0]?.dangling, 'memory-leyer');
  const told = loaded.portfolio.diagnostics.find(({ code }) => code === 'dependency-dangling');
  assert.match(told?.hint ?? '', /Did you mean memory-layer\?/);
});

test('an old name that leads to no track is told at its line, with the nearest id', async () => {
  const loaded = await load({
    'trackway.yaml': 'aliases:\n  quay: memory-layer\n  ghost: memory-layr\n',
    'tracks/memory-layer/spec.md': document('Memory'),
  });
  const told = loaded.portfolio.diagnostics.filter(({ code }) => code === 'alias-unknown-track');
  assert.deepEqual(
    told.map(({ file, line, column, hint }) => [file, line, column, hint]),
    [['trackway.yaml', 3, 3, 'Did you mean memory-layer?']],
  );
  assert.match(told[0]!.message, /ghost is mapped to memory-layr/);
});

test('an old name in aliases leads to the track of today', async () => {
  const { portfolio } = await load({
    'trackway.yaml': 'aliases:\n  old-memory: memory-layer\n',
    'tracks/memory-layer/spec.md': document('Memory layer'),
    'tracks/b/spec.md': document('B', '**Depends on:** old-memory'),
  });
  assert.equal(portfolio.dependencies[0]?.to, 'memory-layer');
});

test('a circle of waiting is told once, and a track that needs itself', async () => {
  const chain = Object.fromEntries(
    [...'abcdefghijkl'].map((id, index, all) => [
      `tracks/${id}x/spec.md`,
      document(id, `**Depends on:** ${all[(index + 1) % 12]}x`),
    ]),
  );
  const codes = briefs(await load({ ...chain, 'tracks/self/spec.md': document('Self', '**Depends on:** self') }));
  assert.deepEqual(
    codes.filter((code) => code.includes('dependency')),
    ['warning dependency-cycle tracks/ax/spec.md:3', 'warning dependency-on-itself tracks/self/spec.md:3'],
  );
});

test('a thousand tracks and more that need one which needs them all: every circle is told, or how many are not', async () => {
  const files: Record<string, string> = {};
  const many = Array.from({ length: 1500 }, (_, index) => `t${index}x`);
  for (const id of many) files[`tracks/${id}/spec.md`] = document(id, '**Depends on:** hub-a');
  files['tracks/hub-a/spec.md'] = document('Hub', '## Dependencies', '', ...many.map((id) => `- ${id}`));
  // A chain that leads to the circles is in none.
  files['tracks/before/spec.md'] = document('Before', '**Depends on:** hub-a');
  const told = (await load(files)).portfolio.diagnostics.filter(({ code }) => code === 'dependency-cycle');
  const listed = told.filter(({ message }) => /^These tracks wait for each other: \S+ → \S+ → \S+\.$/.test(message));
  const left = /^(\d+) more tracks wait for each other/.exec(told.at(-1)?.message ?? '')?.[1] ?? '0';
  assert.equal(listed.length + Number(left), many.length);
  assert.ok(listed.length > 100);
  assert.ok(told.every(({ message }) => !message.includes('before')));
});

test('a diagnostic is silenced by the document or by trackway.yaml', async () => {
  const link = '[x](./gone.md)';
  const silent = await load({
    'trackway.yaml': 'silence:\n  - code: link-broken\n    path: tracks/b\n',
    'tracks/a/spec.md': document('A', '<!-- trackway: silence link-broken -->', link),
    'tracks/b/spec.md': document('B', link),
    'tracks/c/spec.md': document('C', link),
  });
  assert.deepEqual(briefs(silent), ['warning link-broken tracks/c/spec.md:3']);
  const misspelt = await load({ 'tracks/a/spec.md': document('A', '<!-- trackway: silence link-brokn -->', link) });
  assert.deepEqual(briefs(misspelt), [
    'warning silence-unknown-code tracks/a/spec.md:3',
    'warning link-broken tracks/a/spec.md:4',
  ]);
  assert.equal(
    misspelt.portfolio.diagnostics[0]?.hint,
    'Did you mean link-broken? docs/diagnostics.md lists all codes.',
  );
});

test('a signature is stale where the change log has a later change of substance', async () => {
  const spec = (entry: string): string =>
    document(
      'Specification: A',
      '**Status:** In Progress',
      '',
      '## Approvals',
      '',
      '| Role | Name | Date | Approved |',
      '|---|---|---|---|',
      '| Product | Ana Costa | 2026-03-02 | [x] |',
      '',
      '## Change Log',
      '',
      '| Date | Author | Change |',
      '|---|---|---|',
      `| 2026-04-01 | Bo | ${entry} |`,
    );
  const state = async (entry: string): Promise<string | undefined> =>
    (await load({ 'tracks/a/spec.md': spec(entry) })).portfolio.approvals[0]?.state;
  assert.equal(await state('Scope now holds the archive'), 'stale');
  assert.equal(await state('Status set to In Progress'), 'approved');
});

const files = {
  'trackway.yaml': 'title: T\n',
  'tracks.md': '# Tracks\n\n- [x] [A](tracks/a/)\n- [ ] [B](tracks/b/)\n',
  'tracks/a/spec.md': document(
    'A',
    '**Status:** Draft',
    '**Blocks:** b',
    risks(['| Data loss | 2 | 4 | |', '| Data loss | 3 | 4 | x |']),
  ),
  'tracks/a/PRD.md': document('PRD: A', risks(['| Data loss | 2 | 4 | Backups |'])),
  'tracks/a/metadata.json': '{"status": "active", "depends_on": ["c"]}',
  'tracks/b/spec.md': document('B', depends('- **A**: first', '- `c`'), '[broken](x.md)'),
  'tracks/archive/c/spec.md': document('C', '**Target completion:** Q4 2026'),
};

test('the order of files on disk does not matter', async () => {
  const expected = (await load(files)).portfolio;
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(Object.entries(files), { minLength: Object.keys(files).length }),
      async (entries) => {
        const memory = new MemoryFiles(Object.fromEntries(entries));
        const { files: listed } = await memory.list();
        memory.list = async () => ({ files: listed, diagnostics: [] });
        assert.deepEqual((await loadPortfolio({ swarm: memory, asOf: '2026-11-20' })).portfolio, expected);
      },
    ),
    { numRuns: 20 },
  );
});

test('reading twice gives equal portfolios, and every address leads to a fragment of its page', async () => {
  const [first, second] = [await load(files), await load(files)];
  assert.deepEqual(first.portfolio, second.portfolio);
  const urls = [...first.documents.values()].flatMap(({ url, anchors }) =>
    anchors.map(({ fragment }) => `${url}#${fragment}`),
  );
  assert.equal(new Set(urls).size, urls.length);
  const { risks: ofRisk, dependencies, milestones } = first.portfolio;
  for (const { url } of [...ofRisk, ...dependencies, ...milestones]) assert.ok(urls.includes(url), url);
});

test('a heading that is called like a record does not share its fragment', async () => {
  const loaded = await load({
    'tracks/a/spec.md': document('A', '## Risk: Data loss', '', 'See below.', '', risks(['| Data loss | 2 | 4 | |'])),
  });
  const fragments = loaded.documents.get('tracks/a/spec.md')?.anchors.map(({ fragment }) => fragment);
  assert.ok(!fragments?.includes('risk-data-loss'), String(fragments));
});
