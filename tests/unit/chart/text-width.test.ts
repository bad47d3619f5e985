import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidth } from '../../../src/chart/text-width.ts';

test('words are given at least the room that a browser needs for them in Source Sans 3 at 13 px', () => {
  // Measured in Chromium.
  const measured = { 'Развертывание смарт-контрактов X0T в…': 239, 'Интеграция TokenBridge с реальными…': 228 };
  for (const [words, width] of Object.entries(measured)) assert.ok(textWidth(words) >= width, words);
});
