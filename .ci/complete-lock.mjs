#!/usr/bin/env node
// `npm run lock`, after a dependency was added or updated.
//
// Packages such as biome or pagefind name one optional package a platform. Where a registry does not hold those of other platforms,
// `npm install` leaves them out of package-lock.json, and `npm ci` then refuses the lock as incomplete, although none of them would be
// installed. This adds their entries: name, version and platform, as their parents state them.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

const systems = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
};
const processors = {
  x64: 'x64',
  arm64: 'arm64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
};
const libraries = { gnu: 'glibc', musl: 'musl' };

/** The first word of a package's name that stands for something of `known`. */
const named = (name, known) => {
  const word = name.split(/[/-]/).find((part) => part in known);
  return word === undefined ? {} : known[word];
};

let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || !/^\d+\.\d+\.\d+/.test(version)) continue;
    const os = named(name, systems);
    const cpu = /(^|-)arm-/.test(name) ? 'arm' : named(name, processors);
    if (typeof os !== 'string' && typeof cpu !== 'string') continue;
    const libc = named(name, libraries);
    lock.packages[key] = {
      version,
      ...(typeof cpu === 'string' ? { cpu: [cpu] } : {}),
      ...(parent.dev ? { dev: true } : {}),
      ...(typeof libc === 'string' && os === 'linux' ? { libc: [libc] } : {}),
      optional: true,
      ...(typeof os === 'string' ? { os: [os] } : {}),
    };
    added++;
  }
}
const [root, ...others] = Object.keys(lock.packages).sort();
lock.packages = Object.fromEntries([root, ...others].map((key) => [key, lock.packages[key]]));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional packages of other platforms added`);
