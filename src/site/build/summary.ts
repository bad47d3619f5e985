import type { Replaced } from '../publish/publish.ts';

/** The duration of a stage, in seconds. */
export interface Stage {
  name: 'read' | 'bundle' | 'pages' | 'search' | 'cards' | 'write';
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
