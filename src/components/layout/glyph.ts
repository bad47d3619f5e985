import sprite from '../../assets/glyphs.svg?url';

/** Every symbol of `src/assets/glyphs.svg`. Each status value is also the name of its glyph. */
export const glyphNames = [
  // Status
  'draft',
  'planned',
  'approved',
  'in-progress',
  'in-review',
  'blocked',
  'complete',
  'superseded',
  'cancelled',
  'unknown',
  // Approval
  'tick',
  'conditional',
  'pending',
  'unsigned',
  'stale',
  'not-applicable',
  // Attention
  'late',
  'overrun',
  'risk',
  'contradiction',
  'review',
  // Time
  'milestone',
  'milestone-reached',
  'target',
  'deadline',
  'phase',
  'phase-computed',
  // Marks
  'words',
  'copy',
  'box-empty',
  'box-full',
  'box-half',
  // Interface
  'search',
  'theme',
  'menu',
  'chevron-down',
  'chevron-right',
  'close',
  'document',
  'question',
  'track',
  'error',
  'info',
] as const;
export type GlyphName = (typeof glyphNames)[number];

/**
 * The HTML of a glyph. It is hidden from screen readers, because a word always accompanies it. The class `g-…` in
 * `glyph.css` gives it the colour of its state.
 */
export const glyph = (name: GlyphName, extraClass = ''): string =>
  `<svg class="glyph g-${name}${extraClass === '' ? '' : ` ${extraClass}`}" aria-hidden="true"><use href="${sprite}#${name}"/></svg>`;
