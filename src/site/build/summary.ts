import type { Difference } from '../publish/unchanged.ts';

/** The duration of a stage, in seconds. `compare` is the only one if nothing was built. */
export interface Stage {
  name: 'compare' | 'read' | 'bundle' | 'pages' | 'search' | 'cards' | 'write';
  seconds: number;
}

/** What a finished build reports. */
export interface BuildSummary {
  tracks: number;
  documents: number;
  risks: number;
  approvals: number;
  diagnostics: { error: number; warning: number; info: number };
  pages: number;
  /** What differs from the site before; null if there was none. */
  files: Difference | null;
  stages: Stage[];
}
