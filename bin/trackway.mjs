#!/usr/bin/env node
// Plain JavaScript that Node 14 can parse: it finds a Node that can run TypeScript, and starts the command with it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, '..', 'src', 'cli', 'main.ts');
const stripTypes = pathToFileURL(join(here, 'strip-types.mjs')).href;

/** Types are stripped without a flag since 22.18 (and 23.6); nodejs.org/api/typescript.html. */
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** Below node_modules Node strips no types: there the command is started with hooks that do. */
const needsHooks = () => /[\\/]node_modules[\\/]/.test(main) && !process.execArgv.includes(stripTypes);

/** The Node that the npm package `node` installed, of this package or of the folder where the command was started. */
function otherNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = [join(here, '..'), process.cwd()];
  for (let folder = join(here, '..', '..'); dirname(folder) !== folder; folder = dirname(folder)) folders.push(folder);
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
  const flags = /[\\/]node_modules[\\/]/.test(main)
    ? ['--disable-warning=ExperimentalWarning', '--import', stripTypes]
    : [];
  const child = spawn(node, [...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TRACKWAY_HANDED_OVER: '1' },
  });
  // Whoever ends this process means the command: a server would go on without it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`trackway could not start ${node}: ${error.message}. Install Node 22.18 or later.`);
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
    if (!/type stripping|stripTypeScriptTypes/i.test(String(warning))) emit.call(process, warning, ...rest);
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

if (runsTypeScript(process.versions.node)) {
  if (needsHooks()) handOver(process.execPath);
  else start();
} else {
  const node = process.env.TRACKWAY_HANDED_OVER === undefined ? otherNode() : null;
  if (node !== null) handOver(node);
  else {
    console.error(
      `trackway needs Node 22.18 or later, this is ${process.versions.node}: install it, or run npm ci, which brings one.`,
    );
    process.exitCode = 2;
  }
}
