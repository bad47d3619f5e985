import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

test('each function that the architecture page names is in the file that it names', () => {
  const steps = [...page.matchAll(/`(src\/[^`]+\.ts)` `(\w+)`/g)];
  assert.ok(steps.length >= 17, `${steps.length} steps were found in the page`);
  for (const [, file = '', name = ''] of steps) {
    assert.ok(existsSync(join(root, file)), `${file} is not there`);
    const text = readFileSync(join(root, file), 'utf8');
    assert.match(text, new RegExp(`^export (?:async )?(?:function|const|class) ${name}\\b`, 'm'), `${file}: ${name}`);
  }
});

test('each file and folder that the architecture page names is there', () => {
  const named = [...page.matchAll(/`([a-z][\w-]*\/[\w/.-]*)`/g)].map(([, path = '']) => path);
  assert.ok(named.length > 15);
  for (const path of named)
    assert.ok(
      ['', 'src', 'src/dialects'].some((folder) => existsSync(join(root, folder, path))),
      `${path} is not there`,
    );
});
