import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { findRoot } from '../../../src/portfolio/files/find-root.ts';
import { FolderFiles } from '../../../src/portfolio/files/folder-files.ts';
import { type LayoutSettings, layOut } from '../../../src/portfolio/files/layout.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-layout-')));
after(() => rmSync(root, { recursive: true, force: true }));

/** What was found: tracks by path with the files of each, and the names of the layouts. */
function found(files: readonly string[], settings?: LayoutSettings) {
  const layout = layOut(files.toSorted(), settings);
  return {
    tracks: Object.fromEntries(
      layout.tracks.map(({ path, archived, documents }) => [
        `${path}${archived ? ' (archived)' : ''}`,
        documents.map((document) => `${document.role} ${document.path.slice(document.path.lastIndexOf('/') + 1)}`),
      ]),
    ),
    places: layout.found.map(({ name, tracks }) => `${name} ${tracks}`),
    outside: layout.outside,
  };
}

test('a folder of notes or decisions among the plans holds one track for each document', () => {
  const plans = [
    'plans/wheel.md',
    'plans/notes/2026-05-weekly.md',
    'plans/notes/freigabe.md',
    'plans/decisions/1-rye.md',
  ];
  assert.deepEqual(Object.keys(found([...plans, 'plans/decisions/2-wheat.md']).tracks).sort(), [
    'plans/decisions/1-rye',
    'plans/decisions/2-wheat',
    'plans/notes/2026-05-weekly',
    'plans/notes/freigabe',
    'plans/wheel',
  ]);
});

test('a folder with a main document, of another name or in tracks/ is one track', () => {
  const tracks = (...files: string[]) => Object.keys(found(files).tracks);
  assert.deepEqual(tracks('plans/notes/README.md', 'plans/notes/a.md', 'plans/notes/b.md'), ['plans/notes']);
  assert.deepEqual(tracks('plans/weir/budget.md', 'plans/weir/survey.md'), ['plans/weir']);
  assert.deepEqual(tracks('tracks/notes/a.md', 'tracks/notes/b.md'), ['tracks/notes']);
});

const layouts: [name: string, files: string[], tracks: Record<string, string[]>, places: string[]][] = [
  [
    'conductor',
    ['conductor/tracks.md', 'conductor/tracks/quay_20260101/spec.md', 'conductor/archive/old/plan.md', 'README.md'],
    { 'conductor/tracks/quay_20260101': ['spec spec.md'], 'conductor/archive/old (archived)': ['plan plan.md'] },
    ['conductor/tracks/ 2'],
  ],
  [
    'spec-kit',
    ['specs/001-quay/spec.md', 'specs/001-quay/tasks.md', 'specs/001-quay/checklists/requirements.md', 'src/a.ts'],
    { 'specs/001-quay': ['support requirements.md', 'spec spec.md', 'plan tasks.md'] },
    ['spec-kit (specs/) 1'],
  ],
  [
    'Kiro',
    ['.kiro/specs/quay/requirements.md', '.kiro/specs/quay/design.md', '.kiro/steering/product.md'],
    { '.kiro/specs/quay': ['support design.md', 'prd requirements.md'] },
    ['Kiro (.kiro/specs/) 1'],
  ],
  [
    'OpenSpec',
    [
      'openspec/AGENTS.md',
      'openspec/changes/add-quay/proposal.md',
      'openspec/changes/add-quay/specs/quay/spec.md',
      'openspec/changes/archive/2026-01-01-x/proposal.md',
      'openspec/specs/ferry/spec.md',
    ],
    {
      'openspec/changes/add-quay': ['spec proposal.md', 'support spec.md'],
      'openspec/changes/archive/2026-01-01-x (archived)': ['spec proposal.md'],
      'openspec/specs/ferry': ['spec spec.md'],
    },
    ['OpenSpec (openspec/) 3'],
  ],
  [
    'Backlog.md',
    ['backlog/tasks/task-1 - Build-quay.md', 'backlog/completed/task-2 - Old.md', 'backlog/config.yml'],
    {
      'backlog/tasks/task-1 - Build-quay': ['spec task-1 - Build-quay.md'],
      'backlog/completed/task-2 - Old': ['spec task-2 - Old.md'],
    },
    ['Backlog.md (backlog/) 2'],
  ],
  [
    'documents below docs/, plans/ and a roadmap together',
    ['docs/adr/0001-x.md', 'docs/adr/README.md', 'docs/guide.md', 'plans/quay.md', 'ROADMAP.md', 'README.md'],
    {
      'docs/adr/0001-x': ['spec 0001-x.md'],
      'plans/quay': ['spec quay.md'],
      ROADMAP: ['spec ROADMAP.md'],
    },
    ['docs/adr/ 1', 'plans/ 1', 'ROADMAP.md 1'],
  ],
];

for (const [name, files, tracks, places] of layouts) {
  test(`${name}: its plans are found`, () => {
    const result = found(files);
    assert.deepEqual(result.tracks, tracks);
    assert.deepEqual(result.places, places);
  });
}

test('if tracks/ is at the root, nothing else is taken for a track', () => {
  const { tracks, outside } = found(['tracks/quay/spec.md', 'plans/x.md', 'specs/a/spec.md']);
  assert.deepEqual(Object.keys(tracks), ['tracks/quay']);
  assert.deepEqual(outside, ['plans/x.md', 'specs/a/spec.md']);
});

test('tracks: and exclude: say what is a track, from several roots', () => {
  const files = ['packages/web/PLAN.md', 'packages/api/PLAN.md', 'notes/a.md', 'notes/b/c.md', 'specs/x/spec.md'];
  const { tracks } = found(files, { tracks: ['packages/*/PLAN.md', 'notes'], exclude: ['packages/api'] });
  assert.deepEqual(Object.keys(tracks), ['packages/web', 'notes/a', 'notes/b']);
});

/** A folder with these files; a name that ends with `/` is an empty folder. */
function repository(name: string, ...files: string[]): string {
  const folder = join(root, name);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '# A\n');
  }
  execFileSync('git', ['init', '--quiet', folder]);
  return folder;
}

test('the root is the folder of trackway.yaml, else swarm/, else that of the work tree, from any folder below', () => {
  const both = repository('both', 'swarm/tracks/a/spec.md', 'specs/x/spec.md');
  assert.equal(findRoot(both, null), join(both, 'swarm'));
  assert.equal(findRoot(join(both, 'swarm/tracks/a'), null), join(both, 'swarm'));
  assert.equal(findRoot(both, '.'), join(both, 'swarm'));
  writeFileSync(join(both, 'trackway.yaml'), '');
  assert.equal(findRoot(join(both, 'specs'), null), both);
  const specs = repository('specs', 'specs/x/spec.md', 'src/deep/index.md');
  assert.equal(findRoot(join(specs, 'src/deep'), null), specs);
  const nothing = repository('nothing', 'README.md', 'src/notes/a.md');
  assert.equal(findRoot(nothing, null), null);
  assert.equal(findRoot(nothing, 'gone'), null);
});

test('a published site in the repository is no source of plans', async () => {
  const folder = repository('published', 'plans/a.md', 'docs/plans/copy.md', 'docs/.trackway');
  assert.deepEqual((await new FolderFiles(folder).list()).files, ['plans/a.md']);
});

test('a root that was looked for is no link to a folder elsewhere, which would be published', () => {
  const elsewhere = repository('elsewhere', 'tracks/secret/spec.md');
  const linked = repository('linked', 'README.md');
  symlinkSync(elsewhere, join(linked, 'swarm'));
  assert.notEqual(findRoot(linked, null), join(linked, 'swarm'));
  writeFileSync(join(elsewhere, 'trackway.yaml'), '');
  assert.notEqual(findRoot(linked, null), join(linked, 'swarm'));
  assert.equal(findRoot(linked, '.'), linked);
  // The one who runs the command may name it.
  assert.equal(findRoot(linked, 'swarm'), join(linked, 'swarm'));
});
