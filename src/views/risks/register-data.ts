import type { TableColumn, TableData, TableFilter } from '../tables/data.ts';
import { calloutsOf, showWords } from './callouts.ts';
import { allRows } from './groups.ts';
import type { RegisterRow, RiskRegister } from './register.ts';
import { cellKey, impactWords, probabilityWords, ratingLine } from './scale.ts';
import { riskStatus } from './status.ts';

/** The words for a row's mitigation, in the register and in its data. */
export const mitigationWords: Record<RegisterRow['mitigation'], string> = {
  written: 'Written',
  placeholder: 'Not written',
  none: 'None',
};

/** What the script of the register knows of its rows. */
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
    column('risk', 'Risk', ({ risk }) => risk.title),
    column('track', 'Track', ({ track }) => track.title),
    column('category', 'Category', ({ category }) => category.title),
    column('owner', 'Owner', ({ owners }) => owners.join(', ') || null),
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
        ...filter('mitigation', 'Mitigation', ({ mitigation }) => [mitigation === 'written' ? 'written' : 'none']),
        words: { written: 'Written', none: 'None' },
      },
    ],
    searches: columns.map(({ key }) => key),
    groups: [register.rated, register.unscored, register.settled].map(({ length }) => length).filter(Boolean),
  };
}
