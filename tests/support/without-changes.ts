import type { Loaded } from '../../src/portfolio/loaded.ts';
import type { LoadedSite } from '../../src/site/reading/read-portfolio.ts';

/** A portfolio whose history is not looked at. */
export const withoutChanges = <L extends Loaded>(loaded: L): L & LoadedSite => ({
  ...loaded,
  changes: { schemaVersion: 1, windows: [], histories: [], notes: [] },
});
