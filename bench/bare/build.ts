import { build } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * Builds and indexes the bare site of `BARE_DOCUMENTS` in `BARE_OUT`; prints the milliseconds of each stage as JSON.
 */
const out = process.env.BARE_OUT;
if (!out) throw new Error('BARE_OUT is not set: this script is started by bench/run.ts');
const start = performance.now();
await build({ root: import.meta.dirname, logLevel: 'error' });
const built = performance.now();
const { index } = await createIndex();
if (!index) throw new Error('Pagefind made no index');
await index.addDirectory({ path: out });
await index.writeFiles({ outputPath: `${out}/pagefind` });
await close();
console.log(JSON.stringify({ astro: built - start, search: performance.now() - built }));
