import type { Cell, Table } from '../../../markdown/tables.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { DependencyFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { means } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { isLibrary, isLibraryHead } from '../../vocabulary/libraries.ts';
import { type Direction, headDirection } from './directions.ts';
import { idIn, type Reference, referenceIn } from './references.ts';

/** Columns that describe a dependency but do not name it. */
const notNames: readonly Label[] = [
  'number',
  'status',
  'owner',
  'target',
  'due',
  'deadline',
  'date',
  'impact',
  'probability',
  'severity',
  'mitigation',
];

/**
 * The column that names the dependencies if no head says so: the one for tracks, else the first without another
 * meaning.
 */
function nameColumn(table: Table, reading: Reading): number {
  const names = table.headers.map((cell) => !notNames.some((label) => means(reading.vocabulary, cell.text, label)));
  const tracks = names.findIndex(
    (isName, index) =>
      isName && table.rows.some((row) => cellReference(row.cells[index], row.cells[index]?.text ?? '')?.sure === true),
  );
  return tracks === -1 ? names.indexOf(true) : tracks;
}

/** Dependencies in the tables of a section that lists them. */
export function tableDependencies(part: AnnotatedSection, direction: Direction, reading: Reading): DependencyFact[] {
  const found: DependencyFact[] = [];
  for (const table of part.tables()) {
    if (table.headers.some(({ text }) => isLibraryHead(text))) continue;
    const column = table.headers.findIndex(
      (cell) => means(reading.vocabulary, cell.text, 'dependency') || means(reading.vocabulary, cell.text, 'track'),
    );
    const first = column === -1 && part.roles.includes('dependencies') ? nameColumn(table, reading) : column;
    if (first === -1) continue;
    const typeColumn = table.headers.findIndex((cell) => /^(?:type|kind|direction)$/i.test(cell.text));
    for (const row of table.rows) {
      const text = row.cells[first]?.text ?? '';
      if (isEmpty(text) || isLibrary(text)) continue;
      const own = typeColumn === -1 ? null : headDirection(row.cells[typeColumn]?.text ?? '', reading);
      const way = own ?? direction;
      const reference = way.tracks === false ? null : cellReference(row.cells[first], text);
      if (way.strict && reference?.sure !== true) continue;
      found.push({
        title: text,
        line: row.line,
        endLine: row.line,
        context: contextOf(part),
        kind: way.kind,
        target: reference?.target ?? (way.tracks === true ? text : null),
        isTrack: way.tracks === true || (reference?.sure === true && way.tracks !== false),
        reverse: way.reverse,
      });
    }
  }
  return found;
}

const itemHead =
  /^(?:milestones?(?: names?)?|features?|initiatives?|epics?|capabilit(?:y|ies)|projects?|workstreams?|機能|施策|功能|기능|funcionalidad(?:es)?|iniciativas?|funcionalidades?|fonctionnalités?|vorhaben|функци[яи]|инициатив[аы])$/iu;
const inside =
  /^(?:#?\d|[A-Z]{1,4}-?\d|(?:phase|sprint|task|epic|story|step|item|row|feature|milestone|week|above|previous|all|ongoing|continuous)\b)/iu;

/**
 * Dependencies from a table of features in which each row states its needs. A reference to another row is only the
 * order of work.
 */
export function columnDependencies(table: Table, part: AnnotatedSection, reading: Reading): DependencyFact[] {
  const item = table.headers.findIndex(({ text }) => itemHead.test(text.trim()));
  const needs = table.headers.findIndex(({ text }) => headDirection(text, reading)?.kind === 'needs');
  if (item === -1 || needs === -1 || item === needs) return [];
  const names = new Set(table.rows.map(({ cells }) => normalizeForMatch(cells[item]?.text ?? '')));
  return table.rows.flatMap((row) =>
    (row.cells[needs]?.text ?? '')
      .split(/\s*[,;、，]\s+/u)
      .filter((text) => !isEmpty(text) && !isLibrary(text) && !inside.test(text) && !names.has(normalizeForMatch(text)))
      .map((text) => ({
        ...{ title: text, line: row.line, endLine: row.line, context: contextOf(part) },
        ...{
          kind: 'needs' as const,
          target: idIn(text)?.target ?? null,
          isTrack: idIn(text)?.sure === true,
          reverse: false,
        },
      })),
  );
}

/** The track a cell names: by the target of its link or code, else by an ID in its text. */
function cellReference(cell: Cell | undefined, text: string): Reference | null {
  const link = cell?.node?.children.find((node) => node.type === 'link');
  return (
    (link?.type === 'link'
      ? referenceIn({ refs: [{ kind: 'link', text, url: link.url }], full: text, lead: null })
      : null) ?? idIn(text)
  );
}
