import type { Replaced } from '../publish/publish.ts';

/** Seconds by stage, in the order in which they ran. */
export interface Stage {
  name: 'read' | 'bundle' | 'pages' | 'search' | 'cards' | 'write';
  seconds: number;
}

/** What a finished build says about itself. */
export interface BuildSummary {
  tracks: number;
  documents: number;
  risks: number;
  approvals: number;
  diagnostics: { error: number; warning: number; info: number };
  pages: number;
  /** Null for a site where none was before. */
  files: Replaced | null;
  stages: Stage[];
}
