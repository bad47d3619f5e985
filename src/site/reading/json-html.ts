import type { PublishedJson } from '../../dialects/json/json-published.ts';
import { type Html, html, raw } from '../../render/html.ts';

/** A record on a line. */
interface LineAnchor {
  line: number;
  fragment: string;
  record: string;
}

/** A key, string, number or keyword of JSON. */
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b(?:true|false|null)\b/g;

function lineHtml(line: string): Html[] {
  const parts: Html[] = [];
  let last = 0;
  for (const match of line.matchAll(token)) {
    const [all, text, colon] = match;
    if (match.index > last) parts.push(html`${line.slice(last, match.index)}`);
    const kind = text === undefined ? 'number' : colon === undefined ? 'string' : 'name';
    parts.push(html`<span class="code-${kind}">${text ?? all}</span>${colon}`);
    last = match.index + all.length;
  }
  parts.push(html`${line.slice(last)}`);
  return parts;
}

/**
 * JSON as written, with an anchor for each line and for the records read from it. Withheld keys are counted at the end.
 */
export function jsonHtml({ lines, withheld }: PublishedJson, anchors: readonly LineAnchor[]): Html {
  const byLine = Map.groupBy(anchors, ({ line }) => line);
  const keys = withheld === 1 ? '1 other key of this file is' : `${withheld} other keys of this file are`;
  return html`<pre class="json" tabindex="0"><code>${lines.map((line, index) => {
    const records = (byLine.get(index + 1) ?? []).map(
      ({ fragment, record }) => html`<span id="${fragment}" data-record="${record}"></span>`,
    );
    const shown =
      line === null
        ? ''
        : html`<span class="code-line" id="L${index + 1}">${raw(records.join(''))}${lineHtml(line)}</span>${'\n'}`;
    return line === null ? raw(records.join('')) : shown;
  })}</code></pre>${withheld > 0 && html`<p>${keys} not published, because Trackway does not read ${withheld === 1 ? 'it' : 'them'}.</p>`}`;
}
