import type { Replaced } from '../publish/publish.ts';

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
  /** Null if there was no site before. */
  files: Replaced | null;
  stages: Stage[];
}
