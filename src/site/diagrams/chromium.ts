import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Flags for every headless Chromium: no GPU, no background traffic. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of an installed Chromium, or null. Tries `TRACKWAY_CHROMIUM`, PATH, the usual places, and `playwrightOwn`,
 * the path of Playwright's download.
 */
export function findChromium(playwrightOwn?: string): string | null {
  const named = process.env.TRACKWAY_CHROMIUM;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [...(named ? [named] : []), ...onPath, ...installed, ...(playwrightOwn ? [playwrightOwn] : [])];
  return candidates.find(runs) ?? null;
}
