import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { test } from 'node:test';

const project = resolve(import.meta.dirname, '../..');

/** The files of the package, by npm's own account; what is compiled when it is packed is not among them. */
function packed(): Set<string> {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [report] = Object.values(JSON.parse(stdout) as Record<string, { files: { path: string }[] }>);
  assert.ok(report, stderr);
  return new Set(report.files.map(({ path }) => path));
}

const links = /\]\(([^)\s]+)\)/g;

test('every link of the README and the pages in docs/ leads to a file that the package has', () => {
  const files = packed();
  const pages = [...files].filter((path) => /^(?:[^/]+|docs\/.+)\.md$/.test(path));
  assert.ok(pages.includes('README.md') && pages.includes('docs/hosting.md'));
  for (const page of pages) {
    // Code shows how a document is written; its links are examples.
    const text = readFileSync(join(project, page), 'utf8').replace(/^ *(`{3,})[\s\S]*?^ *\1|`[^`\n]*`/gm, '');
    for (const [, link = ''] of text.matchAll(links)) {
      if (/^(?:[a-z]+:|#)/.test(link)) continue;
      const target = posix.join(dirname(page), decodeURIComponent(link.replace(/#.*$/, '')));
      const isFolder = [...files].some((path) => path.startsWith(`${target.replace(/\/$/, '')}/`));
      assert.ok(files.has(target) || isFolder, `${page} links to ${link}`);
    }
  }
});

test('the address of the repository is in package.json alone', () => {
  const { repository } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    repository: { url: string };
  };
  const { stdout } = spawnSync('git', ['ls-files', '-z', '*.md', '*.yml', '*.yaml', '*.json', '*.mjs', '.github'], {
    cwd: project,
    encoding: 'utf8',
  });
  const files = stdout.split('\0').filter((file) => /^(?:[^/]+|(?:docs|\.ci|\.github)\/.+)$/.test(file));
  assert.ok(files.includes('SECURITY.md') && files.includes('.github/workflows/release.yml'));
  const addresses = files.flatMap((file) => {
    const text = readFileSync(join(project, file), 'utf8');
    return [...text.matchAll(/[\w.-]+\.(?:com|org|net|dev|io)[/:][\w.-]+\/trackway\b/g)].map(
      ([found]) => `${file}: ${found}`,
    );
  });
  // The lock file names packages of others; ours is on no registry.
  assert.deepEqual(
    addresses.filter((address) => repository.url === '' || !repository.url.includes(address.split(': ')[1]!)),
    [],
  );
});
