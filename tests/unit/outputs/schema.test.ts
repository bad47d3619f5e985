import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { portfolioJsonSchema, recentChangesJsonSchema } from '../../../src/outputs/schema.ts';
import { windowBetween } from '../../support/change-window.ts';
import { aPortfolio, aRisk, aTrack } from '../../support/portfolio.ts';

interface Part {
  description?: string;
  properties?: Record<string, Part>;
  items?: Part;
}
const schema = portfolioJsonSchema('https://example.org/schema.json') as unknown as Part;
const lists = ['tracks', 'risks', 'approvals', 'milestones', 'dependencies', 'questions', 'diagnostics'];

test('every field of the portfolio and of its records says what it means, each for itself', () => {
  const objects = [schema, ...lists.map((list) => schema.properties?.[list]?.items ?? {})];
  for (const { properties = {} } of objects) {
    assert.ok(Object.keys(properties).length > 4);
    for (const [field, { description }] of Object.entries(properties)) assert.match(description ?? '', /\.$/, field);
  }
  const track = schema.properties?.tracks?.items?.properties;
  assert.notEqual(track?.created?.description, track?.target?.description);
});

test('a later version’s new field breaks nobody, a missing one is told', () => {
  const valid = new Ajv2020({ strict: false }).compile(schema);
  const portfolio = { ...aPortfolio({ tracks: [aTrack()], risks: [aRisk()] }), later: true };
  assert.ok(
    valid({ ...portfolio, tracks: portfolio.tracks.map((track) => ({ ...track, later: [] })) }),
    JSON.stringify(valid.errors),
  );
  assert.equal(valid({ ...portfolio, risks: [{ id: 'x' }] }), false);
});

test('every field of the changes says what it means, and real changes fit', async () => {
  const changes = recentChangesJsonSchema('https://example.org/changes.schema.json') as unknown as Part;
  const window = changes.properties?.windows?.items;
  const change = window?.properties?.changes?.items;
  for (const { properties = {} } of [changes, window ?? {}, change ?? {}]) {
    assert.ok(Object.keys(properties).length > 2);
    for (const [field, { description }] of Object.entries(properties)) assert.match(description ?? '', /\.$/, field);
  }
  const days = { from: '2026-11-06', to: '2026-11-20' };
  const { recent } = await windowBetween(
    '# Quay\n\n**Target:** 2027-03-03\n',
    '# Quay\n\n**Target:** 2027-03-24\n',
    days,
  );
  const valid = new Ajv2020({ strict: false }).compile(changes);
  assert.ok(valid(recent), JSON.stringify(valid.errors));
  assert.equal(recent.windows[0]?.changes.length, 1);
});
