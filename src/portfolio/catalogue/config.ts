import type { Catalogue } from './entry.ts';

/** Diagnostics of trackway.yaml and of comments that silence a code. */
export const configCodes = {
  'config-unknown-key': {
    severity: 'error',
    title: 'An unknown key in trackway.yaml',
    means: 'There is no setting of this name. It was ignored.',
    why: 'A misspelt key sets nothing.',
    fix: 'Correct the name, or remove the key; docs/configuration.md lists them all.',
    example: 'risk:\n  lines: 9',
  },
  'config-wrong-value': {
    severity: 'error',
    title: 'A value in trackway.yaml that cannot be used',
    means: 'The value has the wrong type, or is not one that the key accepts. The default was used.',
    why: 'The site differs from what the team asked for.',
    fix: 'Use a value that docs/configuration.md describes.',
    example: 'risk:\n  line: high',
  },
  'alias-unknown-track': {
    severity: 'error',
    title: 'An old name that leads nowhere',
    means: 'Under aliases, trackway.yaml maps an old name to a track that does not exist.',
    why: 'Old addresses and references by that name no longer work.',
    fix: 'Write the track’s current id: the name of its folder.',
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
    means: 'A comment in the document names a code that does not exist.',
    why: 'The diagnostic that it should silence still appears.',
    fix: 'Correct the code; docs/diagnostics.md lists them all.',
    example: '<!-- trackway: silence link-brokn -->',
  },
} as const satisfies Catalogue;
