import type { Catalogue } from './entry.ts';

/** Files, folders and git. */
export const fileCodes = {
  'symlink-outside': {
    severity: 'error',
    title: 'A symbolic link leaves the swarm folder',
    means: 'A link points to a file or folder outside the swarm folder. It was not followed.',
    why: 'A published site must not carry files that nobody meant to publish.',
    fix: 'Replace the link by a copy of what it points to, or move that into the swarm folder.',
    example: 'tracks/memory/notes.md -> /home/ana/notes.md',
  },
  'symlink-broken': {
    severity: 'warning',
    title: 'A symbolic link leads nowhere',
    means: 'A link points to nothing, to itself, or to a folder that contains it.',
    why: 'What its author wanted to show is not on the site.',
    fix: 'Point the link at a file that exists, or remove it.',
    example: 'tracks/memory/plan.md -> plan-v2.md, which was deleted',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file or folder cannot be read',
    means: 'The system refused to open it, or it is no regular file.',
    why: 'Its content is missing from the site.',
    fix: 'Give the user that builds the site the right to read it, rename it where its name is not valid UTF-8, or remove it.',
    example: 'tracks/memory/spec.md with mode 000',
  },
  'document-outside-tracks': {
    severity: 'info',
    title: 'Documents that belong to no track',
    means:
      'Markdown files lie beside the tracks and belong to none of them. They are not published; links to them lead to the repository if one is configured.',
    why: 'Nothing is left out without a word.',
    fix: 'Nothing, if they are not meant for the site. Else move each into the folder of a track, or name it under tracks: in trackway.yaml.',
    example: 'product.md and workflow.md beside tracks/',
  },
  'track-id-clash': {
    severity: 'error',
    title: 'Two tracks share an address',
    means:
      'The names of two tracks differ only in case, punctuation or composition of letters, or one lies both in tracks/ and in archive/. Each got a mark behind its address.',
    why: 'On a disk or a server that folds case one of the pages would vanish, and links by name are ambiguous.',
    fix: 'Rename one of them.',
    example: 'tracks/Memory/ and tracks/memory/',
  },
  'track-empty': {
    severity: 'warning',
    title: 'A track without a document',
    means: 'The folder of a track holds no Markdown file and no metadata.json.',
    why: 'It looks like a track on disk and is none on the site.',
    fix: 'Add spec.md, or remove the folder.',
    example: 'tracks/memory/ with diagram.png alone',
  },
  'git-shallow': {
    severity: 'info',
    title: 'The git history is cut off',
    means:
      'The repository is a shallow clone. For documents that did not change since the cut, their last commit is unknown.',
    why: 'Ages and last changes would be counted from the day of the clone.',
    fix: 'Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow.',
    example: 'actions/checkout without fetch-depth: 0',
  },
  'git-refused': {
    severity: 'info',
    title: 'git refused to read the repository',
    means: 'The folder is in a git repository that belongs to another user, so git did not read it.',
    why: 'Commits, last changes and how long something waits are missing.',
    fix: 'Run git config --global --add safe.directory with the folder of the repository.',
    example: 'A container that builds as root what another user checked out',
  },
  'git-nested': {
    severity: 'warning',
    title: 'A git repository among the plans was not asked',
    means:
      'The folder, or one in it, is a git repository (it has a .git, or HEAD, objects/ and refs/), but not the one that holds the plans. git was not asked about it. Its files are read as all others are.',
    why: 'Settings and hooks of a repository can name programs, and nobody reviews them. And commits of its own are not shown.',
    fix: 'Remove it, if you did not put it there. If the plans are a repository of their own, move them out of the other one.',
    example: 'tracks/memory/ with HEAD, config, hooks/, objects/ and refs/',
  },
  'git-unreadable': {
    severity: 'info',
    title: 'git could not read the repository',
    means: 'There is a git repository, but git failed to open it. The message says why.',
    why: 'Commits, last changes and how long something waits are missing.',
    fix: 'Run git status in the folder, and mend what it says; or clone the repository again.',
    example: 'A .git file that leads to a work tree which was moved away',
  },
  'git-incomplete': {
    severity: 'info',
    title: 'A part of the git history is missing',
    means:
      'An object of the history could not be read. In a partial clone (git clone --filter) such objects are still on the server, and Trackway never fetches them.',
    why: 'Last changes and how long something waits are missing, or known for some documents alone.',
    fix: 'Clone without --filter (in a GitHub workflow: actions/checkout without filter). If it was no partial clone, run git fsck.',
    example: 'git clone --filter=blob:none',
  },
} as const satisfies Catalogue;
