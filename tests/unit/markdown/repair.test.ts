import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { repair } from '../../../src/markdown/repair.ts';
import { foldersBeside } from '../../support/beside.ts';
import { brief, filesBelow } from './support.ts';

/** Text as it looks after its UTF-8 bytes were read in a single-byte encoding. */
const spoil = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));
const encodings = ['windows-1252', 'windows-1251', 'macintosh'];

const words = {
  western: ['café', 'naïve', 'déjà', 'Übergröße', 'señor', 'GARÇON', 'Łódź', 'größer', 'coração'],
  russian: ['Привет', 'готово', 'объём', 'ПЛАН', 'ещё', 'этап'],
  symbols: [
    '✅ done',
    '🚧 doing',
    '📋 planned',
    'a → b',
    '“quoted”',
    'x ≥ 80',
    'wait…',
    '№ 5',
    '├── src',
    '└── src',
    '⚠️ late',
    '5 • 6',
    '█████░░░',
  ],
  eastern: ['日本語', '設計仕様', '要件定義', '한국어', '中文文档'],
};

test('spoilt words of every script come back', () => {
  for (const encoding of encodings) {
    for (const word of [...words.russian, ...words.symbols, ...words.eastern, ...words.western]) {
      const sentence = `see ${word} here`;
      assert.equal(repair(spoil(sentence, encoding), 'a.md').text, sentence, `${encoding}: ${word}`);
    }
  }
});

test('text that was spoilt twice comes back', () => {
  for (const text of ['✅ done → 🚧', 'café «déjà»', 'Привет, мир']) {
    assert.equal(repair(spoil(spoil(text, 'windows-1252'), 'windows-1252'), 'a.md').text, text);
  }
});

test('only the spoilt token changes, and the line is told with before and after', () => {
  const { text, diagnostics } = repair('Größe – Привет\nitem â€” Größe, « à la carte »\n', 'a.md');
  assert.equal(text, 'Größe – Привет\nitem — Größe, « à la carte »\n');
  assert.deepEqual(brief(diagnostics), ['mojibake 2:6']);
  assert.match(diagnostics[0]?.message ?? '', /“â€”” → “—”/);
});

test('words of one letter go with the spoilt words of their line', () => {
  assert.equal(repair(spoil('дом и сад', 'windows-1251'), 'a.md').text, 'дом и сад');
});

test('clean text that looks like spoilt text stays', () => {
  const clean = [
    'à\u00a0«\u00a0bientôt…»',
    '« un café\u00a0»',
    'AMANHÃ… e IRMÃ—sim',
    'Сёмга, Рёв, Сім, Різдво, СІРІ, РІСТ',
    'в\u00a0«Яндексе», В\u00a0России',
    'в „Левски“, С… чего начать',
    '5 Å², vérité¹²',
    'É… não; „Ó… co“',
    '‚Äpfel‘ und ‚Über‘',
    '√2 ≈ 1.41, ¬a ∧ b',
    'o—é—à – © ® ½',
  ];
  for (const text of clean) assert.equal(repair(text, 'a.md').text, text);
});

test('clean words of many scripts, in any order and with any punctuation between, are never changed', () => {
  const any = [
    ...words.western,
    ...words.russian,
    ...words.symbols,
    ...words.eastern,
    'Αθήνα',
    'שלום',
    'مرحبا',
    'ไทย',
    'हिन्दी',
    'Việt',
    'Íslenska',
    'það',
  ];
  const gap = fc.constantFrom(' ', '\n', ', ', ' — ', ': ', ' «', '» ', '\u00a0', ' “', '” ', '… ', ' / ');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...any), gap), { maxLength: 30 }), (pairs) => {
      const text = pairs.flat().join('');
      assert.equal(repair(text, 'a.md').text, text);
    }),
    { numRuns: 400 },
  );
});

test('spoiling and repairing clean words gives them back, whatever stands beside them', () => {
  const word = fc.constantFrom(...words.symbols, ...words.eastern, 'Привет', 'готово', 'café', 'größer');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom(...encodings), (list, encoding) => {
      const text = list.join(' and ');
      assert.equal(repair(spoil(text, encoding), 'a.md').text, text);
    }),
    { numRuns: 400 },
  );
});

test('any text keeps its number of lines, and repairing twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = repair(text, 'a.md').text;
      assert.equal(once.split('\n').length, text.split('\n').length);
    }),
  );
});

/** The roadmap template that was encoded twice, in each folder of seeds, with what it holds, counted by hand. */
const spoilt: Record<string, { lines: number; signs: Record<string, number> }> = {
  // 4 items of the current month, 3 of the next, 3 milestones, 4 arrows: 14 lines.
  '003_d84e2f6f1beff764.txt': { lines: 14, signs: { '✅': 4, '🚧': 1, '📋': 5, '→': 4 } },
  'encoded-twice.txt': { lines: 5, signs: { '✅': 2, '🚧': 1, '📋': 2, '→': 2 } },
};

for (const { name: folder, path } of foldersBeside('seeds')) {
  test(`the roadmap template that was encoded twice reads as it was meant: ${folder}`, () => {
    const [file, ...others] = filesBelow(path, /\.txt$/).filter(({ name }) => name in spoilt);
    assert.ok(file !== undefined && others.length === 0);
    const { lines, signs } = spoilt[file.name]!;
    const { text, diagnostics } = repair(new TextDecoder().decode(file.bytes), 'roadmap.md');
    assert.equal(diagnostics.length, lines);
    for (const [sign, count] of Object.entries(signs)) assert.equal(text.split(sign).length - 1, count, sign);
    assert.doesNotMatch(text, /[âðÅŸš]/);
  });
}

/** The spoilt documents of both folders. */
const repaired = [
  'ferry/tracks/ticket-scanners/notes.md',
  'iosm/swarm/tracks/demo-add-caching/iosm_state.md',
  'iosm/templates/shared_context.md',
];

for (const { name: folder, path } of foldersBeside('corpus')) {
  test(`only the documents that are spoilt are repaired: ${folder}`, () => {
    const files = filesBelow(path, /\.md$/);
    assert.deepEqual(
      files
        .filter(({ bytes }) => repair(new TextDecoder().decode(bytes), '').diagnostics.length > 0)
        .map(({ name }) => name),
      files.map(({ name }) => name).filter((name) => repaired.includes(name)),
    );
  });
}
