import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { approvalEntries } from '../../../src/views/approvals/entries.ts';
import { peoplePages, personLink } from '../../../src/views/people/people.ts';
import { anApproval, aPortfolio, aQuestion, aRisk, aStatus, aTrack, aWhen } from '../../support/portfolio.ts';

const portfolio = aPortfolio({
  asOf: '2026-11-20',
  tracks: [
    aTrack({ id: 'old', title: 'Old pier', owners: ['Ada Okafor'], status: aStatus('complete') }),
    aTrack({
      id: 'pier',
      title: 'New pier',
      owners: ['ada.okafor@example.org', 'Bo Lindqvist'],
      status: aStatus('in-progress'),
      target: aWhen('2026-11-06'),
    }),
  ],
  risks: [aRisk({ track: 'pier', title: 'Fog', owner: 'Bo Lindqvist' })],
  approvals: [anApproval({ track: 'pier', role: 'Security', name: 'Cem Yilmaz', state: 'pending' })],
  questions: [
    aQuestion({ track: 'pier', title: 'Who pays?', owner: 'Dita Novak', status: 'open' }),
    aQuestion({
      track: 'pier',
      title: 'Which crane?',
      owner: 'Dita Novak',
      decidedBy: 'Bo Lindqvist',
      status: 'resolved',
    }),
  ],
});
const pages = peoplePages(portfolio, approvalEntries(portfolio, defaultConfig));
const pageOf = (name: string) => pages.find((page) => page.name === name)!;
const titles = (list: readonly { title: string }[]): string[] => list.map(({ title }) => title);

test('everyone who owns, is asked or decides has one page, however the name is spelled', () => {
  assert.deepEqual(pages.map(({ name }) => name).sort(), ['Ada Okafor', 'Bo Lindqvist', 'Cem Yilmaz', 'Dita Novak']);
  assert.equal(new Set(pages.map(({ url }) => url)).size, pages.length);
});

test('a page has what is the person’s: live tracks first, late dates, risks, questions', () => {
  const ada = pageOf('Ada Okafor');
  assert.deepEqual(titles(ada.owns), ['New pier', 'Old pier']);
  assert.deepEqual(titles(ada.late), ['Target']);
  const bo = pageOf('Bo Lindqvist');
  assert.deepEqual([titles(bo.risks), titles(bo.decided), titles(bo.questions)], [['Fog'], ['Which crane?'], []]);
  assert.deepEqual(titles(pageOf('Dita Novak').questions), ['Who pays?']);
});

test('a link to a person names the first thing that waits, else what is late', () => {
  const link = (name: string): string => personLink(pageOf(name), (id) => (id === 'pier' ? 'New pier' : id));
  assert.equal(link('Cem Yilmaz'), '1 approval waits for Cem Yilmaz: New pier, Security.');
  assert.equal(link('Dita Novak'), '1 question waits for Dita Novak. It is: New pier, “Who pays?”.');
  assert.equal(link('Ada Okafor'), 'Nothing waits for Ada Okafor. New pier is late since 6 Nov 2026.');
});
