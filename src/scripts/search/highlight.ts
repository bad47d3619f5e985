import { marksIn, queryWords } from '../../search/words.ts';
import styles from '../../styles/search/mark.css?url';
import { loadStyles } from '../layout/load-styles.ts';

/**
 * Highlights the words of a search on the page a hit led to, and removes them from the address so that a copied link is
 * clean.
 */
const most = 300;
const address = new URL(location.href);
const words = queryWords(address.searchParams.get('highlight') ?? '');
address.searchParams.delete('highlight');
history.replaceState(history.state, '', address);

const area = document.querySelector('article') ?? document.querySelector('main');
const skipped = 'script, style, template, svg, button, input, select, textarea, mark, .visually-hidden, .document-head';

function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(skipped)) texts.push(node);
  }
  return texts;
}

if (words.length > 0) void loadStyles(styles);

let count = 0;
for (const text of area && words.length > 0 ? textsOf(area) : []) {
  if (count >= most) break;
  // Backwards, so that earlier offsets stay valid.
  for (const [start, end] of marksIn(text.data, words).toReversed()) {
    const mark = document.createElement('mark');
    const found = text.splitText(start);
    found.splitText(end - start);
    found.replaceWith(mark);
    mark.append(found);
    count++;
  }
}
