import assert from 'node:assert/strict';
import { test } from 'node:test';
import matter from 'gray-matter';
import { readFrontMatter } from '../../../src/markdown/front-matter/front-matter.ts';
import { defaultLimits } from '../../../src/markdown/limits.ts';
import { brief } from './support.ts';

const read = (...lines: string[]) => readFrontMatter(`---\n${lines.join('\n')}\n---\n\n# Title\n`, 'a.md');
const values = (...lines: string[]) => Object.fromEntries(read(...lines).fields.map(({ key, value }) => [key, value]));

test('every scalar stays the string that its author wrote', () => {
  assert.deepEqual(
    values('version: 3.10', 'day: 2026-02-30', 'flag: no', 'zone: 2026-03-14T22:30:00-04:00', 'hex: 0x1F', 'none: ~'),
    {
      version: '3.10',
      day: '2026-02-30',
      flag: 'no',
      zone: '2026-03-14T22:30:00-04:00',
      hex: '0x1F',
      none: '~',
    },
  );
});

test('maps are flattened by key path, with line and column', () => {
  const { fields, lines, diagnostics } = read(
    'title: One',
    'git:',
    '  branch: "main"',
    "  commit: 'abc' # short",
    'tags:',
    '  - a',
    '  - b',
  );
  assert.deepEqual(fields, [
    { key: 'title', value: 'One', line: 2, column: 1 },
    { key: 'git.branch', value: 'main', line: 4, column: 3 },
    { key: 'git.commit', value: 'abc', line: 5, column: 3 },
    { key: 'tags', value: ['a', 'b'], line: 6, column: 1 },
  ]);
  assert.equal(lines, 9);
  assert.deepEqual(diagnostics, []);
});

test('a bracket is a list where a list is meant and text where a template speaks', () => {
  assert.deepEqual(
    values(
      'tags: [a, b]',
      'depends_on: [one]',
      'owners: []',
      'name: [Name of the thing to build]',
      'status: [Draft|Done]',
      'created: [YYYY-MM-DDTHH:mm:ss-04:00]',
      'rules: [GDPR, SOC2, etc. if applicable]',
    ),
    {
      tags: ['a', 'b'],
      depends_on: ['one'],
      owners: [],
      name: '[Name of the thing to build]',
      status: '[Draft|Done]',
      created: '[YYYY-MM-DDTHH:mm:ss-04:00]',
      rules: '[GDPR, SOC2, etc. if applicable]',
    },
  );
});

test('comments behind a value are dropped', () => {
  assert.deepEqual(values('id: [SECTION.TASK] # such as 3.2', 'owner: Ann # for now'), {
    id: '[SECTION.TASK]',
    owner: 'Ann',
  });
});

test('values that YAML refuses are recovered line by line, and their place is told', () => {
  const result = read('title: `code`', 'owner: @ann', 'note: this: and that', 'status: [x] Complete', 'tags:', '  - a');
  assert.deepEqual(
    result.fields.map(({ key, value, line }) => [key, value, line]),
    [
      ['title', '`code`', 2],
      ['owner', '@ann', 3],
      ['note', 'this: and that', 4],
      ['status', '[x] Complete', 5],
      ['tags', ['a'], 6],
    ],
  );
  assert.deepEqual(brief(result.diagnostics), ['front-matter-invalid 2:8']);
});

test('a duplicate key keeps both values', () => {
  const result = read('status: draft', 'owner: Ann', 'status: done');
  assert.deepEqual(
    result.fields.map(({ key, value, line }) => [key, value, line]),
    [
      ['status', 'draft', 2],
      ['owner', 'Ann', 3],
      ['status', 'done', 4],
    ],
  );
  assert.deepEqual(brief(result.diagnostics), ['front-matter-duplicate-key 4:1']);
});

test('only a first line of exactly --- opens, and a thematic break opens nothing', () => {
  for (const text of [
    ' ---\na: b\n---\n',
    '----\na: b\n----\n',
    '\n---\na: b\n---\n',
    '---\n\n# Title\n\nText\n\n---\n\nMore\n',
    '---\n\n**Status:** Draft\n\n---\n',
    '---\n\nNote: prose\n\n## Heading\n\n---\n',
    '---',
    '---\nplain words\n---\n',
  ]) {
    assert.deepEqual(
      readFrontMatter(text, 'a.md'),
      { fields: [], lines: 0, length: 0, diagnostics: [] },
      JSON.stringify(text),
    );
  }
});

test('a line that merely begins with --- does not close', () => {
  const text = '---\na: b\n---x: c\nd: e\n---\nText\n';
  const result = readFrontMatter(text, 'a.md');
  assert.equal(text.slice(result.length), 'Text\n');
  assert.equal(result.lines, 5);
});

test('front matter that never closes gives its keys and lets the document live', () => {
  const text = '---\nstatus: draft\nowner: Ann\n\n# Title\n\nText: more\n';
  const result = readFrontMatter(text, 'a.md');
  assert.deepEqual(
    result.fields.map(({ key }) => key),
    ['status', 'owner'],
  );
  assert.equal(text.slice(result.length), '\n# Title\n\nText: more\n');
  assert.deepEqual(brief(result.diagnostics), ['front-matter-unclosed 1:1']);
});

test('no front matter is ever run as a program', () => {
  const flag = '__trackwayFrontMatterRan';
  for (const language of ['js', 'javascript', 'coffee', 'json', ' js', 'JS', 'cson']) {
    const text = `---${language}\n{ "a": (globalThis["${flag}"] = true) }\n---\n# Title\n`;
    const result = readFrontMatter(text, 'a.md');
    assert.deepEqual(result.fields, []);
    assert.deepEqual(brief(result.diagnostics), ['front-matter-language 1:1']);
  }
  assert.equal(Reflect.get(globalThis, flag), undefined);
});

test('gray-matter by itself would have run it: the lock is needed', () => {
  const flag = '__trackwayControl';
  matter(`---js\n{ a: (globalThis["${flag}"] = true) }\n---\n`, {});
  assert.equal(Reflect.get(globalThis, flag), true);
  Reflect.deleteProperty(globalThis, flag);
});

test('a failed parse fails the same way the second time', () => {
  const first = read('a: "b', 'c: d');
  assert.deepEqual(read('a: "b', 'c: d'), first);
  assert.ok(first.fields.length > 0);
});

test('keys of objects are strings like any other', () => {
  const { fields } = read('__proto__: x', 'constructor:', '  prototype: y');
  assert.deepEqual(
    fields.map(({ key, value }) => [key, value]),
    [
      ['__proto__', 'x'],
      ['constructor.prototype', 'y'],
    ],
  );
  assert.equal(Reflect.get({}, 'x'), undefined);
});

test('an alias bomb costs nothing and is told', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let index = 1; index < 20; index++) {
    const name = String.fromCharCode(97 + index);
    const before = String.fromCharCode(96 + index);
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
  }
  const result = read(...bomb);
  assert.ok(result.diagnostics.some(({ code }) => code === 'front-matter-invalid'));
  assert.ok(result.fields.length < 500);
});

test('size and depth have limits, and what is plain is read beyond them', () => {
  const small = { ...defaultLimits, frontMatterBytes: 40 };
  const large = readFrontMatter(`---\nstatus: draft\nnote: ${'x'.repeat(60)}\n---\n`, 'a.md', small);
  assert.deepEqual(brief(large.diagnostics), ['front-matter-too-large 1:1']);
  assert.equal(large.fields[0]?.value, 'draft');
  const deep = Array.from({ length: 30 }, (_, level) => `${'  '.repeat(level)}k${level}:`);
  assert.ok(
    read(...deep, `${'  '.repeat(30)}end: x`).diagnostics.some(({ code }) => code === 'front-matter-too-large'),
  );
  assert.doesNotThrow(() => read(`a: ${'['.repeat(5000)}`));
});

test('gray-matter reads up to the first line that is a ruler, spaces after it and a missing line end allowed', () => {
  const fieldsOf = (text: string) => readFrontMatter(text, 'a.md').fields.map(({ key, value }) => [key, value]);
  for (const end of ['---', '---  ', '---\n', '--- \t\n# Title\n', '---\n\n---\nb: no\n---\n'])
    assert.deepEqual(
      fieldsOf(`---\nstatus: draft\nnote: |\n  ---draft\n${end}`),
      [
        ['status', 'draft'],
        ['note', '---draft\n'],
      ],
      JSON.stringify(end),
    );
});
