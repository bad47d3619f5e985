import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedJson } from '../../../src/dialects/json/json-published.ts';
import { defaultConfig, teamWords } from '../../../src/portfolio/config/config.ts';

const published = (text: string) => publishedJson(text, teamWords(defaultConfig));

test('keys that are read are published as they were written; the others are left out and counted', () => {
  const text = `{
  "title": "Ferries",
  "api_key": "very, {secret}",
  "status": { "value": "blocked", "internal_note": "no", "since": "2026-01-02" },
  "deploy": {
    "status": "kept with what it stands in",
    "tokens": ["a", "b"]
  },
  "depends_on": ["quay"],
  "risks": [
    { "title": "Storms", "probability": "high", "budget_code": 17 }
  ],
  "approvals": { "Harbour master": { "name": "Ann", "pin": 4711 } },
  "last": null
}
`;
  assert.deepEqual(published(text), {
    lines: [
      '{',
      '  "title": "Ferries",',
      null,
      '  "status": { "value": "blocked",  "since": "2026-01-02" },',
      null,
      null,
      null,
      null,
      '  "depends_on": ["quay"],',
      '  "risks": [',
      '    { "title": "Storms", "probability": "high", }',
      '  ],',
      '  "approvals": { "Harbour master": { "name": "Ann", } },',
      null,
      '}',
    ],
    withheld: 6,
  });
});

test('a file on one line loses only its other keys', () => {
  assert.deepEqual(published('{"api_key":"x","title":"A \\" } , b","n":[{"x":1}]}'), {
    lines: ['{"title":"A \\" } , b",}'],
    withheld: 2,
  });
});

test('of what is no JSON only the lines that are read are published', () => {
  assert.deepEqual(published('{\n  "title": "A",\n  "api_key": "x",\n  oops\n}'), {
    lines: ['{', '  "title": "A",', null, null, '}'],
    withheld: 2,
  });
});

test('what is nothing but a value is not published', () => {
  assert.deepEqual(published('"a text"').lines, [null]);
  assert.deepEqual(published('[{"title": "A"}]').lines, [null]);
});
