import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** The middle of several figures. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;

/** Prints a figure beside its budget; where it is over, the process ends with status 1. `more` says what else was measured. */
export function against(name: string, figure: number, budget: number, unit: string, more = ''): void {
  const holds = figure <= budget;
  if (!holds) process.exitCode = 1;
  const line = `  ${name.padEnd(30)} ${String(Math.round(figure)).padStart(5)} of ${budget} ${unit}   ${holds ? 'holds' : 'misses'}`;
  console.log(more === '' ? line : `${line}   ${more}`);
}

/** The median of several times in milliseconds against a budget, beside the first and the best of them. */
export function timesAgainst(name: string, figures: readonly number[], budget: number): void {
  const [first = Number.NaN] = figures;
  against(name, median(figures), budget, 'ms', `best ${Math.round(Math.min(...figures))}, first ${Math.round(first)}`);
}

/** The size of a page, gzipped, against a budget in kilobytes. */
export function pageAgainst(path: string, budget: number): void {
  const page = readFileSync(path);
  against('page, gzipped', gzipSync(page).length / 1000, budget, 'kB', `${Math.round(page.length / 1000)} kB whole`);
}
