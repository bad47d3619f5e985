import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** The median. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;

/** Prints a figure and its budget; if it exceeds that, the process will exit with 1. `more`: additional text. */
export function against(name: string, figure: number, budget: number, unit: string, more = ''): void {
  const holds = figure <= budget;
  if (!holds) process.exitCode = 1;
  const line = `  ${name.padEnd(30)} ${String(Math.round(figure)).padStart(5)} of ${budget} ${unit}   ${holds ? 'holds' : 'misses'}`;
  console.log(more === '' ? line : `${line}   ${more}`);
}

/** Prints the median of times in milliseconds against a budget, with the first and the best. */
export function timesAgainst(name: string, figures: readonly number[], budget: number): void {
  const [first = Number.NaN] = figures;
  against(name, median(figures), budget, 'ms', `best ${Math.round(Math.min(...figures))}, first ${Math.round(first)}`);
}

/** Prints the gzipped size of a page against a budget in kB. */
export function pageAgainst(path: string, budget: number): void {
  const page = readFileSync(path);
  against('page, gzipped', gzipSync(page).length / 1000, budget, 'kB', `${Math.round(page.length / 1000)} kB whole`);
}
