import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from '../../src/site/diagrams/chromium.ts';

const say = (text: string) => console.log(`browser: ${text}`);

const debian = (): boolean =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * The path of a Chromium for the browser tests. Where none is found one is obtained: by Playwright's own download, else as root
 * on Debian or Ubuntu by the package `chromium`. Says what it did; throws one clear line where none can be had.
 */
export function obtainChromium(): string {
  const found = findChromium(chromium.executablePath());
  if (found) {
    say(`using ${found}`);
    return found;
  }
  say('no Chrome or Chromium found; trying the download that Playwright offers …');
  spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  const downloaded = findChromium(chromium.executablePath());
  if (downloaded) {
    say(`downloaded to ${downloaded}`);
    return downloaded;
  }
  if (process.getuid?.() === 0 && debian()) {
    say('the download failed; installing the package chromium with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
    const packaged = findChromium();
    if (packaged) {
      say(`installed ${packaged}`);
      return packaged;
    }
  }
  throw new Error(
    'No Chromium could be had: install Chrome or Chromium, or run "npx playwright install chromium", or name one in TRACKWAY_CHROMIUM; then run "npm test" again.',
  );
}
