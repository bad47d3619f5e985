import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { type Records, trackwayLoader } from '../../src/loader.ts';

/** `trackway/loader`, called as Astro calls a loader. */

const root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-loader-')));
after(() => rmSync(root, { recursive: true }));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
write('swarm/trackway.yaml', 'title: Harbour\nrisk:\n  line: 12\nlabels:\n  draft: Sketch\n');
write(
  'swarm/tracks/quay/spec.md',
  '# Quay\n\n**Status:** Draft\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| Storms | High | High |\n\n## Open Questions\n\n- Who pays?\n',
);

/** The context of a collection: a store as a map, and a watcher that the test speaks for. */
function contextOf(folder: string) {
  const entries = new Map<string, Record<string, unknown>>();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const said: string[] = [];
  const context = {
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: Record<string, unknown> }) => entries.set(id, data),
    },
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: () => 'digest',
    logger: { info: (text: string) => said.push(text), error: (text: string) => said.push(text) },
    config: { root: pathToFileURL(`${join(root, folder)}/`) },
    watcher,
  } as unknown as LoaderContext;
  return { entries, watcher, said, context };
}

test('each kind of record is a collection, valid by the schema that the loader gives', async () => {
  const found: Record<Records, string[]> = {
    portfolio: ['Harbour'],
    tracks: ['Quay'],
    risks: ['Storms'],
    approvals: [],
    milestones: [],
    questions: ['Who pays?'],
    dependencies: [],
  };
  for (const [kind, titles] of Object.entries(found) as [Records, string[]][]) {
    const loader = trackwayLoader(kind, { asOf: '2026-11-20', git: false });
    const { entries, context } = contextOf('');
    await loader.load(context);
    assert.deepEqual(
      [...entries.values()].map(({ title }) => title),
      titles,
      kind,
    );
    for (const [id, data] of entries) {
      assert.equal(data.id, id);
      assert.ok(loader.schema.safeParse(data).success, kind);
    }
  }
});

test('the collection portfolio has one entry: the day, and the settings that the components go by', async () => {
  const { entries, context } = contextOf('');
  await trackwayLoader('portfolio', { asOf: '2026-11-20', git: false }).load(context);
  const { asOf, config } = entries.get('portfolio') as { asOf: string; config: Record<string, unknown> };
  assert.equal(asOf, '2026-11-20');
  assert.deepEqual([config.labels, (config.risk as { line: number }).line], [{ draft: 'Sketch' }, 12]);
  assert.deepEqual(Object.keys(config).sort(), ['approvals', 'labels', 'people', 'risk'], 'no other setting leaves');
});

test('in a development server the entries follow the documents', async () => {
  const { entries, watcher, context } = contextOf('');
  await trackwayLoader('tracks', { swarm: 'swarm' }).load(context);
  assert.equal(entries.size, 1);
  const path = join(root, 'swarm/tracks/pier.md');
  writeFileSync(path, '# Pier\n');
  const filled = new Promise((resolve) => {
    (context.logger as { info: unknown }).info = resolve;
  });
  watcher.emit('all', 'add', join(root, 'README.md'));
  watcher.emit('all', 'add', path);
  await filled;
  assert.deepEqual([...entries.keys()].sort(), ['pier', 'quay']);
});

test('without plans it says where it looked', async () => {
  const { context } = contextOf('swarm/tracks/quay');
  await assert.rejects(trackwayLoader('tracks', { swarm: 'plans' }).load(context), {
    name: 'NothingToRead',
    message: /There are no plans in .*quay.plans: name their folder as swarm\.$/,
  });
});

test('no text of a document is a mark that another site’s build would replace', async () => {
  const marks = [
    '__VITE_ASSET__abcdefghij0123456789ab__',
    '__VITE_PRELOAD__',
    '@@ASTRO-LINKS@@',
    '__ASTRO_IMAGE_/etc/x.svg',
  ];
  write(
    'marked/swarm/tracks/quay.md',
    `# \`${marks[3]}\`\n\n## Open Questions\n\n${marks.map((mark) => `- \`${mark}\`\n`).join('')}`,
  );
  for (const kind of ['tracks', 'questions'] as const) {
    const { entries, context } = contextOf('marked');
    await trackwayLoader(kind, { git: false }).load(context);
    const texts = JSON.stringify([...entries]);
    assert.ok(entries.size > 0);
    assert.doesNotMatch(texts, /__VITE_|__ASTRO_|@@ASTRO/);
    // Only an invisible character tells them from what was written.
    for (const mark of kind === 'questions' ? marks : [])
      assert.ok(texts.replaceAll('\u2060', '').includes(mark), mark);
  }
});
