import { configCodes } from './config.ts';
import type { CatalogueEntry } from './entry.ts';
import { fileCodes } from './files.ts';
import { readingCodes } from './reading.ts';
import { recordCodes } from './records.ts';
import { reviewCodes } from './reviews.ts';
import { riskCodes } from './risks.ts';
import { textCodes } from './text.ts';
import { trackCodes } from './tracks.ts';

/**
 * Every diagnostic of Trackway by its code. Codes never change their meaning; new ones get an entry in `catalogue/`.
 */
export const diagnosticCatalogue = {
  ...fileCodes,
  ...textCodes,
  ...readingCodes,
  ...trackCodes,
  ...recordCodes,
  ...riskCodes,
  ...reviewCodes,
  ...configCodes,
};

export type DiagnosticCode = keyof typeof diagnosticCatalogue;

export const diagnosticCodes = Object.keys(diagnosticCatalogue).sort() as [DiagnosticCode, ...DiagnosticCode[]];

/** The entry of a code; undefined if the code does not exist. */
export function catalogueEntry(code: string): CatalogueEntry | undefined {
  return Object.hasOwn(diagnosticCatalogue, code) ? diagnosticCatalogue[code as DiagnosticCode] : undefined;
}
