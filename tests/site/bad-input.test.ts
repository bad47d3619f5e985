import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { fileOf, readSite, temporaryFolder } from './support/built-site.ts';
import { trackway } from './support/command.ts';

/** A folder with everything that can be wrong with documents at once, built by the command in a process of its own. */

const root = temporaryFolder();
const swarm = join(root, 'swarm');
const out = join(root, 'site');
writeFileSync(join(root, 'case'), '');
const foldsCase = existsSync(join(root, 'CASE')) && 'this disk folds case';
rmSync(join(root, 'case'));
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

interface Item {
  path: string;
  content: string | Uint8Array;
  /** What must be told of it, as `code line`; nothing where it is in order. */
  told?: string;
  /** Words that its page must hold: no document is lost without a word. */
  shows?: string;
  /** It needs a disk that tells upper case from lower. */
  caseMatters?: boolean;
}

/** 1 kB that would be two thousand million nodes, were its aliases followed. */
const aliasBomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
];

const allItems: Item[] = [
  {
    path: 'tracks/latin/spec.md',
    content: bytes(0x23, 0x20, 0x43, 0x61, 0x66, 0xe9, 0x0a, 0x0a, 0x54, 0x65, 0x78, 0x74, 0x0a),
    told: 'not-utf8 1',
    shows: 'Café',
  },
  { path: 'tracks/nul/spec.md', content: '# Nul\n\nbefore\0after\n', told: 'nul-byte 3', shows: 'after' },
  { path: 'tracks/empty/spec.md', content: '', told: 'empty-file 1' },
  { path: 'tracks/bom/spec.md', content: '\ufeff# Marked\n', told: 'byte-order-mark 1', shows: 'Marked' },
  { path: 'tracks/crlf/spec.md', content: '# Windows\r\n\r\n**Status:** Draft\r\n', shows: 'Windows' },
  {
    path: 'tracks/torn/spec.md',
    content: '---\ntitle: Torn\nowner: "open\n---\n\n# Torn\n',
    told: 'front-matter-invalid 3',
    shows: 'Torn',
  },
  {
    path: 'tracks/unclosed/spec.md',
    content: '---\ntitle: Unclosed\n\n# Never closed\n',
    told: 'front-matter-unclosed 1',
    shows: 'Never closed',
  },
  {
    path: 'tracks/twice/spec.md',
    content: '---\nstatus: draft\nstatus: approved\n---\n\n# Twice\n',
    told: 'front-matter-duplicate-key 3',
    shows: 'Twice',
  },
  { path: 'tracks/json/spec.md', content: '# Beside JSON\n', shows: 'Beside JSON' },
  {
    path: 'tracks/json/metadata.json',
    content: '{\n  "status": "active",\n}\n',
    told: 'metadata-invalid 3',
    shows: 'active',
  },
  { path: 'tracks/fence/spec.md', content: '# Fence\n\n```js\nlet a;\n', told: 'fence-unterminated 3', shows: 'Fence' },
  {
    path: 'tracks/large/spec.md',
    content: `# Large\n\n${'A line of words.\n'.repeat(310_000)}`,
    told: 'document-too-large',
    shows: 'A line of words.',
  },
  {
    path: 'tracks/quotes/spec.md',
    content: `# Quotes\n\n${'>'.repeat(10_000)} deep\n`,
    told: 'nesting-too-deep 3',
    shows: 'Quotes',
  },
  {
    path: 'tracks/Harbour/spec.md',
    content: '# Upper harbour\n',
    told: 'track-id-clash',
    shows: 'Upper harbour',
    caseMatters: true,
  },
  {
    path: 'tracks/harbour/spec.md',
    content: '# Lower harbour\n',
    told: 'track-id-clash',
    shows: 'Lower harbour',
    caseMatters: true,
  },
  { path: 'tracks/with spaces/a plan.md', content: '# Spaces\n', shows: 'Spaces' },
  { path: 'tracks/記憶/仕様.md', content: '# 記憶の仕様\n', shows: '記憶の仕様' },
  { path: 'tracks/🚢/spec.md', content: '# Ship\n', shows: 'Ship' },
  { path: 'tracks/50% off?#&/spec.md', content: '# Signs\n', shows: 'Signs' },
  {
    path: 'tracks/date/spec.md',
    content: '# Date\n\n**Target completion:** 2026-02-30\n',
    told: 'date-invalid 3',
    shows: '2026-02-30',
  },
  {
    path: 'tracks/slug/spec.md',
    content: '---\nslug: ../../../escaped\npermalink: /../../escaped\ntitle: Slug\n---\n\n# Slug\n',
    shows: 'Slug',
  },
  {
    path: 'tracks/proto/spec.md',
    content: '---\n__proto__:\n  polluted: yes\nconstructor: x\ntoString: y\n---\n\n# Proto\n',
    shows: 'Proto',
  },
  { path: 'tracks/proto/metadata.json', content: '{"__proto__": {"status": "done"}, "constructor": "x"}\n' },
  { path: 'tracks/__proto__/spec.md', content: '# Named so\n', shows: 'Named so' },
  { path: 'tracks/constructor/spec.md', content: '# Named after a constructor\n', shows: 'Named after a constructor' },
  { path: 'tracks/image/spec.md', content: '# Image\n\n![plan](./gone.png)\n', told: 'link-broken 3', shows: 'Image' },
  {
    path: 'tracks/bomb/spec.md',
    content: `---\n${aliasBomb.join('\n')}\n---\n\n# Bomb\n`,
    told: 'front-matter-invalid',
    shows: 'Bomb',
  },
  {
    path: 'tracks/mdx/spec.md',
    content:
      'import x from "node:fs"\n\nexport const a = 1\n\n# Mdx {process.env.HOME}\n\n<Component a={1} />\n\n{(() => { throw 1 })()}\n',
    shows: '{process.env.HOME}',
  },
  { path: 'tracks/less/spec.md', content: '# Less\n\nLatency <5 ms, a<b, {bare\n', shows: '{bare' },
  {
    path: 'tracks/code/spec.md',
    content: '---js\nmodule.exports = { title: process.exit(3) }\n---\n\n# Code\n',
    told: 'front-matter-language 1',
    shows: 'process.exit(3)',
  },
  { path: 'tracks/good/spec.md', content: '# Good\n\n**Status:** In Progress\n', shows: 'Good' },
];

const items = allItems.filter(({ caseMatters }) => !(caseMatters && foldsCase));

let site: ReturnType<typeof readSite>;
let portfolio: Portfolio;
let said: string;

before(async () => {
  for (const { path, content } of items) {
    mkdirSync(dirname(join(swarm, path)), { recursive: true });
    writeFileSync(join(swarm, path), content);
  }
  writeFileSync(join(root, 'secret.md'), '# A secret\n');
  mkdirSync(join(root, 'secrets'));
  writeFileSync(join(root, 'secrets/spec.md'), '# More secrets\n');
  mkdirSync(join(swarm, 'tracks/links'));
  writeFileSync(join(swarm, 'tracks/links/spec.md'), '# Links\n');
  symlinkSync('../../../secret.md', join(swarm, 'tracks/links/secret.md'));
  symlinkSync('../../secrets', join(swarm, 'tracks/more'));
  symlinkSync('.', join(swarm, 'tracks/links/round'));
  const built = await trackway(['build', '--swarm', swarm, '--out', out, '--as-of', '2026-11-20']);
  said = built.said;
  assert.equal(built.status, 0, said);
  site = readSite(out);
  const exported = await trackway(['export', '--swarm', swarm, '--as-of', '2026-11-20']);
  assert.equal(exported.status, 0, exported.said.slice(-2000));
  portfolio = JSON.parse(exported.said) as Portfolio;
});

const diagnosticsOf = (file: string): Diagnostic[] => portfolio.diagnostics.filter((one) => one.file === file);
const pageOf = (path: string): string => {
  const document = portfolio.tracks.flatMap(({ documents }) => documents).find((one) => one.path === path);
  assert.ok(document, `${path} is no document of the portfolio`);
  const html = site.pages.get(fileOf(document.url));
  assert.ok(html, `${document.url} has no page`);
  return html;
};

/** What a page says, without its tags. */
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:#39|#x27|quot|lt|#x3C|gt|amp);/g, (entity) => entities[entity] ?? entity);
const entities: Record<string, string> = {
  '&#39;': "'",
  '&#x27;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&#x3C;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

test('what is wrong is told with its place and what to do, on the page too', () => {
  for (const { path, told } of items) {
    if (told === undefined) continue;
    const found = diagnosticsOf(path);
    const one = found.find(({ code, line }) => `${code} ${line}`.startsWith(told));
    assert.ok(one, `${path}: ${told} is not among ${JSON.stringify(found)}`);
    assert.ok(found.filter(({ code }) => code === one.code).length <= 3, `${path}: ${one.code} floods`);
    assert.ok(one.hint.length > 5 && one.message.length > 5, path);
    assert.ok(textOf(pageOf(path)).includes(one.hint), `the page of ${path} does not say what to do about ${one.code}`);
  }
});

test('errors stand in the terminal with file, line and hint', () => {
  const lines = said.split('\n');
  for (const { code, file, severity, line } of portfolio.diagnostics) {
    if (severity !== 'error') continue;
    const told = lines.some((one) => one.includes(`${file}:${line}:`) && one.includes(` error ${code}: `));
    assert.ok(told, `${file}:${line} ${code} is not in the terminal`);
  }
  assert.match(said, /^ {2}hint: /m);
});

test('every document has its page, and its words are on it', () => {
  for (const { path, shows } of items) {
    const html = pageOf(path);
    if (shows !== undefined) assert.ok(html.replaceAll('&lt;', '<').includes(shows), `${path} does not show ${shows}`);
  }
});

test('a symbolic link that leaves the folder is refused and told', () => {
  assert.deepEqual(
    portfolio.diagnostics.filter(({ code }) => code === 'symlink-outside').map(({ file }) => file),
    ['tracks/links/secret.md', 'tracks/more'],
  );
  assert.ok(diagnosticsOf('tracks/links/round').some(({ code }) => code === 'symlink-broken'));
  for (const [file, html] of site.pages) assert.doesNotMatch(html, /A secret|More secrets/, file);
});

test('nothing is written outside the folder of the site', () => {
  assert.deepEqual(readdirSync(root).sort(), ['secret.md', 'secrets', 'site', 'swarm']);
  assert.ok(!existsSync(join(root, 'escaped')) && !existsSync(join(root, '..', 'escaped')));
  for (const file of site.files) assert.doesNotMatch(file, /escaped|\.\./);
});

test('two tracks whose names differ only in case have a page each, also where a disk folds case', {
  skip: foldsCase,
}, () => {
  const clashes = [
    ...Map.groupBy([...site.files].sort(), (file) => file.normalize('NFC').toLowerCase()).values(),
  ].filter(({ length }) => length > 1);
  // Short addresses keep the letters of an ID: those that fold together offer both tracks, so that it is one to a reader which is served.
  assert.deepEqual(clashes, [['go/Harbour/index.html', 'go/harbour/index.html']]);
  for (const file of clashes.flat()) {
    assert.match(site.pages.get(file)!, /Upper harbour/);
    assert.match(site.pages.get(file)!, /Lower harbour/);
  }
});

test('keys that JavaScript knows are keys like any other', () => {
  assert.equal(portfolio.tracks.find(({ id }) => id === 'proto')?.status.value, 'unknown');
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('the rest of the site is built', () => {
  assert.equal(portfolio.tracks.find(({ id }) => id === 'good')?.status.value, 'in-progress');
  for (const file of [
    'index.html',
    'risks/index.html',
    'roadmap/index.html',
    'approvals/index.html',
    'health/index.html',
    'search/index.html',
  ])
    assert.ok(site.files.has(file), file);
});

test('strict ends with 1 where there are errors, and the site is there all the same', async () => {
  const strict = join(root, 'strict');
  const { status } = await trackway(['build', '--strict', '--swarm', swarm, '--out', strict, '--as-of', '2026-11-20']);
  assert.equal(status, 1);
  assert.deepEqual([...readSite(strict).files].sort(), [...site.files].sort());
});

test('an empty and a missing folder end with 2 and one clear line', async () => {
  const empty = join(root, 'nothing');
  mkdirSync(empty);
  for (const folder of [empty, join(root, 'missing')]) {
    const { status, said } = await trackway(['build', '--swarm', folder, '--out', join(root, 'none')]);
    assert.equal(status, 2, said);
    assert.match(said, /^trackway: [^\n]+ --swarm [^\n]+[.?]\n$/);
    assert.ok(!existsSync(join(root, 'none')));
  }
});
