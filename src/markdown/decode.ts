import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { codePoint, directionControl } from '../model/text-direction.ts';
import { defaultLimits, type Limits } from './limits.ts';

export interface Decoded {
  text: string;
  diagnostics: Diagnostic[];
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes the bytes of a file. The text has `\n` line ends and the file's line numbers. Never throws. Each change is a
 * diagnostic: bytes that are not UTF-8 are read as UTF-16 (with a byte order mark) or windows-1252, NUL becomes U+FFFD,
 * and a document over the size limit is cut after a line.
 */
export function decode(bytes: Uint8Array, path: string, limits: Limits = defaultLimits): Decoded {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, severity: Severity, message: string, hint: string, line = 1, column = 1) =>
    diagnostics.push({ code, severity, message, hint, file: path, line, column });

  const cut = bytes.length > limits.documentBytes ? cutAtLineEnd(bytes, limits.documentBytes) : bytes;
  let text = decodeBytes(cut, report);
  if (text.includes('\0')) {
    const { line, column } = positionAt(text, text.indexOf('\0'));
    const count = text.split('\0').length - 1;
    report(
      'nul-byte',
      'warning',
      `The file contains ${count} NUL byte${count === 1 ? '' : 's'}, shown as \uFFFD.`,
      'Remove them, or save the file as UTF-8 text if it was meant to be UTF-16.',
      line,
      column,
    );
    text = text.replaceAll('\0', '\uFFFD');
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  const turn = text.search(directionControl);
  if (turn !== -1) {
    const { line, column } = positionAt(text, turn);
    report(
      'direction-control',
      'info',
      `An invisible character (${codePoint(text[turn]!)}) changes the direction of text. Titles, names and lists are shown without it.`,
      'Remove it, unless a right-to-left text needs it.',
      line,
      column,
    );
  }
  if (cut !== bytes) {
    const line = Math.max(1, positionAt(text, text.length).line - (text.endsWith('\n') ? 1 : 0));
    report(
      'document-too-large',
      'error',
      `The document has ${bytes.length} bytes; only the first ${cut.length}, up to line ${line}, were read.`,
      `Split it into several documents of at most ${limits.documentBytes} bytes, or raise the limit in trackway.yaml.`,
      line,
    );
  }
  if (text.trim() === '')
    report('empty-file', 'warning', 'The file is empty.', 'Write the document, or delete the file.');
  return { text, diagnostics };
}

type Report = (code: string, severity: Severity, message: string, hint: string, line?: number, column?: number) => void;

function decodeBytes(marked: Uint8Array, report: Report): string {
  const marks = leadingMarks(marked);
  const bytes = marked.subarray(3 * marks);
  if (marks > 0) {
    report(
      'byte-order-mark',
      'info',
      marks === 1
        ? 'The file starts with a byte order mark, which is ignored.'
        : `The file starts with ${marks} byte order marks, which are ignored.`,
      'Save the file as UTF-8 without BOM.',
    );
  }
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) {
    report(
      'not-utf8',
      'error',
      `The file is ${utf16.toUpperCase()}, not UTF-8. It was read as such.`,
      'Save the file as UTF-8.',
    );
    return new TextDecoder(utf16).decode(bytes);
  }
  try {
    return strictUtf8.decode(bytes);
  } catch {
    const bad = firstInvalidByte(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, bad)).replace(/\r\n?/g, '\n');
    const { line, column } = positionAt(before, before.length);
    const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    report(
      'not-utf8',
      'error',
      `The file is not valid UTF-8 (byte 0x${byte}), so it was read as windows-1252.`,
      'Save the file as UTF-8.',
      line,
      column,
    );
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Counts the UTF-8 byte order marks at the start; tools that concatenate files leave several. */
function leadingMarks(bytes: Uint8Array): number {
  let marks = 0;
  while (bytes[3 * marks] === 0xef && bytes[3 * marks + 1] === 0xbb && bytes[3 * marks + 2] === 0xbf) marks++;
  return marks;
}

/** Cuts after the last line end before the limit, else before the character at the limit. */
function cutAtLineEnd(bytes: Uint8Array, limit: number): Uint8Array {
  const end = bytes.lastIndexOf(0x0a, limit - 1);
  if (end > 0) return bytes.subarray(0, end + 1);
  let start = limit;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return bytes.subarray(0, start);
}

/** The offset of the first invalid byte. Bisects: the decoder tells which prefixes are valid. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The prefix may end inside a character that becomes invalid later; that character's first byte is the bad one.
  let start = good;
  while (start > 0 && !isUtf8(bytes.subarray(0, start))) start--;
  return start;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** `stream` allows an incomplete character at the end. The decoder keeps it, so each test needs a new decoder. */
function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
