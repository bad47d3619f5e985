import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import type { Loaded } from '../../../src/portfolio/loaded.ts';

/** Reads files in memory as of one day, which no test depends on unless it says so. */
export const load = (files: Record<string, string | Uint8Array>, asOf = '2026-11-20'): Promise<Loaded> =>
  loadPortfolio({ swarm: new MemoryFiles(files), asOf });

/** A document with a title, and lines below it. */
export const document = (title: string, ...lines: string[]): string => `# ${title}\n\n${lines.join('\n')}\n`;

/** `error date-invalid tracks/a/spec.md:3`, for comparison. */
export const brief = ({ severity, code, file, line }: Diagnostic): string => `${severity} ${code} ${file}:${line}`;
export const briefs = ({ portfolio }: Loaded): string[] => portfolio.diagnostics.map(brief);
