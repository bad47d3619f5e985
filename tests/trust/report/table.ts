import type { Row } from '../suite.ts';

/** The rows of one suite, and how long they took. */
export interface Timed {
  name: string;
  rows: Row[];
  seconds: number;
}

/** Failures of a row that are printed; the others are counted. */
const printed = 10;

/** How many runs failed: a run fails once, however many failures it has, and a row that ran nothing has failed. */
const failedRuns = ({ runs, failures }: Row): number => (runs === 0 ? 1 : Math.min(runs, failures.length));

/** One line a row with its runs and failures, one line a suite with its seconds, and below them what failed. */
export function table(results: readonly Timed[]): string {
  const lines = results.flatMap(({ name, rows, seconds }) => [
    ...rows.map((row) => [name, row.name, `${row.runs}`, `${row.failures.length}`, '']),
    [name, 'all', `${sum(rows, (row) => row.runs)}`, `${sum(rows, (row) => row.failures.length)}`, seconds.toFixed(0)],
  ]);
  const cells = [['suite', 'case', 'runs', 'failures', 'seconds'], ...lines];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const aligned = cells.map((line) =>
    line.map((text, column) => (column < 2 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join('  '),
  );
  const failures = results
    .flatMap(({ rows }) => rows)
    .filter((row) => row.failures.length > 0)
    .flatMap(({ suite, name, failures }) => [
      '',
      `${suite}, ${name}:`,
      ...failures.slice(0, printed).map((failure) => `  ${failure}`),
      ...(failures.length > printed ? [`  and ${failures.length - printed} more`] : []),
    ]);
  return [...aligned, ...failures].join('\n');
}

const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);

/** True if anything failed, or nothing ran. */
export const failed = (results: readonly Timed[]): boolean =>
  results.length === 0 || results.some(({ rows }) => rows.length === 0 || sum(rows, failedRuns) > 0);

/** `N passed, N failed`, counted in runs. */
export function summary(results: readonly Timed[]): string {
  const rows = results.flatMap(({ rows }) => rows);
  const bad = sum(rows, failedRuns);
  return `${sum(rows, ({ runs }) => Math.max(runs, 1)) - bad} passed, ${bad} failed`;
}
