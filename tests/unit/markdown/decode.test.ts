import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../../src/markdown/decode.ts';
import { defaultLimits } from '../../../src/markdown/limits.ts';
import { brief, bytesOf } from './support.ts';

test('clean UTF-8 passes unchanged and without a word', () => {
  const text = '# Plan\n\nnaïve, Привет, 日本語, 🚧\n';
  assert.deepEqual(decode(bytesOf(text), 'a.md'), { text, diagnostics: [] });
});

test('line ends of every system become \\n and keep their count', () => {
  assert.equal(decode(bytesOf('a\r\nb\rc\nd\r\n\r\ne'), 'a.md').text, 'a\nb\nc\nd\n\ne');
});

test('a byte order mark goes, with a word', () => {
  const { text, diagnostics } = decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x23, 0x20, 0x61), 'a.md');
  assert.equal(text, '# a');
  assert.deepEqual(brief(diagnostics), ['byte-order-mark 1:1']);
  assert.equal(diagnostics[0]?.severity, 'info');
});

test('what is not UTF-8 is read as windows-1252, and the first bad byte has its place', () => {
  const { text, diagnostics } = decode(Uint8Array.from([...bytesOf('one\r\ncaf'), 0xe9, 0x20, 0x96]), 'a.md');
  assert.equal(text, 'one\ncafé –');
  assert.deepEqual(brief(diagnostics), ['not-utf8 2:4']);
  assert.match(diagnostics[0]?.message ?? '', /0xE9/);
});

test('a character that breaks off at the end is found where it begins', () => {
  const { diagnostics } = decode(Uint8Array.of(0x61, 0x0a, 0x62, 0xe2, 0x9c), 'a.md');
  assert.deepEqual(brief(diagnostics), ['not-utf8 2:2']);
});

test('UTF-16 is read by its mark, in both byte orders', () => {
  const little = Uint8Array.from([0xff, 0xfe, ...Buffer.from('# Plän', 'utf16le')]);
  assert.equal(decode(little, 'a.md').text, '# Plän');
  const big = Uint8Array.from([0xfe, 0xff, ...Buffer.from('# Plän', 'utf16le').swap16()]);
  assert.equal(decode(big, 'a.md').text, '# Plän');
  assert.deepEqual(brief(decode(big, 'a.md').diagnostics), ['not-utf8 1:1']);
});

test('a character that turns the direction of writing stays, with a word on the first', () => {
  const text = '# Ferry\n\u200f\u200e\nthe \u2067pier\u2069 \u202eend\n';
  const { text: read, diagnostics } = decode(bytesOf(text), 'a.md');
  assert.equal(read, text);
  assert.deepEqual(brief(diagnostics), ['direction-control 3:5']);
  assert.match(diagnostics[0]?.message ?? '', /U\+2067/);
});

test('NUL bytes become visible and are counted once', () => {
  const { text, diagnostics } = decode(bytesOf('a\nb\0c\0'), 'a.md');
  assert.equal(text, 'a\nb\uFFFDc\uFFFD');
  assert.deepEqual(brief(diagnostics), ['nul-byte 2:2']);
  assert.match(diagnostics[0]?.message ?? '', /2 NUL bytes/);
});

test('an empty file says so', () => {
  assert.deepEqual(brief(decode(new Uint8Array(), 'a.md').diagnostics), ['empty-file 1:1']);
  assert.deepEqual(brief(decode(bytesOf(' \n\n'), 'a.md').diagnostics), ['empty-file 1:1']);
});

test('a document beyond the limit is cut at a line end, and the diagnostic says where', () => {
  const limits = { ...defaultLimits, documentBytes: 12 };
  const { text, diagnostics } = decode(bytesOf('four\nfive\nsix\n'), 'a.md', limits);
  assert.equal(text, 'four\nfive\n');
  assert.deepEqual(brief(diagnostics), ['document-too-large 2:1']);
  assert.equal(diagnostics[0]?.severity, 'error');
  assert.equal(decode(bytesOf('äääääää'), 'a.md', { ...defaultLimits, documentBytes: 5 }).text, 'ää');
});

test('any bytes give a text without NUL and carriage returns', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { text } = decode(bytes, 'a.md', { ...defaultLimits, documentBytes: 200 });
      assert.doesNotMatch(text, /[\0\r]/);
    }),
  );
});
