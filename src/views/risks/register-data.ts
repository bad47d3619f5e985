import { ratingLine } from '../../text/rating.ts';
import type { TableColumn, TableData, TableFilter } from '../tables/data.ts';
import { calloutsOf, showWords } from './callouts.ts';
import { allRows } from './groups.ts';
import type { RegisterRow, RiskRegister } from './register.ts';
import { cellKey, impactWords, probabilityWords } from './scale.ts';
import { riskStatus } from './status.ts';

/** Labels of mitigations, for the register and its data. */
export const mitigationWords: Record<RegisterRow['mitigation'], string> = {
  written: 'Written',
  placeholder: 'Not written',
  unknown: 'Not understood',
  none: 'None found',
};

/**
 * True if mitigations and contingencies are too long together for one page. They are then loaded from `risks.csv`,
 * along with each risk's exact address, when a reader opens a row or starts a search; without scripts, a row links to
 * its document.
 */
export function textsAreDeferred(register: RiskRegister): boolean {
  let length = 0;
  for (const { risk } of allRows(register)) length += (risk.mitigation?.length ?? 0) + (risk.contingency?.length ?? 0);
  return length > mostCharacters;
}
const mostCharacters = 256_000;

/** The table data that the register's script needs. */
export function registerData(register: RiskRegister): TableData {
  const rows = allRows(register);
  const column = (key: string, word: string, value: (row: RegisterRow) => string | null): TableColumn => ({
    key,
    word,
    values: rows.map(value),
  });
  const filter = (
    name: string,
    word: string,
    values: (row: RegisterRow) => readonly string[],
    words?: (row: RegisterRow) => string,
  ): TableFilter => ({
    name,
    word,
    values: rows.map(values),
    ...(words && { words: Object.fromEntries(rows.flatMap((row) => values(row).map((value) => [value, words(row)]))) }),
  });
  const columns = [
    { ...column('score', 'Score', ({ risk }) => ratingLine(risk)), printed: 'descending' as const },
    // In a long register, titles come from risks.csv too.
    textsAreDeferred(register)
      ? { key: 'risk', word: 'Risk', values: [] }
      : column('risk', 'Risk', ({ risk }) => risk.title),
    { key: 'track', word: 'Track', values: [], of: 'track' },
    { key: 'category', word: 'Category', values: [], of: 'category' },
    { key: 'owner', word: 'Owner', values: [], of: 'owner' },
    column('mitigation', 'Mitigation', ({ mitigation }) => mitigationWords[mitigation]),
    column('status', 'Status', ({ risk, track }) => riskStatus(risk, track) || null),
  ];
  return {
    count: rows.length,
    columns,
    filters: [
      { ...filter('show', 'Show', calloutsOf), words: showWords },
      filter(
        'cell',
        'Cell',
        ({ cell }) => (cell === null ? [] : [cellKey(cell)]),
        ({ cell }) =>
          `probability ${probabilityWords[cell!.probability]} ${cell!.probability}, impact ${impactWords[cell!.impact]} ${cell!.impact}`,
      ),
      filter(
        'category',
        'Category',
        ({ category }) => [category.key],
        ({ category }) => category.title,
      ),
      filter(
        'track',
        'Track',
        ({ track }) => [track.id],
        ({ track }) => track.title,
      ),
      filter('owner', 'Owner', ({ owners }) => owners),
      {
        ...filter('mitigation', 'Mitigation', ({ mitigation }) => [mitigation === 'placeholder' ? 'none' : mitigation]),
        words: { written: 'Written', none: 'None found', unknown: 'Not understood' },
      },
    ],
    searches: columns.map(({ key }) => key),
    groups: [register.rated, register.unscored, register.settled].map(({ length }) => length).filter(Boolean),
  };
}
