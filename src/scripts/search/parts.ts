import type { Hit } from '../../search/candidates.ts';
import { marksIn, type QueryWord } from '../../search/words.ts';
import { el } from '../layout/elements.ts';

/** The glyph of a hit: most kinds have one; an approval takes that of its state, a date that of its kind. */
export function hitGlyph({ type, kind, status }: Pick<Hit, 'type' | 'kind' | 'status'>): string {
  if (type === 'approval') return status === 'approved' ? 'tick' : (status ?? 'pending');
  if (type !== 'milestone') return typeGlyphs[type] ?? 'document';
  const own = kind.toLowerCase();
  return ['phase', 'target', 'deadline', 'review'].includes(own) ? own : 'milestone';
}

export const typeGlyphs: Readonly<Record<string, string>> = {
  person: 'person',
  page: 'document',
  risk: 'risk',
  approval: 'pending',
  milestone: 'phase',
  question: 'question',
  track: 'track',
  section: 'document',
};

export const typeWords: Readonly<Record<string, string>> = {
  person: 'People',
  page: 'Pages',
  risk: 'Risks',
  approval: 'Approvals',
  milestone: 'Dates',
  question: 'Questions',
  track: 'Tracks',
  section: 'Sections',
};

/** A text with the words of the query marked. */
export function marked(text: string, words: readonly QueryWord[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let last = 0;
  for (const [start, end] of marksIn(text, words)) {
    fragment.append(text.slice(last, start), el('mark', {}, text.slice(start, end)));
    last = end;
  }
  fragment.append(text.slice(last));
  return fragment;
}
