import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { portfolioJsonSchema } from '../../../src/outputs/schema.ts';
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
