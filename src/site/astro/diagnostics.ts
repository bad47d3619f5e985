export { diagnosticCatalogue, diagnosticCodes } from '../../portfolio/catalogue/index.ts';
