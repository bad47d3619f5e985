import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const dependencies = (...lines: string[]): string[] =>
  readFacts(
    parseDocument('tracks/quay/spec.md', ['# Quay cranes', '', ...lines, ''].join('\n')),
    context(),
  ).facts.dependencies.map(({ title }) => title);

test('what a reader must install to run commands is nothing that the work waits for', () => {
  const prerequisites = ['## Prerequisites', '', '- A clone of the yard repository', '- The harbour client'];
  assert.deepEqual(dependencies(...prerequisites, '', '## Installation', '', 'Run the script.'), []);
  assert.deepEqual(dependencies(...prerequisites, '', '```sh', 'make crane', '```'), []);
  assert.deepEqual(dependencies(...prerequisites, '', '## Rollout', '', 'Crane by crane.'), [
    'A clone of the yard repository',
    'The harbour client',
  ]);
});

test('tools with their oldest version, packages and instructions are no dependencies', () => {
  assert.deepEqual(
    dependencies(
      '## Dependencies',
      '',
      '- Docker Desktop 4.0+',
      '- .NET 8 SDK or later',
      '- Ruby 3.x and higher',
      '- The paint kit (already installed)',
      '- Screens: `crane-view`, `crane-kit`',
      '- Install the harbour client',
      '- The tide service of the port authority',
    ),
    ['The tide service of the port authority'],
  );
});

test('a heading may say what is needed', () => {
  assert.deepEqual(dependencies('## Dependencies: the new rails (half laid)', '', 'Nothing else.'), [
    'the new rails (half laid)',
  ]);
  assert.deepEqual(dependencies('## Blocked by: no', '', 'All is well.'), []);
});

test('a sign before a dependency is no part of its title', () => {
  assert.deepEqual(dependencies('## Dependency map', '', '- ✅ Rails laid', '- ⏳ Power from the grid'), [
    'Rails laid',
    'Power from the grid',
  ]);
});

test('a name in the middle of an explanation is not the track that is needed', () => {
  const text =
    '# Quay\n\n## Dependencies\n\n1. **Meters**: the meters of all cranes are read every minute and kept in the `crane-meters` store\n';
  const { facts } = readFacts(parseDocument('tracks/quay/spec.md', text), context());
  assert.deepEqual(
    facts.dependencies.map(({ target, isTrack }) => [target, isTrack]),
    [[null, false]],
  );
});
