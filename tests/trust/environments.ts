import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Row, RunOptions } from './suite.ts';

/** One folder of plans built in twelve environments: the site is the same to the byte, or the row says which files are not. */

const project = resolve(import.meta.dirname, '../..');
const day = '2026-11-20';

interface Environment {
  name: string;
  env?: Record<string, string>;
  /** The shell's file mode mask. */
  umask?: string;
  /** Where the command is started; `swarm` is the folder's name below it. */
  from?: 'root' | 'swarm';
  /** Changes the copy of the plans before it is built. */
  prepare?(swarm: string): void;
  /** The folder above the plans, with letters that need care. The name of the plans' own folder stands on each page. */
  above?: string;
  /** The day is given by SOURCE_DATE_EPOCH alone. */
  epoch?: boolean;
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const environments: readonly Environment[] = [
  { name: 'a time zone far in the east', env: { TZ: 'Pacific/Kiritimati' } },
  { name: 'a Turkish locale', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  {
    name: 'SOURCE_DATE_EPOCH for --as-of, and NODE_ENV for development',
    env: { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 12) / 1000), NODE_ENV: 'development' },
    epoch: true,
  },
  { name: 'a time zone far in the west', env: { TZ: 'Pacific/Pago_Pago' } },
  { name: 'a time zone of half an hour, in summer', env: { TZ: 'Australia/Lord_Howe' } },
  { name: 'the C locale', env: { LANG: 'C', LC_ALL: 'C' } },
  { name: 'a German locale', env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' } },
  { name: 'files that only their owner may read', umask: '077' },
  { name: 'started in the folder of plans', from: 'swarm' },
  { name: 'below a folder with spaces, capitals and accents', above: 'Über the Sea (2)' },
  {
    name: 'other time stamps and modes of the plans',
    prepare: (swarm) => {
      for (const [index, file] of files(swarm).entries()) {
        utimesSync(file, index * 1000, index * 1000);
        chmodSync(file, 0o444);
      }
    },
  },
  {
    name: 'plans written in the reverse order, another name of the machine and no colours',
    env: { HOSTNAME: 'elsewhere', USER: 'another', NO_COLOR: '1', CI: '1', TERM: 'dumb' },
    prepare: (swarm) => {
      const texts = files(swarm).map((file) => [file, readFileSync(file)] as const);
      rmSync(swarm, { recursive: true });
      for (const [file, bytes] of texts.reverse()) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
    },
  },
];

const small: Record<string, string> = {
  'trackway.yaml': 'title: Ferries\nurl: https://plans.example.org\n',
  'tracks/ferry/spec.md':
    '# Track Spec: F-1 — İstanbul ferry\n\n**Status:** In Progress\n**Owner:** Ann\n**Target completion:** 2026-11-20\n\n## Risks\n\n- Storms\n- ice\n',
  'tracks/Quay/plan.md': '# Quay\n\n- [ ] wharf\n- [x] Zoo\n- [ ] ähnlich\n',
  'tracks/night-mode.md':
    '---\nstatus: draft\ncreated: 2026-03-29\n---\n# Night mode\n\n2026-10-25: the hour comes twice.\n',
};

/** The hash of each file of a site. */
const sums = (site: string): Map<string, string> =>
  new Map(
    files(site).map((file) => [relative(site, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

/** Builds the plans as an environment has it, in a folder of its own. @throws with the command's words if it fails */
function built(
  root: string,
  plans: string,
  { env, umask, from, prepare, above, epoch }: Environment,
): Map<string, string> {
  const place = mkdtempSync(join(root, 'run-'));
  const swarm = join(place, above ?? '.', 'swarm');
  cpSync(plans, swarm, { recursive: true });
  prepare?.(swarm);
  const out = join(place, 'site');
  const words = [join(project, 'bin/trackway.mjs'), 'build', '--out', out, '--swarm', from === 'swarm' ? '.' : swarm];
  const clean: NodeJS.ProcessEnv = { ...process.env, TZ: 'UTC', XDG_CACHE_HOME: join(root, 'cache'), ...env };
  delete clean.NODE_TEST_CONTEXT;
  const command = [
    '-c',
    `umask ${umask ?? '022'}; exec "$0" "$@"`,
    process.execPath,
    ...words,
    ...(epoch ? [] : ['--as-of', day]),
  ];
  const { status, stderr } = spawnSync('/bin/sh', command, {
    cwd: from === 'swarm' ? swarm : project,
    env: clean,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr.slice(-500)}`);
  const result = sums(out);
  rmSync(place, { recursive: true, force: true });
  return result;
}

/** Files that one site has otherwise than the other, or alone. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();
}

/** `short` builds a few documents in three of them, `long` the example portfolio in all twelve. */
export async function run({ size, say }: RunOptions): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'trackway-environments-'));
  try {
    let plans = join(project, 'swarm');
    if (size === 'short') {
      plans = join(root, 'plans');
      for (const [path, text] of Object.entries(small)) {
        mkdirSync(dirname(join(plans, path)), { recursive: true });
        writeFileSync(join(plans, path), text);
      }
    }
    const expected = built(root, plans, { name: 'plain' });
    return environments.slice(0, size === 'short' ? 3 : undefined).map((environment) => {
      const row: Row = { suite: 'environments', name: environment.name, runs: expected.size, failures: [] };
      try {
        row.failures = differences(expected, built(root, plans, environment));
      } catch (error) {
        row.failures = [String(error)];
      }
      say(`${environment.name}: ${row.failures.length} of ${row.runs} files differ`);
      return row;
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
