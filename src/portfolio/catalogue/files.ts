import type { Catalogue } from './entry.ts';

/** Diagnostics of files, folders and git. */
export const fileCodes = {
  'symlink-outside': {
    severity: 'error',
    title: 'A symbolic link leaves the swarm folder',
    means:
      'A link points outside the swarm folder, or to something inside that is never published: node_modules, or a name that begins with a dot, such as .git or .env. It was not followed.',
    why: 'A published site must not contain files that no one meant to publish.',
    fix: 'Replace the link with a copy of its target, or move the target into the swarm folder.',
    example: 'tracks/memory/notes.md -> /home/ana/notes.md',
  },
  'symlink-broken': {
    severity: 'warning',
    title: 'A symbolic link leads nowhere',
    means: 'A link points to nothing, to itself, or to a folder that contains it.',
    why: 'What its author wanted to show is missing from the site.',
    fix: 'Point the link at a file that exists, or remove it.',
    example: 'tracks/memory/plan.md -> plan-v2.md, which was deleted',
  },
  'symlink-many': {
    severity: 'error',
    title: 'Symbolic links to too many files',
    means: 'Links inside the swarm folder lead to more than 10,000 files, or 64 MiB. The rest was not followed.',
    why: 'A few links to large folders can add up to more documents than a site can show.',
    fix: 'Link to single files, or keep one copy of the documents and link to it in Markdown.',
    example: '1,000 links to a folder with 1,000 documents',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file or folder cannot be read',
    means: 'The system refused to open it, or it is not a regular file.',
    why: 'Its content is missing from the site.',
    fix: 'Give the user who builds the site read access, rename the file if its name is not valid UTF-8, or remove it.',
    example: 'tracks/memory/spec.md with mode 000',
  },
  'document-outside-tracks': {
    severity: 'info',
    title: 'Documents outside every track',
    means: 'Markdown files next to the tracks belong to none of them. They are not published.',
    why: 'Readers cannot see them. Links to them lead to the repository, if one is configured.',
    fix: 'If they are meant for the site, move each into the folder of a track, or add it under tracks: in trackway.yaml.',
    example: 'product.md and workflow.md beside tracks/',
  },
  'track-id-clash': {
    severity: 'error',
    title: 'Two tracks with the same address',
    means:
      'The names of two tracks differ only in case, punctuation or Unicode composition, or one name is in both tracks/ and archive/. A suffix was added to each address.',
    why: 'On a disk or server that ignores case, one of the pages would be lost. Links by name are ambiguous.',
    fix: 'Rename one of them.',
    example: 'tracks/Memory/ and tracks/memory/',
  },
  'track-empty': {
    severity: 'warning',
    title: 'A track without a document',
    means: 'A track’s folder contains no Markdown file and no metadata.json.',
    why: 'The folder looks like a track, but the site does not show one.',
    fix: 'Add spec.md, or remove the folder.',
    example: 'tracks/memory/ with only diagram.png',
  },
  'git-shallow': {
    severity: 'info',
    title: 'The git history is incomplete',
    means:
      'The repository is a shallow clone. If a document has not changed since the cut, its last commit is unknown.',
    why: 'Their ages and last changes are missing: counted from the cut, they would be wrong.',
    fix: 'Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow.',
    example: 'actions/checkout without fetch-depth: 0',
  },
  'git-refused': {
    severity: 'info',
    title: 'git refused to read the repository',
    means: 'The folder is in a git repository that belongs to another user, so git refused to read it.',
    why: 'Commits, last changes and waiting times are missing.',
    fix: 'Run git config --global --add safe.directory with the folder of the repository.',
    example: 'A container that builds as root a checkout of another user',
  },
  'git-nested': {
    severity: 'warning',
    title: 'A nested git repository was ignored',
    means:
      'The folder, or one in it, is a git repository (it has a .git, or HEAD, objects/ and refs/) other than the one that contains the plans. Trackway did not run git in it. Its files are read like all others.',
    why: 'The settings and hooks of a repository can run programs, and a nested one is rarely reviewed. Its commits are not shown.',
    fix: 'Remove it, unless you put it there. If the plans have their own repository, move them out of the other one.',
    example: 'tracks/memory/ with HEAD, config, hooks/, objects/ and refs/',
  },
  'git-unreadable': {
    severity: 'info',
    title: 'git could not read the repository',
    means: 'There is a git repository, but git could not open it. The message gives the reason.',
    why: 'Commits, last changes and waiting times are missing.',
    fix: 'Run git status in the folder and repair what it reports, or clone the repository again.',
    example: 'A .git file that points to a work tree that was moved',
  },
  'git-incomplete': {
    severity: 'info',
    title: 'Part of the git history is missing',
    means:
      'An object of the history could not be read, or git needed too much time or memory. In a partial clone (git clone --filter), such objects are still on the server, and Trackway never fetches.',
    why: 'Last changes and waiting times are missing for some or all documents.',
    fix: 'Clone without --filter (in a GitHub workflow: actions/checkout without filter). If it is not a partial clone, run git fsck.',
    example: 'git clone --filter=blob:none',
  },
} as const satisfies Catalogue;
