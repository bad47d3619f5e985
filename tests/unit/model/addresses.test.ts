import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collisionKey, hash, isPortableName, segment, uniqueSegments } from '../../../src/model/addresses.ts';

/** Windows has no file of these names, whatever follows a full stop ("Naming Files, Paths, and Namespaces"). */
const devices = ['CON', 'prn', 'Aux', 'NUL', 'COM1', 'com9', 'COM¹', 'lpt²', 'LPT³', 'COM0', 'CONIN$', 'CONOUT$'];
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\..*)?$/i;

/** Two names that fold alike and have one mark, found by trying: a mark has 32 bits. */
const [one, other] = ['a.A.a.a.a.A.a.A.a.a.a.a.A.a.a.a.a.', 'a.a.a.a.a.a.A.A.a.A.A.A.A.a.a.A.A.'] as const;

const name = fc.oneof(
  fc.constantFrom(
    ...devices,
    'con.txt',
    'Straße',
    'STRASSE',
    'strasse',
    'ſ',
    's',
    'Σας',
    'ΣΑΣ',
    'é',
    'e\u0301',
    'İ',
    'i',
    'ı',
    '',
    '.',
    '..',
  ),
  fc.constantFrom('nobody', 'x', 'X', 'a ', 'a.', 'a', '\ud800', 'ﬁ', 'fi', '𠀀'.repeat(90), '記'.repeat(90)),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('every name has a segment that no other has, however a disk folds names', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 40 }), fc.array(name, { maxLength: 5 }), (names, others) => {
      const taken = others.map(segment);
      const segments = [...uniqueSegments(names, taken).values()];
      const all = [...segments, ...new Set(taken.map(collisionKey))];
      assert.equal(segments.length, names.length);
      assert.equal(new Set(all.map(collisionKey)).size, all.length);
    }),
    { numRuns: 500 },
  );
});

test('a segment is a folder’s name on every system', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 10 }), (names) => {
      for (const own of [...names.map(segment), ...uniqueSegments(names, ['con']).values()]) {
        assert.doesNotMatch(own, reserved);
        assert.match(own, /^[\p{L}\p{M}\p{N}\p{So}-]+$/u);
        assert.ok(own.isWellFormed() && own === own.normalize('NFC'), own);
        assert.ok(Buffer.byteLength(own) <= 200, own);
      }
    }),
    { numRuns: 500 },
  );
});

test('names with one mark are told apart, whatever their order', () => {
  assert.equal(hash(one), hash(other), 'the names are what the test needs');
  const there = uniqueSegments([one, other, 'third']);
  assert.notEqual(there.get(one), there.get(other));
  assert.deepEqual(uniqueSegments(['third', other, one]).get(one), there.get(one));
});

test('a role and a person called CON have an address each, and neither is CON', () => {
  const roles = uniqueSegments(['CON']);
  const people = uniqueSegments(['CON'], [...roles.values()]);
  const segments = [...roles.values(), ...people.values()];
  assert.equal(new Set(segments).size, 2);
  for (const own of segments) assert.doesNotMatch(own, reserved);
});

test('a name is a file’s as it stands only if every system takes it', () => {
  for (const device of devices) assert.equal(isPortableName(device), false, device);
  for (const bad of ['nul.md', 'COM1.spec', 'a.', 'a b', '.a', '-a', 'a/b', 'a:b', '', '..', 'x'.repeat(241)])
    assert.equal(isPortableName(bad), false, bad);
  for (const good of ['TRACK-117', 'memory_layer', 'v1.2', 'console', 'COM10', '記憶'])
    assert.equal(isPortableName(good), true, good);
});
