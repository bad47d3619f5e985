import type { HealthGroup } from '../../views/health/health.ts';
import type { TableData } from '../../views/tables/data.ts';
import { severityWords } from '../layout/diagnostic.ts';

/** The diagnostics, group by group, as data for the script of the health page. */
export function diagnosticData(groups: readonly HealthGroup[]): TableData {
  const all = groups.flatMap(({ diagnostics }) => diagnostics);
  return {
    count: all.length,
    groups: groups.map(({ diagnostics }) => diagnostics.length),
    columns: [
      { key: 'severity', word: 'Severity', values: all.map(({ severity }) => severityWords[severity].word) },
      { key: 'code', word: 'Code', values: all.map(({ code }) => code) },
      { key: 'file', word: 'File', values: all.map(({ file }) => file) },
      { key: 'line', word: 'Line', values: all.map(({ line }) => line) },
      { key: 'message', word: 'Message', values: all.map(({ message }) => message) },
    ],
    filters: [
      {
        name: 'severity',
        word: 'Severity',
        values: all.map(({ severity }) => [severity]),
        words: Object.fromEntries(Object.entries(severityWords).map(([severity, { word }]) => [severity, word])),
      },
      { name: 'code', word: 'Code', values: all.map(({ code }) => [code]) },
    ],
  };
}
