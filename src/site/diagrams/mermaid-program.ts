import { createRequire } from 'node:module';

/** The file that holds all of Mermaid: for a Chromium at build time, and for the reader's browser where the build draws nothing. */
export const mermaidProgram = (): string => createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
