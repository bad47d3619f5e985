import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaint, inStatement, powerOf } from '../../../lint/expressions.ts';

test('an expression that takes exponential time is refused everywhere', async () => {
  const literal = '/^(?:a+)+$/';
  const found = await powerOf(literal);
  assert.equal(found, Number.POSITIVE_INFINITY);
  assert.match(
    complaint({ literal, place: 'src/model/a.ts:1', power: 2 }, found) ?? '',
    /src\/model\/a\.ts:1.*\n.*exponential/,
  );
});

test('an expression that takes quadratic time is refused in a place that sees whole documents', async () => {
  const literal = '/-+$/';
  const found = await powerOf(literal);
  assert.equal(found, 2);
  assert.notEqual(complaint({ literal, place: 'src/markdown/a.ts:1', power: 1 }, found), null);
  assert.equal(complaint({ literal, place: 'src/dialects/a.ts:1', power: 2 }, found), null);
});

test('linear expressions pass, and what cannot be told does not', async () => {
  assert.equal(await powerOf('/^a+$/'), 1);
  assert.equal(await powerOf('/[ab]{2}c?/'), 1);
  assert.notEqual(complaint({ literal: '/x/', place: 'src/model/a.ts:1', power: 2 }, null), null);
});

test('white space in a statement does not run on', () => {
  assert.equal(inStatement(String.raw`/\s*a\s+?\\s*/`), String.raw`/\s?a\s\\s*/`);
});
