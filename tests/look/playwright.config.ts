import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/site/diagrams/chromium.ts';

const executablePath = findChromium();

/** `npm run look`: builds and looks at five portfolios at eleven widths, one page after the other. Takes most of an hour. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../artifacts/look',
  workers: 1,
  timeout: 30 * 60_000,
  reporter: 'list',
  use: { launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) } },
});
