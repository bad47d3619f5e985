import { bundledFile } from '../bundled-file.ts';

/** The path of Mermaid's bundle, for Chromium at build time and for the reader's browser. */
export const mermaidProgram = (): string => bundledFile('mermaid/dist/mermaid.min.js');
