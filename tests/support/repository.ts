import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** git without the settings of the machine, so that a fixture is the same everywhere. */
const environment = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', LC_ALL: 'C' };

const isInstalled = (): boolean => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
};

/** The reason to skip a test that needs git; false if there is one. */
export const withoutGit = !isInstalled() && 'git is not installed';

/** A repository made by a script: fixed names, dates and time zone, so that it has the same hashes everywhere. */
export class FixtureRepository {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    this.git(['init', '-q', '-b', 'main']);
  }

  git(words: readonly string[], date = '2026-01-01T12:00:00+01:00', author = 'Ana Costa'): string {
    const who = {
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: author,
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    const when = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', ['-c', 'commit.gpgsign=false', ...words], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, ...environment, ...who, ...when },
    }).trim();
  }

  /** Writes files; null removes one. */
  write(files: Record<string, string | null>): void {
    for (const [file, text] of Object.entries(files)) {
      const path = join(this.path, file);
      if (text === null) rmSync(path, { recursive: true, force: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
  }

  /** Commits files at noon of a day; returns the commit. */
  commit(day: string, subject: string, files: Record<string, string | null>, author?: string): string {
    this.write(files);
    this.git(['add', '-A']);
    this.git(['commit', '-q', '--allow-empty', '-m', subject], `${day}T12:00:00+01:00`, author);
    return this.git(['rev-parse', 'HEAD']);
  }
}
