import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';

/** Variables of the user's that say where his own settings lie. Every other `GIT_…` may come from a hook, and is left out. */
const kept = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']);

/** Nothing that Trackway asks of git may run a program of a repository's choice, write to it, or fetch. */
const always = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  // A list of the protocols that are allowed, which counts before all settings. There is none of this name.
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
];

/**
 * Where git is started: beside Node itself. Windows looks for `git.exe` in the working directory first, and so does a system whose PATH
 * has a `.` in it; a folder of plans may hold a program of that name.
 */
const cwd = dirname(process.execPath);

/** How long one call may take, in milliseconds. A FIFO or a device among a repository's files would let git wait for ever. */
const longest = 60_000;

/** So many characters of a piece are kept: a line of half a gigabyte in an old document would be longer than a string can be. */
const longestPiece = 1_000_000;

export interface GitCall {
  parameters: readonly string[];
  /** Variables that name the repository (`GIT_DIR` …). */
  variables: Readonly<Record<string, string>>;
  /** What git reads from its standard input. */
  input?: string | Uint8Array;
}

export interface GitResult {
  /** Null if git could not be started, was ended early, or took too long. */
  status: number | null;
  stderr: string;
  /** True if there is no git to start. */
  missing: boolean;
}

function environment(variables: GitCall['variables']): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || kept.has(name));
  return { ...Object.fromEntries(inherited), ...always, ...variables };
}

/**
 * Runs git and gives its output in pieces, cut at `separator`, to `each`, which returns true to end it early (the status is then 0).
 * Never throws.
 */
export function streamGit(
  { parameters, variables, input = '' }: GitCall,
  separator: '\0' | '\n',
  each: (piece: string) => boolean | undefined,
): Promise<GitResult> {
  return new Promise((resolve) => {
    const child = spawn('git', ['--no-pager', ...settings.flatMap((setting) => ['-c', setting]), ...parameters], {
      cwd,
      env: environment(variables),
      windowsHide: true,
    });
    let rest = '';
    let stderr = '';
    let ended = false;
    const timer = setTimeout(() => {
      stderr = `fatal: git took longer than ${longest / 1000} seconds`;
      child.kill('SIGKILL');
    }, longest);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      // Only the chunk is split: a line of many megabytes is not searched again with each.
      const pieces = chunk.split(separator);
      pieces[0] = rest.length < longestPiece ? rest + pieces[0] : rest;
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        if (ended) return;
        if (each(piece) === true) {
          ended = true;
          child.kill();
        }
      }
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(0, 4000);
    });
    child.stdin.on('error', () => {}).end(input);
    child.on('error', () => {
      clearTimeout(timer);
      resolve({ status: null, stderr, missing: child.pid === undefined });
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (!ended && rest !== '') each(rest);
      resolve({ status: ended ? 0 : status, stderr, missing: false });
    });
  });
}

/** Git's whole output in pieces, for commands that say little. */
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
