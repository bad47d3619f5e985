import type { Catalogue } from './entry.ts';

/** trackway.yaml, and the comments that silence a rule. */
export const configCodes = {
  'config-unknown-key': {
    severity: 'error',
    title: 'An unknown key in trackway.yaml',
    means: 'No setting has this name. It was ignored.',
    why: 'A misspelt key would silently set nothing.',
    fix: 'Correct the name, or remove the key; docs/configuration.md lists them all.',
    example: 'risk:\n  lines: 9',
  },
  'config-wrong-value': {
    severity: 'error',
    title: 'A value in trackway.yaml that cannot be used',
    means: 'The value is of the wrong kind, or is none of those that the key knows. The default was taken.',
    why: 'The site would not be as the team set it.',
    fix: 'Give a value of the kind that docs/configuration.md names.',
    example: 'risk:\n  line: high',
  },
  'alias-unknown-track': {
    severity: 'error',
    title: 'An old name that leads nowhere',
    means: 'Under aliases, trackway.yaml gives an old name of a track, and the name of today is the id of none.',
    why: 'Addresses and references by the old name, which somebody may have kept, no longer work.',
    fix: 'Write the track’s id of today: the name of its folder.',
    example: 'aliases:\n  auto-rebooking: storm-rebookign',
  },
  'config-invalid-yaml': {
    severity: 'error',
    title: 'trackway.yaml is not valid YAML',
    means: 'The file could not be parsed there. What could be read of it was used.',
    why: 'Settings below that place may be lost.',
    fix: 'Correct the syntax: indentation by spaces, one key once, quotes closed.',
    example: 'title: "Tracks',
  },
  'silence-unknown-code': {
    severity: 'warning',
    title: 'A comment silences a code that does not exist',
    means: 'A comment in the document names a code that no diagnostic has.',
    why: 'The diagnostic that its author wanted to silence still appears.',
    fix: 'Correct the code; docs/diagnostics.md lists them all.',
    example: '<!-- trackway: silence link-brokn -->',
  },
} as const satisfies Catalogue;
