import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultConfig, readConfig } from '../../../src/portfolio/config/config.ts';
import { configSchema } from '../../../src/portfolio/config/schema.ts';

const page = readFileSync('docs/configuration.md', 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);

test('every key has a section, and every section is a key', () => {
  assert.deepEqual([...sections.keys()].toSorted(), Object.keys(configSchema.shape).toSorted());
});

for (const [key, text] of sections) {
  test(`the example of ${key} can be used as it stands, and sets something`, () => {
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(text) ?? [];
    const { config, diagnostics } = readConfig('trackway.yaml', example);
    assert.deepEqual(diagnostics, []);
    assert.notDeepEqual(config[key as keyof typeof config], defaultConfig[key as keyof typeof config] ?? 'nothing');
  });

  test(`every key below ${key} is named`, () => {
    const value = defaultConfig[key as keyof typeof defaultConfig];
    const below =
      key === 'repository'
        ? ['url', 'branch', 'folder', 'view']
        : value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.keys(value)
          : [];
    for (const name of below) assert.ok(text.includes(`\`${name}\``), name);
  });
}
