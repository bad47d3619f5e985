import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig, readConfig } from '../../../src/portfolio/config/config.ts';

const found = (text: string): string[] =>
  readConfig('trackway.yaml', text)
    .diagnostics.map(({ code, line, column, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`)
    .sort();

test('an empty file, a file of comments and empty keys set nothing', () => {
  for (const text of ['', '# nothing yet\n', 'title:\nrisk:\n  # line: 12\n']) {
    const { config, diagnostics } = readConfig('trackway.yaml', text);
    assert.deepEqual({ config, diagnostics }, { config: defaultConfig, diagnostics: [] });
  }
});

test('values are text until a setting makes numbers of them', () => {
  const { config, diagnostics } = readConfig('trackway.yaml', 'title: 3.10\nrisk:\n  line: 12\npages:\n  mdx: yes\n');
  assert.deepEqual(diagnostics, []);
  assert.equal(config.title, '3.10');
  assert.equal(config.risk.line, 12);
  assert.equal(config.pages.mdx, true);
});

test('one word stands for a list of one', () => {
  const { config } = readConfig(
    'trackway.yaml',
    'approvals:\n  roles:\n    Product: PO\n  required:\n    - roles: Product\n      families: iosm\n',
  );
  assert.deepEqual(config.approvals.roles, { Product: ['PO'] });
  assert.deepEqual(config.approvals.required, [{ roles: ['Product'], families: ['iosm'], tracks: [] }]);
});

test('an unknown key is an error at its place, with the nearest key', () => {
  const [first, second] = found('title: Tracks\nrisk:\n  lines: 12\nsilense: []\n');
  assert.match(first ?? '', /^3:3 config-unknown-key Unknown key lines in risk\. Did you mean line\?/);
  assert.match(second ?? '', /^4:1 config-unknown-key Unknown key silense\. Did you mean silence\?/);
});

test('a wrong value is an error at its place, with the nearest value, and only it is left out', () => {
  const text = 'statuses:\n  shelved: canceled\n  moored: planned\nurl: plans.example.org\nrisk:\n  line: high\n';
  const [url, status, line] = ['4:1', '2:3', '6:3'].map(
    (place) => found(text).find((message) => message.startsWith(place)) ?? '',
  );
  assert.match(url ?? '', /config-wrong-value url: expected an address that begins with https:/);
  assert.match(status ?? '', /config-wrong-value statuses\.shelved: .* Did you mean cancelled\?/);
  assert.match(line ?? '', /config-wrong-value risk\.line: expected a whole number from 1 to 25/);
  const { config } = readConfig('trackway.yaml', text);
  assert.deepEqual(config.statuses, { moored: 'planned' });
  assert.equal(config.risk.line, 9);
});

test('thousands of wrong settings are left out at once, and the first hundred told', () => {
  const wrong = Array.from({ length: 9000 }, (_, index) => `k${index}: a\n`).join('');
  const { config, diagnostics } = readConfig('trackway.yaml', `title: Ours\n${wrong}language: de\n`);
  assert.deepEqual([config.title, config.language], ['Ours', 'de']);
  assert.equal(diagnostics.length, 101);
  assert.equal(diagnostics[100]?.message, '8900 more settings from here on are wrong, and were ignored.');
  assert.equal(diagnostics[100]?.line, 102);
});

test('links to the repository lead to a web page and run nothing', () => {
  const formOf = (view: string) =>
    readConfig('trackway.yaml', `repository:\n  url: https://git.example\n  view: ${JSON.stringify(view)}\n`);
  for (const view of ['javascript:alert(1)//{path}', ' javascript:alert(1)', 'data:text/html,{path}', '//evil.example'])
    assert.equal(formOf(view).diagnostics[0]?.code, 'config-wrong-value', view);
  for (const view of ['{url}/x/{branch}/{path}#L{line}', 'https://view.example/{path}'])
    assert.equal(formOf(view).config.repository?.view, view);
});

test('an item of a list that is wrong in one part is left out whole', () => {
  const { config, diagnostics } = readConfig(
    'trackway.yaml',
    'silence:\n  - link-broken\n  - code: link-brokn\n    path: tracks/a\n  - no-such-code\n',
  );
  assert.deepEqual(config.silence, [{ code: 'link-broken', path: null }]);
  assert.deepEqual(
    diagnostics.map(({ line, column }) => [line, column]),
    [
      [3, 5],
      [5, 5],
    ],
  );
  assert.match(diagnostics[0]?.hint ?? '', /Did you mean link-broken\?/);
});

test('a code to silence that does not exist is told with the nearest one, and where all are', () => {
  const told = (code: string): [string | undefined, string] => {
    const { config, diagnostics } = readConfig('trackway.yaml', `silence: [${code}]\n`);
    assert.deepEqual([config.silence, diagnostics.length, diagnostics[0]?.column], [[], 1, 11]);
    return [diagnostics[0]?.message, diagnostics[0]?.hint ?? ''];
  };
  const all = 'docs/diagnostics.md lists all codes.';
  assert.deepEqual(told('link-brokn'), [
    'silence, item 1: there is no code link-brokn.',
    `Did you mean link-broken? ${all}`,
  ]);
  assert.equal(told('broken-link')[1], `Did you mean link-broken? ${all}`);
  assert.match(
    told('no-such-code')[1],
    /^The nearest code is [a-z]+(?:-[a-z]+)+; docs\/diagnostics\.md lists all codes\.$/,
  );
  assert.match(
    told('missing-mitigation')[1],
    /^The nearest code is risk-(?:without-mitigation|mitigation-placeholder); /,
  );
  assert.equal(told('x'.repeat(5000))[1], all);
  assert.match(
    readConfig('trackway.yaml', 'silence: broken-link\n').diagnostics[0]?.hint ?? '',
    /^Did you mean link-broken\?/,
  );
});

test('a repository without its address is an error of the whole setting', () => {
  assert.match(found('repository:\n  branch: main\n')[0] ?? '', /^1:1 config-wrong-value repository: url is missing/);
});

test('broken YAML is an error at its place, and what can be read of it counts', () => {
  const { config, diagnostics } = readConfig('trackway.yaml', 'title: Harbour\ndescription: "never closed\n');
  assert.equal(config.title, 'Harbour');
  assert.equal(diagnostics[0]?.code, 'config-invalid-yaml');
  assert.ok((diagnostics[0]?.line ?? 0) >= 2);
  assert.equal(readConfig('trackway.yaml', 'title: a\ntitle: b\n').diagnostics[0]?.line, 2);
});

test('what is no map, and an alias bomb, end in a diagnostic', () => {
  assert.equal(readConfig('trackway.yaml', '- title\n').diagnostics[0]?.code, 'config-wrong-value');
  const bomb = `a: &a [x, x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [*${'abcdefghi'[index]}, *${'abcdefghi'[index]}]`).join('\n')}\n`;
  assert.ok(readConfig('trackway.yaml', bomb).diagnostics.length > 0);
});

test('an address loses its last slash, a base path gets both', () => {
  const { config } = readConfig('trackway.yaml', 'url: https://example.org/\nbase: plans\n');
  assert.equal(config.url, 'https://example.org');
  assert.equal(config.base, '/plans/');
});

test('a base or an address that no site can stand under is an error at its line, and the default holds', () => {
  for (const path of ['../x', '/./', '/ü/', '/a%20b/', 'a b']) {
    const { config, diagnostics } = readConfig('trackway.yaml', `title: T\nbase: ${path}\n`);
    assert.equal(config.base, '/', path);
    assert.deepEqual(
      diagnostics.map(({ code, file, line, column }) => [code, file, line, column]),
      [['config-wrong-value', 'trackway.yaml', 2, 1]],
    );
    assert.match(diagnostics[0]!.message, /^base: expected a path such as \/plans\//);
  }
  for (const url of ['https://example.org?y=1', 'https://example.org/#f', 'https://example.org/../x', 'example.org'])
    assert.equal(readConfig('trackway.yaml', `url: "${url}"\n`).diagnostics[0]?.code, 'config-wrong-value', url);
  assert.equal(readConfig('trackway.yaml', 'base: /~team/plans_2.0\n').config.base, '/~team/plans_2.0/');
});

test('broken YAML is told alone: what follows from the break would hide it', () => {
  const { diagnostics } = readConfig('trackway.yaml', 'title: [Quay\nrisk: "x\n');
  assert.ok(diagnostics.length > 0);
  assert.deepEqual([...new Set(diagnostics.map(({ code }) => code))], ['config-invalid-yaml']);
});
