#!/usr/bin/env node
// Plain JavaScript that Node 14 can parse: it finds a Node that can run TypeScript, and starts the command with it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, '..', 'src', 'cli', 'main.ts');

/** Types are stripped without a flag since 22.18 (and 23.6); nodejs.org/api/typescript.html. */
function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The Node that the npm package `node` installed, of this package or of the folder where the command was started. */
function otherNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = [join(here, '..'), process.cwd()];
  for (let folder = join(here, '..', '..'); dirname(folder) !== folder; folder = dirname(folder)) folders.push(folder);
  for (const folder of folders) {
    for (const path of [join(folder, 'node_modules', 'node', 'bin', name), join(folder, 'node_modules', '.bin', name)]) {
      if (existsSync(path)) return path;
    }
  }
  return null;
}

function handOver() {
  const node = process.env.TRACKWAY_HANDED_OVER === undefined ? otherNode() : null;
  if (node === null) {
    console.error(`trackway needs Node 22.18 or later, this is ${process.versions.node}: install it, or run npm ci, which brings one.`);
    process.exit(2);
  }
  const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TRACKWAY_HANDED_OVER: '1' },
  });
  if (run.error) {
    console.error(`trackway could not start ${node}: ${run.error.message}. Install Node 22.18 or later.`);
    process.exit(2);
  }
  process.exit(run.status === null ? 1 : run.status);
}

/** Node refuses to strip types below node_modules; where Trackway is installed as a package, this does it with Node's own means. */
function stripOwnTypes() {
  const own = pathToFileURL(join(here, '..', 'src')).href;
  nodeModule.registerHooks({
    load(url, context, next) {
      if (!url.startsWith(own) || !url.endsWith('.ts')) return next(url, context);
      const { source } = next(url, { ...context, format: 'module' });
      const text = typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
      return { format: 'module', source: nodeModule.stripTypeScriptTypes(text), shortCircuit: true };
    },
  });
}

/** That stripping types is new in Node is known, and no news for who types `trackway`. */
function hushTypeStripping() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!/type stripping|stripTypeScriptTypes/i.test(String(warning))) emit.call(process, warning, ...rest);
  };
}

if (!runsTypeScript(process.versions.node)) handOver();
hushTypeStripping();
if (/[\\/]node_modules[\\/]/.test(main)) stripOwnTypes();

import(pathToFileURL(main).href)
  .then((command) => command.run(process.argv.slice(2)))
  .then((status) => {
    process.exitCode = status;
  })
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
