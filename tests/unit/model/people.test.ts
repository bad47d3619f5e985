import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlaceholderName, namesIn, peopleOf } from '../../../src/model/people.ts';

test('one name in many spellings is one person, shown by its fullest spelling', () => {
  const spellings = [
    'noor haddad',
    'Haddad, Noor',
    'N. Haddad',
    'noor.haddad@example.org',
    '@noorhaddad',
    '@noor-haddad',
    'NoorHaddad',
    'NOOR HADDAD (Security)',
    ' Noor   Haddad ',
    'Noor Haddad',
  ];
  const read = peopleOf(spellings);
  for (const spelling of spellings)
    assert.deepEqual(read(spelling), { key: 'haddad noor', name: 'Noor Haddad' }, spelling);
});

test('accents do not part a person, and the spelling that has them is shown', () => {
  const read = peopleOf(['Zoe Muller', 'Zoë Müller']);
  assert.equal(read('Zoe Muller')?.name, 'Zoë Müller');
});

test('an initial that fits two people is neither', () => {
  const read = peopleOf(['Noor Haddad', 'Nina Haddad', 'N. Haddad']);
  assert.equal(read('N. Haddad')?.name, 'N. Haddad');
});

test('a first name alone is not joined: two people may share it', () => {
  const read = peopleOf(['Noor Haddad', 'Noor']);
  assert.notEqual(read('Noor')?.key, read('Noor Haddad')?.key);
});

test('of an e-mail address the part before the @ is shown, unless the team publishes addresses', () => {
  assert.equal(peopleOf(['rm@example.org'])('rm@example.org')?.name, 'rm');
  assert.equal(peopleOf(['rm@example.org'], { publicEmails: true })('rm@example.org')?.name, 'rm@example.org');
});

test('an address that stands beside a name somewhere is that person everywhere', () => {
  const read = peopleOf(['Ravi Menon <rm@example.org>', 'rm@example.org']);
  assert.equal(read('rm@example.org')?.name, 'Ravi Menon');
  assert.equal(read('Ravi Menon <rm@example.org>')?.name, 'Ravi Menon');
});

test("a team's own aliases join what nothing else could", () => {
  const read = peopleOf(['nh'], { aliases: { 'Noor Haddad': ['nh', 'the security lead'] } });
  assert.equal(read('nh')?.name, 'Noor Haddad');
  assert.equal(read('The Security Lead')?.name, 'Noor Haddad');
});

test('placeholders name nobody', () => {
  const placeholders = [
    '',
    ' ',
    '—',
    '?',
    'TBD',
    'tba',
    'N/A',
    '[Name]',
    '[Name/Date]',
    '[name]',
    '{OWNER}',
    '<name>',
    '_TBD_approver_qa_',
    '@name',
    'Name/Date',
    'unassigned',
    'None yet',
  ];
  const read = peopleOf(placeholders);
  for (const text of [null, ...placeholders]) {
    assert.equal(isPlaceholderName(text), true, String(text));
    assert.equal(read(text), null, String(text));
  }
});

test('nobody is nobody, whoever is named behind it', () => {
  for (const text of ['nobody yet (Petra holds it for now)', 'No one so far, ask Petra', 'noch niemand – erst im Mai'])
    assert.equal(isPlaceholderName(text), true, text);
  for (const name of ['Nobody Jones', 'Niemandsland AG', 'Notker']) assert.equal(isPlaceholderName(name), false, name);
});

test('names that contain a word for nobody are still names', () => {
  for (const name of ['Noor Haddad', 'Yes Men', 'Ona Open-Source', 'agent-7', '陈伟', 'Ян', '<rm@example.org>'])
    assert.equal(isPlaceholderName(name), false, name);
});

test('several people in one place', () => {
  assert.deepEqual(namesIn('Ada Okafor & Bo Lindqvist'), ['Ada Okafor', 'Bo Lindqvist']);
  assert.deepEqual(namesIn('Ada Okafor, Bo Lindqvist and Chen Wei'), ['Ada Okafor', 'Bo Lindqvist', 'Chen Wei']);
  assert.deepEqual(namesIn('Haddad, Noor'), ['Haddad, Noor']);
  assert.deepEqual(namesIn('Ada Okafor; TBD'), ['Ada Okafor']);
});

test('capitals inside a surname do not part it', () => {
  const read = peopleOf(['Ronald McDonald', 'RONALD MCDONALD']);
  assert.equal(read('RONALD MCDONALD')?.name, 'Ronald McDonald');
});

test('letters of other scripts keep their marks', () => {
  const read = peopleOf(['かきく', 'がぎぐ', 'Андрей', 'Андреи']);
  assert.notEqual(read('かきく')?.key, read('がぎぐ')?.key);
  assert.notEqual(read('Андрей')?.key, read('Андреи')?.key);
});

test('an address that two names stand beside names neither of them', () => {
  const spellings = ['Noor Haddad <noor@example.org>', 'Mallory Quist <noor@example.org>', 'noor@example.org'];
  assert.equal(peopleOf(spellings)('noor@example.org')?.name, 'noor');
  assert.equal(peopleOf(spellings.toReversed())('noor@example.org')?.name, 'noor');
});

test('a handle that fits two names is neither', () => {
  const read = peopleOf(['Noor Haddad', 'Noo Rhaddad', '@noorhaddad']);
  assert.equal(read('@noorhaddad')?.name, 'noorhaddad');
});

test('no decorated spelling takes the place of a plain one', () => {
  const decorated = [
    'Marit – Solberg ✅✅✅!!',
    '\u202eMarit Solberg',
    'Marit\u200b Solberg',
    'Ｍａｒｉｔ Ｓｏｌｂｅｒｇ',
    'Marit . . . Solberg',
    'Marit Solberg → Marit',
    '*Marit Solberg* / Marit Solberg ★★★★★',
  ];
  for (const name of decorated) {
    const read = peopleOf(['Marit Solberg', name]);
    assert.equal(read('Marit Solberg')?.name, 'Marit Solberg', name);
  }
  // What turns the direction of the words after it is never shown.
  assert.equal(peopleOf(['\u202eMarit\u2066 Solberg'])('\u202eMarit\u2066 Solberg')?.name, 'Marit Solberg');
});
