import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './src/site/diagrams/chromium.ts';

/** `npm test` looks for a free one; several checkouts may be tested at a time. */
const port = Number(process.env.TRACKWAY_TEST_PORT ?? 4391);
const executablePath = findChromium();

/** Browser tests walk the built example portfolio, served as files, with the day fixed so that "late" stays what it is. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'artifacts/browser',
  // The approved pictures of pages (tests/browser/pictures.spec.ts).
  snapshotPathTemplate: 'tests/fixtures/pages/{arg}{ext}',
  updateSnapshots: process.env.TRACKWAY_APPROVE === '1' ? 'changed' : 'none',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // A test that takes longer hangs. No speed is measured by it: axe alone takes half a minute on a busy machine.
  timeout: 180_000,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node tests/support/serve-example.ts ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
