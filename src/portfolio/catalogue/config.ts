import type { Catalogue } from './entry.ts';

/** Diagnostics of trackway.yaml and of comments that silence a code. */
export const configCodes = {
  'config-unknown-key': {
    severity: 'error',
    title: 'An unknown key in trackway.yaml',
    means: 'There is no setting of this name. The key was ignored.',
    why: 'A misspelt setting has no effect.',
    fix: 'Correct the name, or remove the key. docs/configuration.md lists all keys.',
    example: 'risk:\n  lines: 9',
  },
  'config-wrong-value': {
    severity: 'error',
    title: 'A wrong value in trackway.yaml',
    means: 'The value has the wrong type, or is not one that the key accepts. The default was used.',
    why: 'The site is not what the team asked for.',
    fix: 'Use a value that docs/configuration.md allows.',
    example: 'risk:\n  line: high',
  },
  'alias-unknown-track': {
    severity: 'error',
    title: 'An alias for a track that does not exist',
    means: 'Under aliases, trackway.yaml maps an old name to a track that does not exist.',
    why: 'Addresses and references with the old name do not work.',
    fix: 'Write the track’s current ID: the name of its folder.',
    example: 'aliases:\n  auto-rebooking: storm-rebookign',
  },
  'config-invalid-yaml': {
    severity: 'error',
    title: 'trackway.yaml is not valid YAML',
    means: 'The file could not be parsed at this point. What could be read was used.',
    why: 'Settings after this point may be lost.',
    fix: 'Correct the syntax: indent with spaces, write each key once, close quotation marks.',
    example: 'title: "Tracks',
  },
  'silence-unknown-code': {
    severity: 'warning',
    title: 'A comment silences a code that does not exist',
    means: 'No diagnostic has the code that the comment names.',
    why: 'The diagnostic that it was meant to silence still appears.',
    fix: 'Correct the code. docs/diagnostics.md lists all codes.',
    example: '<!-- trackway: silence link-brokn -->',
  },
} as const satisfies Catalogue;
