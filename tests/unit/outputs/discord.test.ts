import assert from 'node:assert/strict';
import { test } from 'node:test';
import { riskMessage } from '../../../src/outputs/discord.ts';
import { discordText, quote, recordMessage } from '../../../src/views/share/record-message.ts';
import { aRisk, aStatus, aTrack } from '../../support/portfolio.ts';

const second = (message: string): string => message.split('\n')[1] ?? '';

test('a risk’s message says whether it still stands: in its author’s word, else open where its track is alive', () => {
  const facts = (status: string | null, track = aTrack()): string =>
    second(
      riskMessage(aRisk({ title: 'Rope breaks', status, mitigation: 'Two ropes' }), track, 'https://example.org/'),
    );
  assert.equal(facts('Closed'), 'Closed. Unscored. Mitigation: Two ropes');
  assert.equal(facts(null), 'Open. Unscored. Mitigation: Two ropes');
  assert.equal(facts(null, aTrack({ status: aStatus('complete') })), 'Unscored. Mitigation: Two ropes');
});

test('an address in an author’s words is whole, and shows no preview; the signs around it are as literal as ever', () => {
  assert.equal(discordText('See https://x.org/AB_C-1, *now*.'), 'See <https://x.org/AB_C-1>, \\*now\\*.');
  assert.equal(discordText('(http://x.org/a_b?c=d_e#f_g)'), '\\(<http://x.org/a_b?c=d_e#f_g>\\)');
  assert.equal(discordText('a_b @here'), 'a\\_b @\u200bhere');
});

test('a quotation is cut between letters, and never within an address', () => {
  const cut = quote('🚀'.repeat(400));
  assert.ok(cut.isWellFormed() && cut.endsWith('🚀…'), cut.slice(-4));
  assert.match(quote(`${'word '.repeat(57)}https://example.org/a/long/address/that/does/not/fit`), /word…$/);
});

test('the address of one record has no angle brackets, so that its card unfolds; addresses that its author quotes have them', () => {
  const risk = aRisk({ title: 'Rope breaks', mitigation: 'See https://ropes.example/' });
  const message = riskMessage(risk, aTrack(), 'https://plans.example.org/r/7/');
  assert.match(message, / · https:\/\/plans\.example\.org\/r\/7\/$/);
  assert.match(message, /See <https:\/\/ropes\.example\/>/);
});

test('a message of more than 2,000 characters loses facts, never its address', () => {
  const address = `https://example.org/${'a'.repeat(600)}`;
  const message = recordMessage(
    'Risk',
    '_'.repeat(300),
    '*'.repeat(300),
    ['_'.repeat(5000).replaceAll('_', '\\_')],
    'spec.md, line 1',
    address,
  );
  assert.ok(message.length <= 2000, String(message.length));
  assert.ok(message.endsWith(`spec.md, line 1 · ${address}`));
  assert.match(second(message), /^(?:\\_)*…$/);
});
