export { diagnosticCatalogue, diagnosticCodes } from '../portfolio/diagnostic-catalogue.ts';
