import { spawn } from 'node:child_process';

/** Variables by which a hook tells git another repository; a folder's own is meant here. */
const local = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR'];

/** Settings under which git starts no program of the repository's choice, and prints names as they are. */
const settings = ['core.fsmonitor=false', 'core.quotePath=false', 'log.showSignature=false', 'color.ui=false'];

function environment(): NodeJS.ProcessEnv {
  const result: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  for (const name of local) delete result[name];
  return result;
}

export interface GitResult {
  /** Null where git could not be started or was ended early. */
  status: number | null;
  stderr: string;
}

/**
 * Runs git in a folder and gives its output in pieces, cut at `separator`, to `each`, which returns true to end it early.
 * `input` goes to its standard input. Never throws: a git that is not installed has status null.
 */
export function streamGit(
  folder: string,
  parameters: readonly string[],
  separator: '\0' | '\n',
  each: (piece: string) => boolean | undefined,
  input = '',
): Promise<GitResult> {
  return new Promise((resolve) => {
    const child = spawn('git', [...settings.flatMap((setting) => ['-c', setting]), ...parameters], {
      cwd: folder,
      env: environment(),
    });
    let rest = '';
    let stderr = '';
    let ended = false;
    const take = (chunk: string): void => {
      const pieces = (rest + chunk).split(separator);
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        if (ended) return;
        if (each(piece) === true) {
          ended = true;
          child.kill();
        }
      }
    };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (!ended) take(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(0, 4000);
    });
    child.stdin.on('error', () => {}).end(input);
    child.on('error', () => resolve({ status: null, stderr }));
    child.on('close', (status) => {
      if (!ended && rest !== '') each(rest);
      resolve({ status: ended ? 0 : status, stderr });
    });
  });
}

/** Git's whole output as lines, for commands that say little. */
export async function gitLines(folder: string, ...parameters: string[]): Promise<GitResult & { lines: string[] }> {
  const lines: string[] = [];
  const result = await streamGit(folder, parameters, '\n', (line) => {
    lines.push(line);
    return undefined;
  });
  return { ...result, lines };
}
