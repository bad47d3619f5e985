import type { ReadContext } from '../dialects/dialect.ts';
import { readFacts } from '../dialects/index.ts';
import { readMetadata } from '../dialects/json/json.ts';
import { noFacts } from '../dialects/read-document.ts';
import type { ParsedDocument, Section } from '../markdown/document.ts';
import type { Limits } from '../markdown/limits.ts';
import { writtenLinks } from '../markdown/links.ts';
import { readDocument } from '../markdown/read.ts';
import { shortValue } from '../markdown/statements.ts';
import { errorCode, errorMessage } from '../model/errors.ts';
import { unclearKeys, unclearMarks } from './audience/cut-document.ts';
import { report } from './catalogue/report.ts';
import { silenceComments } from './config/suppressions.ts';
import { documentKey, type FactsMemo, type ReadResult } from './facts-memo.ts';
import type { TrackFile } from './files/layout.ts';
import type { SwarmFiles } from './files/swarm-files.ts';
import type { ReadDocument } from './merge/sources.ts';
import { secretDiagnostics } from './secrets.ts';

/** Bytes read from disk; the limit of a document is far lower. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads one document of a track. Never throws: a document that cannot be read, or makes a reader fail, has no facts and
 * a diagnostic.
 */
export async function readTrackDocument(
  files: SwarmFiles,
  file: TrackFile,
  context: ReadContext,
  limits: Limits,
  memo: FactsMemo | null = null,
): Promise<ReadResult> {
  const { path } = file;
  let bytes: Uint8Array;
  try {
    bytes = await files.read(path, mostBytes);
  } catch (error) {
    const document = { ...empty(file), title: fileTitle(path) };
    return {
      document,
      diagnostics: [report('file-unreadable', { file: path }, `The file cannot be read (${errorCode(error)}).`)],
    };
  }
  return readContent(bytes, file, context, limits, memo);
}

/** The same for the content of a document. */
export function readContent(
  bytes: Uint8Array,
  file: TrackFile,
  context: ReadContext,
  limits: Limits,
  memo: FactsMemo | null,
): ReadResult {
  const key = memo === null ? '' : documentKey(bytes, file, context, limits);
  const known = memo?.get(key) ?? null;
  if (known !== null) return known;
  const result = readBytes(bytes, file, context, limits);
  memo?.set(key, result);
  return result;
}

function readBytes(bytes: Uint8Array, file: TrackFile, context: ReadContext, limits: Limits): ReadResult {
  const { path } = file;
  let parsed: ParsedDocument | undefined;
  try {
    parsed = readDocument(path, bytes, limits);
    const result = file.role === 'metadata' ? metadata(file, parsed, context) : markdown(file, parsed, context);
    const unclear = file.role === 'metadata' ? unclearKeys(path, parsed.text) : unclearMarks(parsed, limits);
    return { ...result, diagnostics: [...result.diagnostics, ...unclear, ...secretDiagnostics(path, parsed.text)] };
  } catch (error) {
    const failure = report(
      'reader-failed',
      { file: path },
      `The facts of the document could not be read: ${errorMessage(error)}.`,
    );
    const document = { ...empty(file), title: fileTitle(path) };
    // If even its sections are unknown, the page shows its bytes as text.
    return parsed === undefined
      ? { document: { ...document, text: textOf(bytes, limits) }, diagnostics: [failure] }
      : {
          document: { ...document, text: parsed.text, slugs: slugsOf(parsed.root) },
          diagnostics: [...parsed.diagnostics, failure],
        };
  }
}

const textOf = (bytes: Uint8Array, limits: Limits): string =>
  new TextDecoder().decode(bytes.subarray(0, limits.documentBytes)).replaceAll('\0', '\ufffd');

function markdown(file: TrackFile, parsed: ParsedDocument, context: ReadContext): ReadResult {
  const { dialect, facts } = readFacts(parsed, context);
  const document: ReadDocument = {
    ...empty(file),
    dialect: dialect.name,
    text: parsed.text,
    facts,
    title: facts.title?.value ?? firstHeading(parsed.root) ?? fileTitle(file.path),
    placeholders: parsed.placeholders.length,
    firstPlaceholder: parsed.placeholders[0] ?? null,
    links: writtenLinks(parsed.tree),
    slugs: slugsOf(parsed.root),
    silenced: silenceComments(parsed.text),
  };
  return { document, diagnostics: [...parsed.diagnostics, ...facts.diagnostics] };
}

function metadata(file: TrackFile, parsed: ParsedDocument, context: ReadContext): ReadResult {
  const facts = readMetadata(file.path, parsed.text, context);
  const document: ReadDocument = { ...empty(file), text: parsed.text, facts, title: 'metadata.json' };
  // Of the Markdown diagnostics, only those of decoding apply to JSON.
  const ofDecoding = parsed.diagnostics.filter(({ code }) => /utf|nul|encod|decod|large|empty|bom/.test(code));
  return { document, diagnostics: [...ofDecoding, ...facts.diagnostics] };
}

const empty = ({ path, role }: TrackFile): ReadDocument => ({
  path,
  role,
  dialect: 'plain',
  format: role === 'metadata' ? 'json' : 'markdown',
  text: '',
  facts: noFacts(),
  title: '',
  placeholders: 0,
  firstPlaceholder: null,
  links: [],
  slugs: new Map(),
  silenced: [],
});

/** A document as it is shown if its facts make a later step fail: its text, and a title after its file. */
export const withoutFacts = ({ path, role, format, text }: ReadDocument): ReadDocument => ({
  ...empty({ path, role }),
  format,
  text,
  title: fileTitle(path),
});

/** “integration report” for `integration_report.md`; the title of a document without a heading. */
const fileTitle = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ');

const firstHeading = (root: Section): string | null => shortValue(root.sections[0]?.title ?? '').trim() || null;

function slugsOf(section: Section, slugs = new Map<string, number>()): Map<string, number> {
  if (section.slug !== '') slugs.set(section.slug, section.line);
  for (const inner of section.sections) slugsOf(inner, slugs);
  return slugs;
}
