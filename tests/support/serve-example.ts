import { resolve } from 'node:path';
import { buildSite } from '../../src/site/build/build.ts';
import { previewSite } from '../../src/site/dev/preview.ts';

/** Builds the example portfolio as of a fixed day and serves it until it is stopped: the site that browser tests walk. */
const port = Number(process.argv[2]);
const options = {
  swarm: resolve('swarm'),
  out: resolve('artifacts/example'),
  site: null,
  base: '/',
  asOf: '2026-11-20',
  force: true,
};
await buildSite(options);
await previewSite(options, { port, host: '127.0.0.1' });
