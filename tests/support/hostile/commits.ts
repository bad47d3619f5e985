import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HostileCommit {
  /** The file that it changes, from the repository's root. */
  path: string;
  author: string;
  subject: string;
}

const data = (text: string | Buffer): Buffer => {
  const bytes = Buffer.from(text as string);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
};

/** A name as git takes one: no line ends, no angle brackets, no NUL. */
const nameOf = (text: string): string => text.replaceAll(/[<>\n\r\0]/g, '').trim() || 'nameless';

/** Makes a folder a repository in which each file has a commit of this author and subject; the other files come last. */
export function importCommits(folder: string, commits: readonly HostileCommit[]): void {
  const git = (words: string[], input?: Buffer): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      ...(input && { input }),
      stdio: ['pipe', 'ignore', 'inherit'],
    });
  };
  const parts = commits.flatMap(({ path, author, subject }, index) => {
    const when = `${1_790_000_000 + index * 60} +0000`;
    return [
      Buffer.from(
        `commit refs/heads/main\nauthor ${nameOf(author)} <a@example.org> ${when}\ncommitter ${nameOf(author)} <a@example.org> ${when}\n`,
      ),
      data(subject.replaceAll('\0', ' ')),
      Buffer.from(`M 100644 inline "${path.replaceAll(/["\\]/g, '\\$&')}"\n`),
      data(readFileSync(join(folder, path))),
    ];
  });
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet'], Buffer.concat(parts));
  git(['reset', '--quiet']);
  git(['add', '--all']);
  git(['commit', '--quiet', '--message=The rest']);
}
