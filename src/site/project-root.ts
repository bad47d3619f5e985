import { resolve } from 'node:path';

/** The folder of Trackway itself, which holds `src/pages`. */
export const projectRoot = resolve(import.meta.dirname, '../..');
