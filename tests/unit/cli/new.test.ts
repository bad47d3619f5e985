import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { insertRecord, recordKinds } from '../../../src/cli/new/insert-record.ts';
import { templates } from '../../../src/cli/new/templates.ts';
import { slugOf } from '../../../src/cli/new/track-place.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { trackway } from './run.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-new-')));
const before = process.cwd();
process.env.GIT_AUTHOR_NAME = 'Ana Quay';
after(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

function folder(name: string, files: Record<string, string> = {}): string {
  const path = join(root, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  process.chdir(path);
  return path;
}
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

for (const template of Object.keys(templates)) {
  test(`--template ${template} is read as a document of that family, with its title, owner and day`, async () => {
    const path = folder(template);
    const { status, out, err } = await trackway('new', 'track', 'Memory layer', '--template', template);
    assert.equal(status, 0, err);
    assert.equal(out, 'wrote swarm/tracks/memory-layer/spec.md');
    const { portfolio } = await loadPortfolio({ swarm: join(path, 'swarm'), git: false });
    const [track] = portfolio.tracks;
    assert.equal(track?.id, 'memory-layer');
    assert.equal(track?.documents[0]?.dialect, template);
    assert.match(track?.title ?? '', /^Memory layer/);
    assert.deepEqual(track?.owners, ['Ana Quay']);
    if (template !== 'roadmap') assert.equal(track?.created?.start, portfolio.asOf);
    assert.ok((track?.documents[0]?.placeholders ?? 0) > 0, 'what is to be written is marked');
    assert.deepEqual(portfolio.risks, []);
    assert.deepEqual(
      portfolio.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
}

test('a new track goes where the others are, numbered like them, and never over one', async () => {
  const path = folder('kit', { 'specs/007-quay/spec.md': '# Quay\n' });
  assert.match((await trackway('new', 'track', 'Ferry')).out, /specs\/008-ferry\/spec\.md$/);
  assert.match(read(path, 'specs/008-ferry/spec.md'), /^# Track Spec: 008-ferry — Ferry\n/);
  folder('again', { 'swarm/tracks/quay.md': '# Quay\n' });
  const again = await trackway('new', 'track', 'Quay');
  assert.equal(again.status, 2);
  assert.match(again.err, /is there already/);
});

test('a title becomes the name of a folder', () => {
  assert.equal(slugOf('Memory layer: “the 2nd”'), 'memory-layer-the-2nd');
  assert.equal(slugOf('Café Ärger'), 'cafe-arger');
  assert.equal(slugOf('記憶'), '記憶');
  assert.equal(slugOf('…'), '');
});

const quay =
  '# Quay\n\n## Risks\n\n| ID | Risk | Probability |\n|---|---|---|\n| R1 | Storms | High |\n\n## Open Questions\n\n- [ ] Who pays?\n  Ana asks.\n\n## Notes\n';

test('a risk becomes a row, a question an item, a milestone a section; the rest stays as it was', async () => {
  const path = folder('records', { 'swarm/tracks/quay/spec.md': quay });
  const file = join(path, 'swarm/tracks/quay/spec.md');
  const risk = await trackway('new', 'risk', 'quay', 'Sand | mud');
  assert.equal(risk.out, 'swarm/tracks/quay/spec.md:8\n+ |  | Sand \\| mud |  |');
  assert.equal((await trackway('new', 'question', 'quay', 'Where to?')).status, 0);
  assert.equal((await trackway('new', 'milestone', 'quay', 'First ship', '--date', '2027-05-01')).status, 0);
  assert.equal(
    read(file),
    `${quay.replace('| High |\n', '| High |\n|  | Sand \\| mud |  |\n').replace('asks.\n', 'asks.\n- [ ] Where to?\n')}\n## Milestones\n\n- First ship (2027-05-01)\n`,
  );
  const { portfolio } = await loadPortfolio({ swarm: join(path, 'swarm'), git: false });
  assert.deepEqual(portfolio.risks.map(({ title }) => title).sort(), ['Sand | mud', 'Storms']);
  assert.deepEqual(portfolio.questions.map(({ title }) => title).sort(), ['Where to?', 'Who pays? Ana asks.']);
  assert.equal(portfolio.milestones.find(({ title }) => title === 'First ship')?.when?.start, '2027-05-01');
});

test('a track that does not exist is told, with the nearest one', async () => {
  folder('unknown', { 'swarm/tracks/quay/spec.md': quay });
  const { status, err } = await trackway('new', 'risk', 'qay', 'Storms');
  assert.equal(status, 2);
  assert.match(err, /there is no track qay\. Did you mean quay\?/);
});

test('a heading in code is none, and line ends stay what they are', () => {
  const text = '# A\r\n\r\n```\r\n## Risks\r\n```\r\n';
  const { text: after } = insertRecord(text, recordKinds.risk, 'Storms', null);
  assert.equal(after, `${text}\r\n## Risks\r\n\r\n- Storms\r\n`);
});
