import { leadingCheckbox } from '../markdown/checkboxes.ts';
import type { ParsedDocument } from '../markdown/document.ts';
import { fields } from '../markdown/fields.ts';
import { withShortStatements } from '../markdown/statements.ts';
import { oneLine } from '../markdown/text.ts';
import { append } from '../model/lists.ts';
import { readStatus } from '../model/read-status.ts';
import type { StatusValue } from '../model/status.ts';
import type { When } from '../model/when.ts';
import type { ReadContext, Stated } from './dialect.ts';
import { bareHeading } from './heading-roles.ts';
import { dateIn } from './kinds/dates.ts';
import { statusOfMark } from './kinds/milestone/milestone-facts.ts';
import { openReading, type Reading } from './reading.ts';
import type { AnnotatedSection } from './sections.ts';
import { allStatements, type Statement } from './shapes/statements.ts';
import { means } from './vocabulary/index.ts';

/** An entry for a track in a registry (`tracks.md`). A track may have several. */
export interface RegistryEntry {
  /** The folder or ID in the entry. */
  id: string;
  title: string | null;
  /** The link to the track, as written. */
  link: string | null;
  status: Stated<StatusValue> | null;
  created: Stated<When> | null;
  updated: Stated<When> | null;
  owners: Stated<string>[];
  line: number;
}

const slug = /^[\p{L}\d](?:[\p{L}\d.]|[_-](?=[\p{L}\d]))*[_-][\p{L}\d._-]*[\p{L}\d]$/u;

/** Reads a registry in any of its forms: headings with a checkbox and a link, list items, tables. */
export function readRegistry(document: ParsedDocument, context: ReadContext): RegistryEntry[] {
  const reading = openReading(withShortStatements(document).document, context);
  const found: RegistryEntry[] = [];
  for (const part of reading.parts) {
    append(found, tableTracks(part, reading));
    const own = part.depth >= 2 ? headingTrack(part, reading) : null;
    if (own !== null) found.push(own);
    else for (const entry of part.statements()) if (entry.kind === 'item') append(found, itemTrack(entry));
  }
  return found.sort((a, b) => a.line - b.line);
}

/** The track folder that a link points to: the segment after `tracks/` or `archive/`. Null for other links. */
export function trackInLink(url: string): string | null {
  const path = decode(url.split(/[?#]/)[0] ?? '');
  const match = /(?:^|\/)(?:tracks|archive)\/(?:archive\/)?([^/]+?)(?:\.md)?(?:\/|$)/.exec(path);
  return match?.[1] ?? null;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const blank = (id: string, line: number): RegistryEntry => ({
  id,
  title: null,
  link: null,
  status: null,
  created: null,
  updated: null,
  owners: [],
  line,
});

/** `## [~] Track: Name` or `### id - Name`, with a link, a path or a status below. */
function headingTrack(part: AnnotatedSection, reading: Reading): RegistryEntry | null {
  const box = leadingCheckbox(part.title);
  const entries = part.statements();
  const refs = [...allStatements(entries)]
    .flatMap((entry) => entry.refs)
    .map((ref) => ({ ...ref, track: trackInLink(ref.url) }));
  const linked = refs.find((ref) => ref.track !== null);
  const [first, rest] = bareHeading(part.title)
    .replace(/\s*\[[^\][]*\]\s*$/, '')
    .replace(/^track\s*[:：]\s*/i, '')
    .split(/\s+[–—-]\s+/, 2);
  const named = slug.test(first ?? '') ? (first ?? null) : null;
  const all = fields(part.blocks);
  const status = all.find((field) => means(reading.vocabulary, field.label, 'status'));
  if (box === null && (status === undefined || (linked === undefined && named === null))) return null;
  const id = linked?.track ?? named;
  if (id === null || id === undefined) return null;
  const entry = blank(id, part.line);
  entry.title = named === null ? (first ?? null) : (rest ?? null);
  entry.link = linked?.url ?? null;
  const words = status === undefined ? null : readStatus(status.value, reading.vocabulary.statuses);
  entry.status =
    words?.value != null && words.value !== 'unknown' && status !== undefined
      ? { value: words.value, text: words.text, line: status.line }
      : null;
  if (box !== null) entry.status = statusOfMark(box.state, part.line) ?? entry.status;
  for (const field of all) {
    const when = dateIn(field.value, field.line, reading);
    if (when === null) continue;
    if (means(reading.vocabulary, field.label, 'created'))
      entry.created ??= { value: when, text: field.value, line: field.line };
    if (means(reading.vocabulary, field.label, 'updated'))
      entry.updated ??= { value: when, text: field.value, line: field.line };
  }
  return entry;
}

/** `- [x] **`id`** — Name`, `- [Name](./tracks/id/)`, `- [~] id - Name`. */
function itemTrack(entry: Statement): RegistryEntry[] {
  // The most common form in public repositories: the link is on its own line below (`*Link:
  // [./tracks/x/](./tracks/x/)*`).
  const linked = allStatements([entry])
    .flatMap(({ refs }) => refs)
    .map((ref) => ({ ...ref, track: ref.kind === 'link' ? trackInLink(ref.url) : null }))
    .find((ref) => ref.track !== null);
  const code = entry.refs.find((ref) => ref.kind === 'code' && slug.test(ref.text));
  const [head] = entry.full.split(/\s+(?:[–—-]\s|\[|\()/);
  const plain = entry.mark !== null && slug.test((head ?? '').trim()) ? (head ?? '').trim() : null;
  const id = linked?.track ?? (entry.mark !== null || entry.lead !== null ? code?.text : undefined) ?? plain;
  if (id === undefined || id === null) return [];
  const found = blank(id, entry.line);
  found.link = linked?.url ?? null;
  const after = /\s[–—-]\s+(.+?)(?:\s*[([].*)?$/.exec(entry.full)?.[1];
  const named = /^track\s*[:：]\s*(.+?)(?:\s+\*?(?:link|path)\s*[:：].*)?$/iu.exec(entry.lead ?? entry.full)?.[1];
  const isName = linked !== undefined && linked.text !== id && trackInLink(linked.text) === null;
  found.title = named ?? (isName ? linked.text.replace(/^track:\s*/i, '') : (after ?? null));
  found.status = statusOfMark(entry.mark, entry.line);
  return [found];
}

function tableTracks(part: AnnotatedSection, reading: Reading): RegistryEntry[] {
  return part.tables().flatMap((table) => {
    const column = (label: Parameters<typeof means>[2]) =>
      table.headers.findIndex((cell) => means(reading.vocabulary, cell.text, label));
    const [id, status, title, created, updated, owner] = [
      column('id'),
      column('status'),
      column('title'),
      column('created'),
      column('updated'),
      column('owner'),
    ];
    return table.rows.flatMap((row) => {
      const cells = row.cells;
      const links = cells.flatMap((cell) =>
        (cell.node?.children ?? []).flatMap((node) =>
          node.type === 'link' ? [{ url: node.url, text: oneLine(node), track: trackInLink(node.url) }] : [],
        ),
      );
      const linked = links.find((link) => link.track !== null);
      const name = cells[id]?.text ?? '';
      const own = linked?.track ?? (slug.test(name) || /^[A-Z]+-\d+$/.test(name) ? name : null);
      if (own === null || own === undefined) return [];
      const entry = blank(own, row.line);
      entry.link = linked?.url ?? null;
      entry.title = title === -1 || title === id ? null : (cells[title]?.text ?? null);
      const word = readStatus(cells[status]?.text ?? '', reading.vocabulary.statuses);
      if (word.value !== null && word.value !== 'unknown' && word.text !== '')
        entry.status = { value: word.value, text: word.text, line: row.line };
      const dated = (index: number): Stated<When> | null => {
        const text = cells[index]?.text ?? '';
        const when = dateIn(text, row.line, reading);
        return when === null ? null : { value: when, text, line: row.line };
      };
      entry.created = dated(created);
      entry.updated = dated(updated);
      const owners = cells[owner]?.text ?? '';
      entry.owners = owners === '' ? [] : [{ value: owners, text: owners, line: row.line }];
      return [entry];
    });
  });
}
