#!/usr/bin/env node
// The step of action.yml that runs Trackway: `check` with annotations in a pull request, else `build`. What it is told comes by environment
// variables and goes to the command as words of its own, so that no shell reads it.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const { GITHUB_WORKSPACE = process.cwd(), GITHUB_EVENT_NAME = '', GITHUB_OUTPUT } = process.env;
const { TRACKWAY_SWARM = '', TRACKWAY_OUT = '', TRACKWAY_SITE = '', TRACKWAY_STRICT = '' } = process.env;

const command = join(GITHUB_WORKSPACE, 'node_modules', 'trackway', 'bin', 'trackway.mjs');
if (!existsSync(command)) {
  console.log(
    '::error::Trackway is not installed here: run npm install --save-dev trackway in the repository, and npm ci before this action.',
  );
  process.exit(2);
}

const option = (name, value) => (value === '' ? [] : [`--${name}`, value]);
const isRequest = GITHUB_EVENT_NAME.startsWith('pull_request');
const out = TRACKWAY_OUT === '' ? 'dist' : TRACKWAY_OUT;
const words = [
  ...(isRequest ? ['check', '--format', 'github'] : ['build', '--out', out, ...option('site', TRACKWAY_SITE)]),
  ...option('swarm', TRACKWAY_SWARM),
  // `check` fails for errors by itself.
  ...(TRACKWAY_STRICT === 'true' && !isRequest ? ['--strict'] : []),
];
const { status, error } = spawnSync(process.execPath, [command, ...words], { cwd: GITHUB_WORKSPACE, stdio: 'inherit' });
if (error) console.log(`::error::${error.message}`);
if (GITHUB_OUTPUT && !isRequest && status === 0)
  appendFileSync(GITHUB_OUTPUT, `folder=${out.replace(/[\r\n]/g, '')}\n`);
process.exit(status ?? 1);
