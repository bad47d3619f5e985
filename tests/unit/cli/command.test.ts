import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { portfolioSchema } from '../../../src/model/portfolio.ts';
import { trackway } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-cli-'));
after(() => rmSync(root, { recursive: true }));

function swarm(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
}

const clean = swarm('clean', { 'tracks/a/spec.md': '# A\n\n**Status:** Draft\n' });
const warned = swarm('warned', { 'tracks/a/spec.md': '# A\n\nSee\t[計画](./gone.md), 100%\n' });
const wrong = swarm('wrong', { 'tracks/a/spec.md': '---\ntitle: "a\n---\n# A\n' });

const notes = swarm('notes', { 'c.txt': '', 'b.txt': '', 'a.txt': 'mine', '.env': '', '.git/config': '' });

test('check --coverage prints the share understood of each document, the least first', async () => {
  const { out, status } = await trackway('check', '--coverage', '--swarm', clean);
  assert.equal(status, 0);
  const shares = out
    .trim()
    .split('\n')
    .map((line) => Number.parseInt(line, 10));
  assert.ok(
    shares.length > 0 && shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 100),
    out,
  );
});

/** What a terminal obeys, and a line that GitHub Actions takes for a command. */
const obeyed = /[^\P{Cc}\n]|\u061c|^::(?:add-mask|stop-commands)/mu;

test('no name of a file or heading moves the cursor or gives commands to a CI service', async () => {
  const name = 'tracks/a\u001b[31m\n::add-mask::x/spec\u009b1m\u061c.md';
  const folder = swarm('escapes', { [name]: '# A\n\n## Some \u001b[2J thing\n\nText.\n\n[x](gone.md)\n' });
  for (const format of [[], ['--coverage'], ['--format', 'github']]) {
    const { out, err } = await trackway('check', '--swarm', folder, ...format);
    assert.ok(out.includes('tracks/a'), out);
    assert.doesNotMatch(`${out}\n${err}`, obeyed);
  }
});

test('check ends with 0 without errors, 1 with errors, 2 with nothing to read', async () => {
  assert.equal((await trackway('check', '--swarm', clean)).status, 0);
  assert.equal((await trackway('check', '--swarm', warned)).status, 0);
  assert.equal((await trackway('check', '--swarm', wrong)).status, 1);
  for (const [folder, status] of [[clean, 0] as const, [warned, 1] as const, [wrong, 1] as const])
    assert.equal((await trackway('check', '--strict', '--swarm', folder)).status, status, folder);
  const missing = await trackway('check', '--swarm', join(root, 'missing'));
  assert.equal(missing.status, 2);
  assert.match(missing.err, /There is no folder .*missing\. .*--swarm/);
  mkdirSync(join(root, 'empty'));
  assert.equal((await trackway('check', '--swarm', join(root, 'empty'))).status, 2);
});

test('text has place, code, message, the line with a caret, and a hint', async () => {
  const { out } = await trackway('check', '--swarm', warned);
  const [head = '', line = '', caret = '', hint = ''] = out.split('\n');
  assert.match(head, /warned\/tracks\/a\/spec\.md:3:5 warning link-broken: \.\/gone\.md: there is no file/);
  assert.equal(line, '    3 | See [計画](./gone.md), 100%');
  assert.equal(caret.indexOf('^'), line.indexOf('['));
  assert.match(hint, /^ {2}hint: /);
  assert.match(out, /0 errors, 1 warning, 0 infos in 1 document of 1 track$/);
});

test('json is the list of diagnostics', async () => {
  const { out } = await trackway('check', '--format', 'json', '--swarm', warned);
  const [first]: Diagnostic[] = JSON.parse(out);
  assert.deepEqual(
    [first?.code, first?.severity, first?.file, first?.line, first?.column],
    ['link-broken', 'warning', 'tracks/a/spec.md', 3, 5],
  );
});

test('sarif is a log of SARIF 2.1.0, with a rule for each code and a place for each result', async () => {
  const { out, status } = await trackway('check', '--format', 'sarif', '--swarm', warned);
  assert.equal(status, 0);
  const { version, runs } = JSON.parse(out);
  assert.equal(version, '2.1.0');
  const [{ tool, results }] = runs;
  assert.equal(results.length, 1);
  assert.equal(tool.driver.rules[results[0].ruleIndex].id, 'link-broken');
  assert.deepEqual([results[0].ruleId, results[0].level], ['link-broken', 'warning']);
  const { artifactLocation, region } = results[0].locations[0].physicalLocation;
  assert.match(artifactLocation.uri, /warned\/tracks\/a\/spec\.md$/);
  assert.deepEqual(region, { startLine: 3, startColumn: 5 });
});

test('check FILE tells of these files alone, and --quiet of errors alone', async () => {
  const two = swarm('two', {
    'tracks/a/spec.md': '# A\n\n[x](gone.md)\n',
    'tracks/b/spec.md': '# B\n\n[y](lost.md)\n',
  });
  const { out } = await trackway('check', join(two, 'tracks/b/spec.md'), '--swarm', two);
  assert.match(out, /lost\.md/);
  assert.doesNotMatch(out, /gone\.md/);
  assert.match(out, /0 errors, 1 warning, 0 infos in 1 file$/);
  assert.deepEqual(await trackway('check', '--quiet', '--swarm', two), { status: 0, out: '', err: '' });
});

test('github writes workflow commands with their escapes', async () => {
  const odd = swarm('odd', { 'tracks/a, b: 50%/spec.md': '# A\n\n[x](gone%25.md)\n' });
  const { out } = await trackway('check', '--format', 'github', '--swarm', odd);
  assert.match(out, /^::warning file=[^,:]*a%2C b%3A 50%25\/spec\.md,line=3,col=1,title=link-broken::/);
  assert.doesNotMatch(out, /%(?![0-9A-F]{2})/);
});

test('a document cannot write to the terminal what it likes', async () => {
  const sly = swarm('sly', { 'tracks/a/spec.md': '# A\n\n\u001b[2J\u202e[x](gone.md)\n' });
  const { out } = await trackway('check', '--swarm', sly);
  assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
  assert.match(out, /\\u001b\[2J\\u202e/);
});

test('export prints the portfolio of the contract', async () => {
  const { status, out } = await trackway('export', '--swarm', clean, '--as-of', '2026-11-20');
  assert.equal(status, 0);
  const portfolio = portfolioSchema.parse(JSON.parse(out));
  assert.equal(portfolio.asOf, '2026-11-20');
  assert.equal(portfolio.tracks[0]?.status.value, 'draft');
  const [unknown, known] = [
    JSON.parse(out),
    JSON.parse((await trackway('export', '--swarm', clean, '--site', 'https://a.example/plans')).out),
  ];
  assert.deepEqual([unknown.$schema, unknown.site], ['/api/portfolio.schema.json', null]);
  assert.deepEqual(
    [known.$schema, known.site],
    ['https://a.example/plans/api/portfolio.schema.json', 'https://a.example/plans/'],
  );
  assert.equal(known.tracks[0].url, '/tracks/a/');
  for (const format of ['risks-csv', 'approvals-csv', 'milestones-csv', 'ics', 'mermaid']) {
    assert.equal((await trackway('export', '--format', format, '--swarm', clean)).status, 0, format);
  }
});

test('what is for readers leaves out what is internal if it is asked to; check reads everything', async () => {
  const folder = swarm('audience', {
    'tracks/gate/spec.md': '# Gate\n\n## Risks\n\n- Fog stops pilots\n- Zirkon leaves <!-- audience: internl -->\n',
  });
  const formats = ['json', 'risks-csv', 'mermaid'];
  for (const format of formats) {
    const { out, status } = await trackway('export', '--format', format, '--audience', 'public', '--swarm', folder);
    assert.equal(status, 0);
    assert.doesNotMatch(out, /zirkon|audience-unclear/i, format);
  }
  assert.match((await trackway('export', '--swarm', folder)).out, /Zirkon/);
  writeFileSync(join(folder, 'trackway.yaml'), 'audience: public\n');
  assert.doesNotMatch((await trackway('export', '--swarm', folder)).out, /Zirkon/);
  assert.match((await trackway('export', '--swarm', folder, '--audience', 'internal')).out, /Zirkon/);
  assert.match((await trackway('check', '--swarm', folder)).out, /audience-unclear/);
  assert.match((await trackway('export', '--swarm', folder, '--audience', 'publc')).err, /publc.*internal, public/);
});

test('no control character of a document reaches the terminal, whatever is exported', async () => {
  const [hidden, title, csi] = ['\u0001', '\u001b]0;x\u0007\u001b[2J', '\u009b2J\u007f'];
  const words = `A${hidden}${title}${csi}`;
  const hostile = swarm('controls', {
    'tracks/a/spec.md': `# ${words}\n\n**Status:** Draft\n**Owner:** ${words}\n**Target:** 2026-12-24\n\n## Risks\n\n| Risk | Probability | Impact |\n|---|---|---|\n| ${words} | High | High |\n\n## Approvals\n\n| Role | Name | Status |\n|---|---|---|\n| ${words} | ${words} | Pending |\n`,
    'tracks/a/metadata.json': JSON.stringify({ milestones: [{ title: words, date: '2026-12-01' }] }),
  });
  for (const format of [
    'json',
    'risks-csv',
    'approvals-csv',
    'milestones-csv',
    'ics',
    'mermaid',
    'rss',
    'atom',
    'json-feed',
  ]) {
    const { status, out } = await trackway(
      'export',
      '--format',
      format,
      '--site',
      'https://a.example',
      '--swarm',
      hostile,
    );
    assert.equal(status, 0, format);
    assert.doesNotMatch(out, /(?![\t\n\r])\p{Cc}/u, format);
  }
});

const misuse: [words: string[], message: RegExp][] = [
  [['chek'], /there is no command chek\. Did you mean check\?$/],
  [['publish'], /there is no command publish\. Commands: init, new, build, /],
  [['new', 'rsk'], /there is no command new rsk\. Did you mean new risk\?$/],
  [['new', 'epic', 'x'], /there is no command new epic\. Commands: track, risk, question, milestone\.$/],
  [['help', 'new', 'epic'], /there is no command new epic\./],
  [['new', 'track'], /missing required argument 'title'\nExample: trackway new track "/],
  [['new', 'risk', 'quay'], /missing required argument 'title'\nExample: trackway new risk memory-layer "/],
  [
    ['new', 'risk', 'quay', 'Storms', 'in', 'May'],
    /too many arguments .* Did you mean new risk "quay" "Storms in May"\?$/,
  ],
  [['check', '--swrm', 'x'], /unknown option '--swrm'\s+\(Did you mean --swarm\?\)/],
  [['check', '--format', 'xml'], /'xml' is invalid\. Allowed choices are text, json, github, sarif/],
  [['check', '--as-of', '2026-02-30', '--swarm', clean], /--as-of 2026-02-30: expected a day that exists/],
  [['check', 'tests'], /tests is a folder\. Did you mean --swarm tests\?$/],
  [['help', 'chek'], /there is no command chek\. Did you mean check\?$/],
  [['help', 'nope'], /there is no command nope\. Commands: .*build/],
  [['build', '../my plans/swarm', 'x'], /too many arguments .* Did you mean --swarm "\.\.\/my plans\/swarm"\?$/],
  [['check', '--swarm', clean, 'json'], /There is no file json\./],
  [['export', '--swarm', clean, 'json'], /too many arguments for export: json\.$/],
  [
    ['build', '--site', 'plans.example.org', '--swarm', clean],
    /--site plans\.example\.org: .* Did you mean https:\/\/plans\.example\.org\?/,
  ],
  ...['a b', '../x', '..', '/./', '/ü/', '/a%20b/', 'https://example.org/x'].map((path): [string[], RegExp] => [
    ['build', '--base', path, '--swarm', clean],
    /^.*--base [^:]+.*: expected a path such as \/plans\/, .*\.$/,
  ]),
  [
    ['build', '--site', 'https://example.org?y=1#f', '--swarm', clean],
    /--site https:\S+: expected an address without \? and #/,
  ],
  [
    ['build', '--site', 'https://example.org/a/../b', '--swarm', clean],
    /--site https:\S+: the path of .* such as \/plans\//,
  ],
  [['build', '--swarm', clean, '--out', clean], /cannot be the output folder: .* Choose another --out/],
  [['build', '--swarm', clean, '--out', join(clean, '..')], /cannot be the output folder: .* Choose another --out/],
  [['build', '--force', '--swarm', clean, '--out', join(clean, 'tracks/a')], /is among the documents/],
  [
    ['build', '--swarm', clean, '--out', notes],
    /notes contains \.env, a\.txt, b\.txt and 1 more, .* an empty folder, .* --force\.$/,
  ],
  [['build', '--swarm', clean, '--out', join(notes, 'a.txt')], /a\.txt cannot be the output folder/],
  [['build', '--force', '--swarm', clean, '--out', join(notes, 'a.txt/site')], /site cannot be the output folder/],
  ...(existsSync('/proc/self')
    ? [
        [
          ['build', '--swarm', clean, '--out', '/proc/x'],
          /\/proc\/x cannot be created, .*\/proc .* Choose another --out/,
        ] as [string[], RegExp],
      ]
    : []),
  [['preview', '--out', join(root, 'none')], /There is no site in .*none: run trackway build first/],
  [['dev', '--port', '99999', '--swarm', clean], /--port 99999: expected a number/],
];

for (const [words, message] of misuse) {
  test(`trackway ${words.join(' ').replaceAll(root, '…')} ends with 2 and one clear line`, async () => {
    const { status, err } = await trackway(...words);
    assert.equal(status, 2);
    assert.match(err, message);
    assert.ok(err.split('\n').length <= 2, err);
  });
}

test('help is no misuse, and no command at all asks for it', async () => {
  const help = await trackway('--help');
  assert.equal(help.status, 0);
  for (const command of ['init', 'build', 'dev', 'preview', 'check', 'export'])
    assert.match(help.out, new RegExp(`^  ${command}\\b`, 'm'));
  assert.equal((await trackway('check', '--help')).status, 0);
  const alone = await trackway();
  assert.equal(alone.status, 0);
  assert.equal(alone.out, help.out);
  const { out: preview } = await trackway('preview', '--help');
  assert.deepEqual([...preview.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name).sort(), [
    'base',
    'help',
    'host',
    'out',
    'port',
    'swarm',
  ]);
});

test('the day is that of SOURCE_DATE_EPOCH where no other is named', () => {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1767225599' };
  const { stdout, status } = spawnSync(process.execPath, ['bin/trackway.mjs', 'export', '--swarm', clean], {
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).asOf, '2025-12-31');
});

test('a reader that goes away ends the command quietly', {
  skip: process.platform === 'win32' && 'needs a shell',
}, () => {
  const command = `"${process.execPath}" bin/trackway.mjs export --swarm "${clean}" | head -c 1`;
  const { stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  assert.equal(stderr, '');
});
