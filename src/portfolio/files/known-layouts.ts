/** A common layout of plans in a repository. */
export interface KnownLayout {
  /** Its name in messages. */
  name: string;
  /** The folder with the plans, or the file that is one, relative to the portfolio's root; `''` for the root. */
  folder: string;
  /** Globs for folders and Markdown files that are tracks. */
  patterns: string[];
}

/** Folders for archived tracks. */
export const archiveNames = ['archive', 'archived', '_archive', '_archived'] as const;

const withTracks = (folder: string): KnownLayout => {
  const prefix = folder === '' ? '' : `${folder}/`;
  return {
    name: `${prefix}tracks/`,
    folder,
    patterns: [`${prefix}tracks/*`, ...archiveNames.map((name) => `${prefix}${name}/*`)],
  };
};

const inFolder = (folder: string, name = `${folder}/`): KnownLayout => ({ name, folder, patterns: [`${folder}/*`] });

/** `tracks/` at the root. If it exists, no other layout is looked for. */
export const standardLayout = withTracks('');

/** The other layouts. A portfolio includes all that it finds. */
export const otherLayouts: readonly KnownLayout[] = [
  withTracks('swarm'),
  withTracks('conductor'),
  inFolder('specs', 'spec-kit (specs/)'),
  inFolder('.specify/specs', 'spec-kit (.specify/specs/)'),
  inFolder('.kiro/specs', 'Kiro (.kiro/specs/)'),
  {
    name: 'OpenSpec (openspec/)',
    folder: 'openspec',
    patterns: ['openspec/changes/*', 'openspec/specs/*'],
  },
  {
    name: 'Backlog.md (backlog/)',
    folder: 'backlog',
    patterns: ['backlog/tasks/*.md', 'backlog/completed/*.md', 'backlog/archive/tasks/*.md'],
  },
  ...['specs', 'rfcs', 'rfc', 'adr', 'adrs', 'plans', 'roadmap'].map((name) => inFolder(`docs/${name}`)),
  inFolder('plans'),
  ...['ROADMAP.md', 'docs/ROADMAP.md'].map((file) => ({ name: file, folder: file, patterns: [file] })),
];

/** Folders with a leading dot that are read, because tools keep plans there. */
export const hiddenPlans: readonly string[] = ['.kiro', '.specify'];
