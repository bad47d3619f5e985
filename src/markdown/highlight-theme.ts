import type { ThemeRegistrationRaw } from 'shiki/core';

/**
 * The parts of code that pages colour. Shiki gives tokens colours, not classes, so each colour of this theme is a code
 * for a class, which the style sheet colours in the light and the dark theme.
 */
const parts: readonly [name: string, scopes: readonly string[]][] = [
  ['code-comment', ['comment', 'punctuation.definition.comment', 'string.quoted.docstring']],
  ['code-string', ['string', 'punctuation.definition.string', 'string.regexp', 'markup.inline.raw']],
  ['code-number', ['constant.numeric', 'constant.language', 'constant.character', 'support.constant']],
  ['code-keyword', ['keyword', 'storage', 'storage.type', 'keyword.operator.new', 'variable.language']],
  ['code-function', ['entity.name.function', 'support.function', 'meta.function-call.generic']],
  [
    'code-type',
    ['entity.name.type', 'entity.name.class', 'support.type', 'support.class', 'entity.other.inherited-class'],
  ],
  [
    'code-name',
    [
      'entity.name.tag',
      'support.type.property-name',
      'entity.other.attribute-name',
      'meta.object-literal.key',
      'variable.parameter',
    ],
  ],
  ['code-option', ['constant.other.option', 'string.unquoted.argument constant.other.option']],
  ['code-heading', ['markup.heading', 'entity.name.section']],
  ['code-inserted', ['markup.inserted']],
  ['code-deleted', ['markup.deleted']],
];

const colour = (index: number): string => `#0000${(index + 1).toString(16).padStart(2, '0')}`;
const classes = new Map(parts.map(([name], index) => [colour(index), name]));

export const theme: ThemeRegistrationRaw = {
  name: 'trackway',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000' } },
    ...parts.map(([, scope], index) => ({ scope: [...scope], settings: { foreground: colour(index) } })),
  ],
};

/** The class for a token's colour; null for plain text. */
export const classOf = (colourOfToken: string | undefined): string | null =>
  classes.get((colourOfToken ?? '').toLowerCase()) ?? null;
