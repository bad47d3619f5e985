import { configCodes } from './config.ts';
import type { CatalogueEntry } from './entry.ts';
import { fileCodes } from './files.ts';
import { readingCodes } from './reading.ts';
import { recordCodes } from './records.ts';
import { riskCodes } from './risks.ts';
import { textCodes } from './text.ts';
import { trackCodes } from './tracks.ts';

/** Every diagnostic that Trackway can give. A code never changes its meaning; a new one gets an entry in `catalogue/`. */
export const diagnosticCatalogue = {
  ...fileCodes,
  ...textCodes,
  ...readingCodes,
  ...trackCodes,
  ...recordCodes,
  ...riskCodes,
  ...configCodes,
};

export type DiagnosticCode = keyof typeof diagnosticCatalogue;

export const diagnosticCodes = Object.keys(diagnosticCatalogue).sort() as [DiagnosticCode, ...DiagnosticCode[]];

/** The entry of a code, or undefined for a code that does not exist. */
export function catalogueEntry(code: string): CatalogueEntry | undefined {
  return Object.hasOwn(diagnosticCatalogue, code) ? diagnosticCatalogue[code as DiagnosticCode] : undefined;
}
