import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { stripVTControlCharacters } from 'node:util';
import { obtainChromium } from './support/obtain-chromium.ts';

/** `npm test`: unit tests, tests of a built site, tests in a browser, a test of the package as users install it; ends by naming the failed ones, and with a line that counts all. */

const suites = ['unit', 'site', 'browser', 'package'] as const;
type Suite = (typeof suites)[number];
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const usage = `usage: npm test [-- SUITE…]     suites: ${suites.join(', ')} (all of them unless named)`;

/** A file of tests that takes longer, in milliseconds, hangs: it fails instead of waiting for ever. No speed is measured by it. */
const longest = 30 * 60_000;

/** The failed tests of all suites, each with its place and what it said: told again at the end, where a reader of a log looks first. */
const failures: string[] = [];

/** The first lines of an error say enough to find the test; the whole is further up in the log. */
const beginning = (text: string): string => text.split('\n').slice(0, 12).join('\n    ');

async function nodeTests(suite: Suite): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  const files = globSync(suite === 'package' ? 'tests/package/run.ts' : `tests/${suite}/**/*.test.ts`).sort();
  if (files.length === 0) throw new Error(`There is no test in tests/${suite}.`);
  const stream = run({ files, concurrency: suite === 'unit' ? availableParallelism() : 1, timeout: longest });
  stream.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    count.passed += counts.passed;
    count.failed += counts.tests - counts.passed - counts.skipped - counts.todo;
    count.skipped += counts.skipped + counts.todo;
  });
  stream.on('test:fail', ({ name, file, line, details }) => {
    const { cause, failureType } = details.error as Error & { failureType?: string };
    if (failureType === 'subtestsFailed') return;
    const why = cause instanceof Error ? cause.message : String(cause ?? details.error.message);
    failures.push(`${relative('.', file ?? '')}:${line ?? 1} ${name}\n    ${beginning(why)}`);
  });
  const printed = stream.compose(spec);
  for await (const text of printed) process.stdout.write(text);
  return count;
}

/** Playwright's JSON report, as far as it is read here. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
  suites: ReportSuite[];
}
interface ReportSuite {
  suites?: ReportSuite[];
  specs: {
    title: string;
    file: string;
    line: number;
    ok: boolean;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
}

/** The failed tests below a suite of the report, as `failures` has them. */
function failedIn({ suites = [], specs }: ReportSuite): string[] {
  const own = specs.filter(({ ok }) => !ok);
  return [
    ...own.map(({ title, file, line, tests }) => {
      const error = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []))[0] ?? '';
      return `tests/browser/${file}:${line} ${title}\n    ${beginning(stripVTControlCharacters(error))}`;
    }),
    ...suites.flatMap(failedIn),
  ];
}

/** A port of this machine that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function browserTests(): Promise<Count> {
  const report = 'artifacts/browser.json';
  mkdirSync('artifacts', { recursive: true });
  rmSync(report, { force: true });
  // As in CI: a test marked `only` fails, and no server that happens to listen is taken for the site of this run.
  const env = {
    CI: '1',
    TRACKWAY_TEST_PORT: String(await freePort()),
    ...process.env,
    TRACKWAY_CHROMIUM: obtainChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const child = spawnSync('node_modules/.bin/playwright', ['test', '--reporter=list,json'], { stdio: 'inherit', env });
  let stats: Report['stats'];
  try {
    const parsed = JSON.parse(readFileSync(report, 'utf8')) as Report;
    for (const { message } of parsed.errors) console.error(message);
    stats = parsed.stats;
    failures.push(...parsed.suites.flatMap(failedIn));
  } catch {
    throw new Error(`The browser tests ended with status ${child.status} and left no report; their output is above.`);
  }
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: child.status === 0 ? failed : Math.max(1, failed), skipped: stats.skipped };
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(suites as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}.\n${usage}`);
  process.exit(2);
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const suite of suites.filter((name) => chosen.length === 0 || chosen.includes(name))) {
  console.log(`\n── ${suite} ──`);
  try {
    const count = suite === 'browser' ? await browserTests() : await nodeTests(suite);
    if (count.passed === 0 && count.failed === 0) throw new Error(`No test of the suite ${suite} ran.`);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
  }
}
if (failures.length > 0) console.log(`\n── failed ──\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
