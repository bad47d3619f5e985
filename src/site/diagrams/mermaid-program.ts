import { createRequire } from 'node:module';

/** The path of Mermaid's bundle, for Chromium at build time and for the reader's browser. */
export const mermaidProgram = (): string => createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
