import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { beforeEnd } from '../../temporary/temporary.ts';

/** Variables that locate the user's settings. Other `GIT_…` variables may come from a hook and are dropped. */
const kept = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']);

/** git must not run a program that a repository names, write to it, or fetch. */
const always = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  // The list of allowed protocols, which overrides all settings. No protocol has this name.
  GIT_ALLOW_PROTOCOL: 'none',
};

const settings = [
  'safe.bareRepository=explicit',
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  `core.attributesFile=${devNull}`,
  'protocol.allow=never',
  'core.quotePath=false',
  'log.showSignature=false',
  'color.ui=false',
  // Longer files are no documents; git compares none of their lines.
  'core.bigFileThreshold=64m',
];

/**
 * git starts in Node's folder. Windows, or a PATH with `.`, would find a `git` program in the working directory first,
 * and a folder of plans may contain one.
 */
const cwd = dirname(process.execPath);

/**
 * Seconds for one call. A FIFO or device among a repository's files would make git wait for ever, and a few hundred
 * bytes of trees that contain each other name more files than git could ever list.
 */
const longest = 20;

/** Kilobytes of memory for git's data, where the system has such a limit (Linux); the time limits the rest. */
const mostMemory = 1024 * 1024;

/** A program and its first arguments that run git, with that limit if there is a shell to set it. */
const start =
  process.platform === 'win32'
    ? { program: 'git', first: [] }
    : { program: '/bin/sh', first: ['-c', `ulimit -d ${mostMemory} 2>/dev/null; exec git "$@"`, 'git'] };

/** The status of a shell that does not find a program (POSIX, 2.8.2); git has none like it. */
const shellFoundNone = 127;

/** Characters kept of a piece. A line of half a gigabyte in an old document would exceed the length of a string. */
const longestPiece = 1_000_000;

export interface GitCall {
  parameters: readonly string[];
  /** Variables for the repository (`GIT_DIR` …). */
  variables: Readonly<Record<string, string>>;
  /** Standard input. */
  input?: string | Uint8Array;
  /** The most seconds that it may take. */
  seconds?: number;
}

export interface GitResult {
  /** Null if git did not start, was killed, or took too long. */
  status: number | null;
  stderr: string;
  /** True if git is not installed. */
  missing: boolean;
  /** The limit that it went beyond. */
  beyond: 'time' | 'memory' | null;
}

function environment(variables: GitCall['variables']): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || kept.has(name));
  return { ...Object.fromEntries(inherited), ...always, ...variables };
}

/**
 * Runs git and passes its output to `each`, split at `separator`. `each` may return true to end it early, with status
 * 0. Never throws.
 */
export async function streamGit(
  call: GitCall,
  separator: '\0' | '\n',
  each: (piece: string) => boolean | undefined,
): Promise<GitResult> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let ended = false;
  const result = await runGit(call, (chunk) => {
    // Split only the chunk, so that a line of many megabytes is not searched again for each.
    const pieces = decoder.write(chunk).split(separator);
    pieces[0] = rest.length < longestPiece ? rest + pieces[0] : rest;
    rest = pieces.pop() ?? '';
    ended = pieces.some((piece) => each(piece) === true);
    return ended;
  });
  if (!ended && rest !== '') each(rest);
  return result;
}

/** Runs git and passes its output on as it comes. `each` may return true to end it early, with status 0. Never throws. */
export function runGit(
  { parameters, variables, input = '', seconds = longest }: GitCall,
  each: (chunk: Buffer) => boolean,
): Promise<GitResult> {
  return new Promise((resolve) => {
    const words = ['--no-pager', ...settings.flatMap((setting) => ['-c', setting]), ...parameters];
    const child = spawn(start.program, [...start.first, ...words], {
      cwd,
      env: environment(variables),
      windowsHide: true,
    });
    let stderr = '';
    let ended = false;
    let late = false;
    // A git that never ends would outlive this process.
    const forget = beforeEnd(async () => child.kill('SIGKILL'));
    const timer = setTimeout(() => {
      late = true;
      stderr = `fatal: it took longer than ${seconds} seconds`;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.stdout.on('data', (chunk: Buffer) => {
      if (ended || !each(chunk)) return;
      ended = true;
      child.kill();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(0, 4000);
    });
    child.stdin.on('error', () => {}).end(input);
    child.on('error', () => {
      clearTimeout(timer);
      forget();
      resolve({ status: null, stderr, missing: child.pid === undefined, beyond: null });
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      forget();
      const beyond = late ? 'time' : /out of memory/i.test(stderr) ? 'memory' : null;
      resolve({ status: ended ? 0 : status, stderr, missing: status === shellFoundNone, beyond });
    });
  });
}

/** Runs git and collects its output; for commands with little of it. */
export async function gitPieces(
  call: GitCall,
  separator: '\0' | '\n' = '\n',
): Promise<GitResult & { pieces: string[] }> {
  const pieces: string[] = [];
  const result = await streamGit(call, separator, (piece) => {
    pieces.push(piece);
    return undefined;
  });
  return { ...result, pieces };
}
