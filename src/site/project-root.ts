import { resolve } from 'node:path';

/** Trackway's own folder, with `src/pages`. */
export const projectRoot = resolve(import.meta.dirname, '../..');
