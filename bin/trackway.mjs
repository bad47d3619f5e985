#!/usr/bin/env node
// Plain JavaScript that Node 14 can parse: it finds a Node that can run the command, and starts it there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// The package holds compiled modules. A checkout holds the sources, which Node runs as they are; a lib/ that a failed `npm pack` left
// there is not used, because it may be old. The lock file is in no package.
const compiled = !existsSync(join(root, 'package-lock.json'));
const main = compiled ? join(root, 'lib', 'cli', 'main.js') : join(root, 'src', 'cli', 'main.ts');

/** Astro 7 runs from 22.12 on (its package.json); Node strips types without a flag from 22.18 and 23.6 on (nodejs.org/api/typescript.html). */
const lowest = compiled ? '22.12' : '22.18';
function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  if (!compiled && major === 23) return minor >= 6;
  return major > 22 || (major === 22 && minor >= Number(lowest.split('.')[1]));
}

/**
 * The Node that the npm package `node` put beside this package: into the package itself, or into the node_modules that
 * it is installed in (of pnpm two). Never that of the working folder, which may hold a stranger's plans and programs.
 */
function otherNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = [root];
  for (let folder = dirname(root); dirname(folder) !== folder; folder = dirname(folder))
    if (basename(folder) === 'node_modules') folders.push(dirname(folder));
  for (const folder of folders) {
    for (const path of [
      join(folder, 'node_modules', 'node', 'bin', name),
      join(folder, 'node_modules', '.bin', name),
    ]) {
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/** Starts the command once more, with `node`, and ends as it ends. */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TRACKWAY_HANDED_OVER: '1' },
  });
  // Whoever ends this process means the command: a server would go on without it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`trackway could not start ${node}: ${error.message}. ${advice}`);
    process.exit(2);
  });
  child.on('exit', (status, signal) =>
    process.exit(status === null ? 128 + (os.constants.signals[signal] || 1) : status),
  );
}

/** That some of Node's abilities are new is known, and no news for who types `trackway`. */
function hushNews() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!/type stripping|matchesGlob|glob is an experimental/i.test(String(warning)))
      emit.call(process, warning, ...rest);
  };
}

function start() {
  hushNews();
  // Compiled modules are kept for the next run: a build starts a third of a second sooner.
  import('node:module')
    .then((module) => module.enableCompileCache?.())
    .then(() => import(pathToFileURL(main).href))
    .then((command) => command.run(process.argv.slice(2)))
    .then((status) => {
      process.exitCode = status;
    })
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}

const advice = compiled
  ? 'Install a newer Node, or run npm install --save-dev node@24 in the folder where trackway is installed, and try again.'
  : 'Run npm ci, which installs one.';

if (isNewEnough(process.versions.node)) start();
else {
  const node = process.env.TRACKWAY_HANDED_OVER === undefined ? otherNode() : null;
  if (node !== null) handOver(node);
  else {
    console.error(`trackway needs Node ${lowest} or later, and this is ${process.versions.node}. ${advice}`);
    process.exitCode = 2;
  }
}
