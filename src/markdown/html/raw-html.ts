import type { ElementContent } from 'hast';
import { withoutComments } from '../../model/comments.ts';
import { isShownAsText } from '../html-names.ts';
import { element, text } from './elements.ts';

/**
 * Prepares an author's HTML for parsing and sanitising. Comments are removed: they address editors. Unclosed comments
 * and unknown tags become text. `block`: the HTML is a block, not part of a line.
 */
export function fromHtml(value: string, block: boolean): ElementContent[] {
  const bare = withoutComments(value);
  if (bare.trim() === '') return [];
  let tags = 0;
  const shown = bare.replace(/<(?:\/?[a-z][^\s/>]*|[!?])/gi, (start) => {
    if (isShownAsText(start)) return `&lt;${start.slice(1)}`;
    tags++;
    return start;
  });
  // Only we may set the attribute with line numbers.
  if (tags > 0) return [{ type: 'raw', value: shown.replace(/data-at/gi, 'data-x') }];
  return block ? [element('p', {}, [text(bare.trim())])] : [text(bare)];
}
