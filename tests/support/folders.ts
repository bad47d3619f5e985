import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after } from 'node:test';

/** Writes files, by path below a folder. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What a folder holds: text by path, and `-> target` for a link. Null if there is no folder. */
export function readFolder(folder: string): Record<string, string> | null {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => !entry.isDirectory(),
    );
    const pairs = entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = entry.isSymbolicLink() ? `-> ${readlinkSync(path)}` : readFileSync(path, 'latin1');
      return [relative(folder, path), text] as const;
    });
    return Object.fromEntries(pairs.sort());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes folders with files that are the working folder one after another; all are removed after the tests of the file. */
export function workingFolders(): { root: string; enter: (name: string, files?: Record<string, string>) => string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-work-')));
  const before = process.cwd();
  after(() => {
    process.chdir(before);
    rmSync(root, { recursive: true });
  });
  const enter = (name: string, files: Record<string, string> = {}): string => {
    const folder = join(root, name);
    writeFolder(folder, files);
    process.chdir(folder);
    return folder;
  };
  return { root, enter };
}
