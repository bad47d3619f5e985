import { createHash, type Hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Trackway's own folder: above `src`, or `lib` of the package. */
const root = join(import.meta.dirname, '../..');

/** What Trackway consists of. In a checkout, files may change without its version. */
const parts = ['package.json', 'package-lock.json', 'astro.config.mjs', 'src', 'lib', 'public'];

let known: string | undefined;

/**
 * A digest of Trackway's program, of the packages it uses and of Node: what one program kept, another never uses. Time
 * stamps do not count, so a cache serves every copy of the same program.
 */
export function programVersion(): string {
  known ??= makeVersion();
  return known;
}

function makeVersion(): string {
  const hash = createHash('sha256').update(process.version);
  for (const part of parts) {
    const path = join(root, part);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile()) addFile(hash, path, part);
    else if (stats !== undefined)
      for (const file of globSync('**/*.*', { cwd: path }).sort())
        if (statSync(join(path, file)).isFile()) addFile(hash, join(path, file), `${part}/${file}`);
  }
  addPackages(hash);
  return hash.digest('hex').slice(0, 32);
}

function addFile(hash: Hash, path: string, name: string): void {
  const content = readFileSync(path);
  hash.update(`\0${name}\0${content.length}\0`).update(content);
}

/** Adds npm's list of installed packages, if there is one, and the versions of those that Trackway asks for. */
function addPackages(hash: Hash): void {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const folders: string[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    folders.push(join(folder, 'node_modules'));
    if (dirname(folder) === folder) break;
  }
  const find = (name: string): string | undefined =>
    folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  for (const name of ['.package-lock.json', ...Object.keys(dependencies).map((one) => `${one}/package.json`)]) {
    const path = find(name);
    if (path !== undefined) addFile(hash, path, name);
  }
}
