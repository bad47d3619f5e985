import { fork } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, summary, type Timed, table } from './report/table.ts';
import type { Row } from './suite.ts';

/** `npm run trust`: every long suite in this folder, each in a process of its own and two at a time, then one table. */

const names = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((name) => !['run', 'suite'].includes(name))
  .sort();
const usage = `usage: npm run trust [-- NAME… --seed N --short]     suites: ${names.join(', ')} (all of them unless named)`;

/** All suites together take at most this long, in milliseconds; a suite that is still running then is ended and fails. */
const longest = 40 * 60_000;

function wrongUsage(why: string): never {
  console.error(`${why}\n${usage}`);
  process.exit(2);
}

function readArguments() {
  try {
    const options = { seed: { type: 'string', default: '1' }, short: { type: 'boolean', default: false } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    wrongUsage((error as Error).message);
  }
}

const { values, positionals } = readArguments();
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) wrongUsage(`There is no suite ${unknown.join(', ')}.`);
if (!/^\d{1,9}$/.test(values.seed)) wrongUsage(`The seed is a whole number, and not ${values.seed}.`);

const started = performance.now();

/** Runs a suite in a child process: it may overflow its stack, run out of memory or hang, and costs the others nothing. */
async function runSuite(name: string): Promise<Timed> {
  const begun = performance.now();
  const words = [name, values.short ? 'short' : 'long', values.seed];
  const child = fork(`${import.meta.dirname}/report/child.ts`, words);
  let rows: Row[] | undefined;
  child.on('message', (message) => {
    rows = message as Row[];
  });
  let late = false;
  const timer = setTimeout(
    () => {
      late = true;
      child.kill('SIGKILL');
    },
    Math.max(0, longest - (begun - started)),
  );
  const end = await new Promise<string>((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? `status ${code}`)),
  );
  clearTimeout(timer);
  if (rows === undefined) {
    const why = late ? `it was still running when the ${longest / 60_000} minutes of all suites were over` : end;
    rows = [{ suite: name, name: 'the suite itself', runs: 1, failures: [`It ended without a result: ${why}.`] }];
  }
  return { name, rows, seconds: (performance.now() - begun) / 1000 };
}

const chosen = names.filter((name) => positionals.length === 0 || positionals.includes(name));
const results: Timed[] = [];
// The longest first: it takes as long as all others together.
const waiting = chosen.toSorted((one, other) => Number(other === 'payloads') - Number(one === 'payloads')).values();
async function runSuites(): Promise<void> {
  for (const name of waiting) results.push(await runSuite(name));
}
await Promise.all([runSuites(), runSuites()]);
results.sort((one, other) => chosen.indexOf(one.name) - chosen.indexOf(other.name));
console.log(`\n${table(results)}\n\nseed ${values.seed}\n${summary(results)}`);
process.exit(failed(results) ? 1 : 0);
