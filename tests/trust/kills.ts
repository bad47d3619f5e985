import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { readFolder, writeFolder } from '../support/folders.ts';
import type { Row, Run } from './suite.ts';

/** Builds that are killed or interrupted: the published site is wholly the old one or wholly the new one, and nothing remains. */

/** Runs of each kind. */
const sizes = { short: 1, long: 100 };

const launcher = resolve(import.meta.dirname, '../../bin/trackway.mjs');

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Two versions of a small portfolio, where they are published, and a place for all temporary files of the command. */
class Ground {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-kills-')));
  readonly out = join(this.root, 'public/site');
  readonly temporary = join(this.root, 'tmp');
  readonly cache = join(this.root, 'cache');
  readonly versions: Record<string, string>[] = [];
  /** Milliseconds that a build takes here. */
  duration = 0;

  constructor() {
    mkdirSync(this.temporary);
    for (const version of [0, 1]) {
      const documents: Record<string, string> = {};
      for (let track = 0; track < 8; track++)
        documents[`tracks/t${track}/spec.md`] = `# Track ${track}\n\nVersion ${track < 4 ? version : 'any'}.\n`;
      writeFolder(this.swarm(version), documents);
    }
  }

  swarm(version: number): string {
    return join(this.root, `swarm-${version}`);
  }

  private get options() {
    const env = { ...process.env, TMPDIR: this.temporary, XDG_CACHE_HOME: this.cache };
    return { env, cwd: this.root };
  }

  private words(version: number): string[] {
    return [launcher, 'build', '--swarm', this.swarm(version), '--out', this.out, '--as-of', '2026-11-20', '--force'];
  }

  start(version: number): ChildProcess {
    return spawn(process.execPath, this.words(version), { ...this.options, stdio: 'ignore' });
  }

  /** Publishes a version to its end. Throws where that fails. */
  build(version: number): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, this.words(version), {
      ...this.options,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build ended with ${status}:\n${stdout}${stderr}`);
    return stderr;
  }

  /**
   * Another command than the build: it puts the site back. It is to serve it at an address for documentation (RFC 5737),
   * which no machine has, so it ends.
   */
  preview(): string {
    const words = [launcher, 'preview', '--out', this.out, '--host', '192.0.2.1'];
    const options = { ...this.options, encoding: 'utf8', timeout: 120_000 } as const;
    const { status, stderr, error } = spawnSync(process.execPath, words, options);
    if (status !== 2) throw new Error(`preview did not end as expected (${error ?? status}): ${stderr}`);
    return stderr;
  }

  /** What the published site is: version 0 or 1, `missing`, or `torn`. */
  state(): 0 | 1 | 'missing' | 'torn' {
    const files = readFolder(this.out);
    if (files === null) return 'missing';
    const found = this.versions.findIndex((version) => isDeepStrictEqual(version, files));
    return found === -1 ? 'torn' : (found as 0 | 1);
  }

  /** Temporary folders and files of builds. */
  remains(): string[] {
    const partial = join(this.cache, 'trackway/partial');
    return [
      ...readdirSync(this.temporary).filter((name) => name !== 'node-compile-cache'),
      ...readdirSync(join(this.root, 'public')).filter((name) => name !== 'site'),
      ...(existsSync(partial) ? readdirSync(partial) : []),
    ];
  }

  prepare(): void {
    this.build(0);
    for (const version of [1, 0]) {
      const start = performance.now();
      this.build(version);
      this.duration = performance.now() - start;
      this.versions[version] = readFolder(this.out) ?? {};
    }
    if (isDeepStrictEqual(this.versions[0], this.versions[1])) throw new Error('The two versions are the same site.');
  }
}

/** Waits until a build has made its whole site and only has to publish it, or has ended. */
async function untilWriting(ground: Ground, ended: () => boolean): Promise<void> {
  const parent = join(ground.root, 'public');
  const isWriting = (): boolean =>
    readdirSync(parent).some((name) => name !== 'site' && existsSync(join(parent, name, 'site/.trackway')));
  while (!isWriting() && !ended()) await setTimeout(1);
}

type When = 'random' | 'writing';

/** Starts a build of the version that is not published, ends it by a signal, and says what was wrong afterwards. */
async function endOne(
  ground: Ground,
  { signal, when, number }: { signal: NodeJS.Signals; when: When; number: number },
): Promise<string | null> {
  const before = ground.state();
  const child = ground.start(before === 0 ? 1 : 0);
  const exit = once(child, 'exit');
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  const delay = Math.round(number * (when === 'random' ? ground.duration : ground.duration / 8));
  if (when === 'writing') await untilWriting(ground, () => ended);
  await Promise.race([setTimeout(delay), exit]);
  child.kill(signal);
  await exit;
  const at = `${signal} ${delay} ms after ${when === 'writing' ? 'the site was made' : 'the start'}`;
  const left = ground.state();
  if (left === 'torn') return `${at}: the site is of neither build`;
  if (signal !== 'SIGKILL') {
    const remains = ground.remains();
    if (left === 'missing') return `${at}: there is no site`;
    return remains.length === 0 ? null : `${at}: ${remains.join(', ')} remain`;
  }
  const said = ground.preview();
  const now = ground.state();
  if (left === 'missing' && (now !== before || !said.includes('is back in place')))
    return `${at}: the next command left ${now}, and said: ${said}`;
  if (left !== 'missing' && now !== left) return `${at}: the next command made version ${left} version ${now}`;
  const remains = ground.remains();
  return remains.length === 0 ? null : `${at}: ${remains.join(', ')} remain after the next command`;
}

const kinds: { name: string; when: When; signals: NodeJS.Signals[] }[] = [
  { name: 'killed at random', when: 'random', signals: ['SIGKILL'] },
  { name: 'killed while writing', when: 'writing', signals: ['SIGKILL'] },
  { name: 'interrupted at random', when: 'random', signals: ['SIGINT', 'SIGTERM', 'SIGHUP'] },
  { name: 'interrupted while writing', when: 'writing', signals: ['SIGINT', 'SIGTERM', 'SIGHUP'] },
];

/** Kills and interrupts builds: `long` 100 of each kind, interrupts a tenth as often; `short` one of each. */
export const run: Run = async ({ size, seed, say }) => {
  const ground = new Ground();
  const next = numbers(seed);
  try {
    ground.prepare();
    const rows: Row[] = [];
    for (const { name, when, signals } of kinds) {
      const runs = size === 'long' && signals.length > 1 ? sizes.long / 10 : sizes[size];
      const row: Row = { suite: 'kills', name: `builds ${name}`, runs, failures: [] };
      for (let index = 0; index < runs; index++) {
        const failure = await endOne(ground, { signal: signals[index % signals.length]!, when, number: next() });
        if (failure === null) continue;
        row.failures.push(failure);
        // A torn site would fail every run after it.
        rmSync(join(ground.root, 'public'), { recursive: true, force: true });
        ground.build(0);
      }
      say(`${row.name}: ${runs} runs, ${row.failures.length} failures`);
      rows.push(row);
    }
    return rows;
  } finally {
    rmSync(ground.root, { recursive: true, force: true });
  }
};
