import { configCodes } from './catalogue/config.ts';
import type { CatalogueEntry } from './catalogue/entry.ts';
import { fileCodes } from './catalogue/files.ts';
import { readingCodes } from './catalogue/reading.ts';
import { recordCodes } from './catalogue/records.ts';
import { riskCodes } from './catalogue/risks.ts';
import { textCodes } from './catalogue/text.ts';
import { trackCodes } from './catalogue/tracks.ts';

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
