#!/usr/bin/env node
// The steps of action.yml that run Trackway: in a pull request `check` with annotations, and `comment`; else `build`, and with the word
// `announce` that. What it is told comes by environment variables and goes to the command as separate words, so that no shell reads it.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const { GITHUB_WORKSPACE = process.cwd(), GITHUB_EVENT_NAME = '', GITHUB_OUTPUT } = process.env;
const {
  TRACKWAY_SWARM = '',
  TRACKWAY_OUT = '',
  TRACKWAY_SITE = '',
  TRACKWAY_STRICT = '',
  TRACKWAY_COMMENT = '',
} = process.env;

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
const swarm = option('swarm', TRACKWAY_SWARM);

/** Runs a command of Trackway and returns its status. */
function run(words) {
  const { status, error } = spawnSync(process.execPath, [command, ...words, ...swarm], {
    cwd: GITHUB_WORKSPACE,
    stdio: 'inherit',
  });
  if (error) console.log(`::error::${error.message}`);
  return status ?? 1;
}

if (process.argv[2] === 'announce') process.exit(run(['announce', ...option('site', TRACKWAY_SITE)]));
if (isRequest) {
  // `check` fails for errors by itself.
  const checked = run(['check', '--format', 'github']);
  const commented = TRACKWAY_COMMENT === 'true' ? run(['comment', ...option('site', TRACKWAY_SITE)]) : 0;
  process.exit(checked || commented);
}
const strict = TRACKWAY_STRICT === 'true' ? ['--strict'] : [];
const status = run(['build', '--out', out, ...option('site', TRACKWAY_SITE), ...strict]);
if (GITHUB_OUTPUT && status === 0) appendFileSync(GITHUB_OUTPUT, `folder=${out.replace(/[\r\n]/g, '')}\n`);
process.exit(status);
