import type { ElementContent } from 'hast';
import { withoutComments } from '../../model/comments.ts';
import { isShownAsText } from '../html-names.ts';
import { element, text } from './elements.ts';

/**
 * An author's HTML: comments are gone (they are written for whoever edits the file); a comment that never ends and tags that are not
 * read as HTML are shown as text; the rest goes on to be parsed and sanitised. `block` says whether it stands alone.
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
  // The attribute that carries places is ours alone.
  if (tags > 0) return [{ type: 'raw', value: shown.replace(/data-at/gi, 'data-x') }];
  return block ? [element('p', {}, [text(bare.trim())])] : [text(bare)];
}
