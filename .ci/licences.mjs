#!/usr/bin/env node
// `npm run licences`: the licence of every package that is installed, by licence. Ends with 1 for one that is not on the list.
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** Licences under which a package may be used and passed on with Trackway, by their SPDX identifiers. */
const allowed = new Set(
  `0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MPL-2.0 OFL-1.1 Python-2.0 Unlicense`.split(
    ' ',
  ),
);

/** Packages that are used under another one, each with the reason. */
const exceptions = {
  // Its package.json names none; the file `license` in it is the MIT licence.
  khroma: 'MIT',
  // A specification in prose, which only tests read.
  'commonmark-spec': 'CC-BY-SA-4.0',
  // A choice of two; taken under the Eclipse licence, unchanged.
  elkjs: 'EPL-2.0 OR GPL-3.0-or-later',
};

/** libvips, the library below sharp, comes as a program library of its own, unchanged and exchangeable. */
const isLibvips = (name) => name.startsWith('@img/sharp-');

/** Whether an SPDX expression of words joined by AND and OR can be met. */
const isAllowed = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));

const byLicence = new Map();
const refused = [];
let absent = 0;
for (const [path, entry] of Object.entries(readJson('package-lock.json').packages)) {
  if (path === '') continue;
  if (!existsSync(new URL(`${path}/package.json`, root))) {
    // Meant for another platform.
    absent++;
    continue;
  }
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const stated = readJson(`${path}/package.json`).license;
  const licence = (typeof stated === 'object' ? stated?.type : stated) ?? exceptions[name] ?? 'none stated';
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name}@${entry.version}`]);
  if (!isAllowed(licence) && exceptions[name] !== licence && !isLibvips(name)) refused.push(`${name}: ${licence}`);
}

for (const [licence, names] of [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${licence} (${names.length})\n  ${names.sort().join(', ')}`);
console.log(`\n${absent} packages for other platforms are not installed here and not looked at.`);
if (refused.length > 0) {
  console.error(`Not on the list of licences in .ci/licences.mjs:\n  ${refused.join('\n  ')}`);
  process.exit(1);
}
