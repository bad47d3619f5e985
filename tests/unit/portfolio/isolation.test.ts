import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DependencyFact } from '../../../src/dialects/dialect.ts';
import { buildIsolated } from '../../../src/portfolio/build-isolated.ts';
import type { PortfolioInput } from '../../../src/portfolio/build-portfolio.ts';
import { report } from '../../../src/portfolio/catalogue/report.ts';
import type { Check, CheckContext } from '../../../src/portfolio/checks/check.ts';
import { runChecks } from '../../../src/portfolio/checks/index.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { layOut } from '../../../src/portfolio/files/layout.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { noHistory } from '../../../src/portfolio/git/history.ts';
import { linkResolver } from '../../../src/portfolio/links/links.ts';
import type { Loaded } from '../../../src/portfolio/loaded.ts';
import { joinAll } from '../../../src/portfolio/merge/join-all.ts';
import { joinDependencies } from '../../../src/portfolio/merge/join-dependencies.ts';
import { trackAddresses } from '../../../src/portfolio/merge/track-addresses.ts';
import { TrackNames } from '../../../src/portfolio/merge/track-names.ts';
import { readTracks } from '../../../src/portfolio/read-tracks.ts';

/** A fault of Trackway on one document. No known document causes one, so each step is given something that throws there. */
const fault = (): never => {
  throw new TypeError('no such harbour');
};
const context = { asOf: '2026-11-20', words: { statuses: {}, headings: {}, columns: {}, categories: {}, levels: {} } };

async function readTwo(files: MemoryFiles) {
  const { files: paths } = await files.list();
  return readTracks(files, layOut(paths), context, defaultConfig);
}
const two = {
  'tracks/bad/spec.md': '# Bad\n\n**Status:** Draft\n',
  'tracks/good/spec.md': '# Good\n\n**Status:** Draft\n',
};

test('a document on which a reader fails keeps its text, and the next one its facts', async () => {
  const { words } = context;
  let asked = 0;
  const { tracks, diagnostics } = await readTracks(
    new MemoryFiles(two),
    layOut(Object.keys(two)),
    {
      asOf: '2026-11-20',
      // The words of a team are asked for once a document: the first time they are not to be had.
      get words() {
        return asked++ === 0 ? fault() : words;
      },
    },
    defaultConfig,
  );
  assert.deepEqual(
    diagnostics.map(({ code, file }) => `${code} ${file}`),
    ['reader-failed tracks/bad/spec.md'],
  );
  assert.match(diagnostics[0]?.message ?? '', /no such harbour/);
  assert.deepEqual(
    tracks.map(({ documents }) => documents[0]?.text),
    Object.values(two),
  );
  assert.deepEqual(
    tracks.map(({ documents }) => documents[0]?.facts.status?.value ?? null),
    [null, 'draft'],
  );
});

test('a track that cannot be joined keeps its documents, and the next one its facts', async () => {
  const read = await readTwo(new MemoryFiles(two));
  Object.defineProperty(read.tracks[0]!.documents[0]!, 'facts', { get: fault, enumerable: false });
  const { addresses } = trackAddresses(read.tracks.map(({ folder }) => folder));
  const { tracks, diagnostics } = joinAll(read, [], addresses, defaultConfig);
  assert.deepEqual(
    diagnostics.map(({ code, file }) => `${code} ${file}`),
    ['join-failed tracks/bad/spec.md'],
  );
  assert.deepEqual(
    tracks.map(({ facts }) => [facts.title, facts.status.value]),
    [
      ['bad', 'unknown'],
      ['Good', 'draft'],
    ],
  );
  assert.equal(tracks[0]?.documents.length, 1);
  assert.ok(tracks[0]?.urls.has('tracks/bad/spec.md'));
});

test('a reference that cannot be resolved is told of its line, and the others are joined', () => {
  const names = new TrackNames(['a', 'b'].map((id) => ({ id, path: `tracks/${id}`, statedId: null, title: id })));
  const byName = names.byName.bind(names);
  names.byName = (name) => (name === 'bad' ? fault() : byName(name));
  const fact = (target: string, line: number): DependencyFact => ({
    ...{ title: target, line, endLine: line, context: [] },
    ...{ kind: 'needs', target, isTrack: true, reverse: false },
  });
  const stated = [fact('bad', 3), fact('b', 4)].map((one) => ({ track: 'a', file: 'tracks/a/spec.md', fact: one }));
  const { dependencies, diagnostics } = joinDependencies(stated, names, new Set());
  assert.deepEqual(
    dependencies.map(({ from, to }) => `${from} ${to}`),
    ['a b'],
  );
  assert.deepEqual(
    diagnostics.map(({ code, line }) => `${code} ${line}`),
    ['join-failed 3'],
  );
});

test('a link that cannot be followed is a broken one', () => {
  const resolve = linkResolver({
    ...{ files: [], paths: new Set<string>(), trackPages: new Map(), fragments: new Map(), folder: null },
    pages: new Map(),
    get config() {
      return fault();
    },
  });
  const world = { files: ['a.bin'], paths: new Set(['a.bin']), trackPages: new Map(), fragments: new Map() };
  const failing = linkResolver({ ...world, pages: { get: fault } as never, folder: null, config: defaultConfig });
  const link = failing('tracks/a/spec.md', '/a.bin');
  assert.equal(link.kind, 'broken');
  assert.match(link.kind === 'broken' ? link.reason : '', /no such harbour/);
  assert.equal(resolve('tracks/a/spec.md', 'https://example.org').kind, 'external');
});

/** What the files say, with a fault in a step over the whole portfolio: the fragments of each named document. */
async function faultyInput(files: Record<string, string>, faulty: readonly string[]): Promise<PortfolioInput> {
  const memory = new MemoryFiles(files);
  const read = await readTwo(memory);
  for (const document of read.tracks.flatMap(({ documents }) => documents))
    if (faulty.includes(document.path)) document.slugs.keys = fault;
  return {
    ...{ files: Object.keys(files), readFile: memory.read.bind(memory), config: defaultConfig, asOf: '2026-11-20' },
    ...{
      name: memory.name,
      settingPlace: () => ({ file: 'trackway.yaml' }),
      read,
      history: null,
      diagnostics: read.diagnostics,
      reading: { context, limits: defaultConfig.limits, memo: null },
    },
  };
}

const joined = ({ portfolio }: Pick<Loaded, 'portfolio'>): string[] =>
  portfolio.diagnostics.filter(({ code }) => code === 'join-failed').map(({ file, message }) => `${file}: ${message}`);

test('tracks on which a step over all of them fails lose their facts, and the others keep theirs', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `t${String(index).padStart(2, '0')}`);
  const files = Object.fromEntries(ids.map((id) => [`tracks/${id}/spec.md`, '# Title\n\n**Status:** Draft\n']));
  const faulty = ['tracks/t00/spec.md', 'tracks/t17/spec.md', 'tracks/t39/spec.md'];
  const built = await buildIsolated(await faultyInput(files, faulty));
  assert.deepEqual(
    joined(built),
    faulty.map((file) => `${file}: The documents of this track could not be merged: no such harbour.`),
  );
  assert.deepEqual(
    built.portfolio.tracks.filter(({ status }) => status.value !== 'draft').map(({ id, title }) => [id, title]),
    ['t00', 't17', 't39'].map((id) => [id, id]),
  );
  assert.match(built.documents.get('tracks/t17/spec.md')?.text ?? '', /\*\*Status:\*\* Draft/);
});

test('a registry on which a step over all tracks fails is left out', async () => {
  const input = await faultyInput({ ...two, 'tracks.md': '# Tracks\n\n- [x] **Track: Good** [a](tracks/good)\n' }, []);
  assert.equal(input.read.registry.length, 1);
  Object.defineProperty(input.read.registry[0]!, 'entry', { get: fault });
  const built = await buildIsolated(input);
  assert.deepEqual(joined(built), ['tracks.md: The registry could not be merged: no such harbour.']);
  assert.deepEqual(
    built.portfolio.tracks.map(({ status }) => status.value),
    ['draft', 'draft'],
  );
});

test('a fault that is in no document ends the run', async () => {
  const input = await faultyInput(two, []);
  const history = { ...noHistory([]), days: fault };
  await assert.rejects(buildIsolated({ ...input, history }), /no such harbour/);
});

async function checkedWorld(): Promise<CheckContext> {
  const read = await readTwo(new MemoryFiles(two));
  const { addresses } = trackAddresses(read.tracks.map(({ folder }) => folder));
  const { tracks } = joinAll(read, [], addresses, defaultConfig);
  const lists = { risks: [], approvals: [], milestones: [], questions: [], dependencies: [], tracks: [] };
  return {
    portfolio: { schemaVersion: 1, title: 'T', asOf: '2026-11-20', source: null, ...lists },
    ...{ tracks, registry: [], names: new TrackNames([]), config: defaultConfig, pictures: new Map() },
    settingPlace: () => ({ file: 'trackway.yaml', line: 1, column: 1 }),
    resolveLink: () => ({ kind: 'fragment', url: '#' }),
  };
}

test('a check that fails on one track is made for the others', async () => {
  function* harbours({ tracks }: CheckContext) {
    for (const { folder, documents } of tracks) {
      if (folder.name === 'bad') fault();
      yield report('file-unreadable', { file: documents[0]!.path }, 'Said by the check.');
    }
  }
  const told = runChecks(await checkedWorld(), [harbours]);
  assert.deepEqual(
    told.map(({ code, file }) => `${code} ${file}`),
    ['check-failed tracks/bad/spec.md', 'file-unreadable tracks/good/spec.md'],
  );
  assert.match(told[0]?.message ?? '', /“harbours”.*no such harbour/);
});

test('a check that fails on no single track is told of the folder, and the next check is made', async () => {
  const together: Check = ({ tracks }) => (tracks.length > 1 ? fault() : []);
  const next: Check = () => [report('track-empty', { file: '.' }, 'Said by the next.')];
  const told = runChecks(await checkedWorld(), [together, next]);
  assert.deepEqual(
    told.map(({ code, file }) => `${code} ${file}`),
    ['check-failed .', 'track-empty .'],
  );
});
