import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withShownNames } from '../../../src/model/shown-names.ts';
import { anApproval, aPortfolio, aQuestion, aRisk, aTrack } from '../../support/portfolio.ts';

const portfolio = aPortfolio({
  tracks: [aTrack({ owners: ['noor.haddad@example.org', 'Ravi Menon <rm@example.org>'], authors: ['N. Haddad'] })],
  risks: [aRisk({ owner: 'rm@example.org & noor.haddad@example.org' })],
  approvals: [anApproval({ name: 'lc@example.org' }), anApproval({ role: 'QA', name: 'Noor Haddad' })],
  questions: [aQuestion({ owner: null })],
});

test('no address is told: a name stands for it, else the part before the @', () => {
  const { tracks, risks, approvals, questions } = withShownNames(portfolio, {});
  assert.deepEqual(tracks[0]?.owners, ['Noor Haddad', 'Ravi Menon']);
  assert.equal(risks[0]?.owner, 'Ravi Menon, Noor Haddad');
  assert.deepEqual(
    approvals.map(({ name }) => name),
    ['lc', 'Noor Haddad'],
  );
  assert.equal(questions[0]?.owner, null);
});

test('who decided may stand with the day: only the address gives way', () => {
  const decided = [
    'rm@example.org, 2026-03-01',
    'Lea Costa <lc@example.org> and rm@example.org',
    'Lea (lc@example.org)',
    'nd@example.org',
    null,
  ];
  const questions = decided.map((decidedBy) => aQuestion({ decidedBy }));
  assert.deepEqual(
    withShownNames({ ...portfolio, questions }, {}).questions.map(({ decidedBy }) => decidedBy),
    ['Ravi Menon, 2026-03-01', 'Lea Costa and Ravi Menon', 'Lea', 'nd', null],
  );
  const alone = aPortfolio({ questions: [aQuestion({ decidedBy: 'nd@example.org' })] });
  assert.equal(withShownNames(alone, {}).questions[0]?.decidedBy, 'nd');
});

test('names without an address stay as written', () => {
  assert.deepEqual(withShownNames(portfolio, {}).tracks[0]?.authors, ['N. Haddad']);
});

test('a team may publish its addresses', () => {
  assert.equal(withShownNames(portfolio, { publicEmails: true }), portfolio);
});
