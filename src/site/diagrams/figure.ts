import { escapeHtml } from '../../render/html.ts';
import { diagramName } from './cache.ts';
import type { Drawing } from './draw.ts';

const kinds: [RegExp, string][] = [
  [/^(flowchart|graph)\b/, 'Flowchart'],
  [/^sequenceDiagram/, 'Sequence diagram'],
  [/^stateDiagram/, 'State diagram'],
  [/^gantt/, 'Gantt chart'],
  [/^classDiagram/, 'Class diagram'],
  [/^erDiagram/, 'Entity-relationship diagram'],
  [/^journey/, 'User journey'],
  [/^pie/, 'Pie chart'],
  [/^mindmap/, 'Mind map'],
  [/^timeline/, 'Timeline'],
  [/^gitGraph/, 'Git graph'],
];

/** A title for a diagram: its accessible title, else its kind. */
export function diagramTitle(source: string): string {
  const title = /^\s*accTitle\s*:\s*(.+)$/m.exec(source)?.[1];
  if (title) return title.trim();
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^\s*(%%.*\n\s*)*/, '');
  return kinds.find(([pattern]) => pattern.test(body))?.[1] ?? 'Diagram';
}

/**
 * A diagram on its page: a picture for each theme, else a place where the reader's browser draws it, else Mermaid's
 * error. The source can always be read. `base`: prefix of the site's addresses.
 */
export function diagramFigure(source: string, drawing: Drawing | null, base: string): string {
  const title = escapeHtml(diagramTitle(source));
  const code = `<pre><code>${escapeHtml(source)}</code></pre>`;
  const details = `<details class="diagram-source"><summary>Source of the diagram</summary>${code}</details>`;
  if (!drawing)
    return `<figure class="diagram" data-diagram="${base}diagram/frame.html" aria-label="${title}">${code}</figure>`;
  if ('problem' in drawing)
    return `<figure class="diagram"><figcaption>Mermaid could not draw this: ${escapeHtml(drawing.problem)}</figcaption>${code}</figure>`;
  const picture = (theme: string) =>
    `<img class="only-${theme}" src="${base}diagrams/${diagramName(source)}-${theme}.svg" width="${drawing.width}" height="${drawing.height}" alt="${title}; its source follows" loading="lazy" decoding="async">`;
  return `<figure class="diagram"><div class="diagram-view" tabindex="0" role="region" aria-label="${title}">${picture('light')}${picture('dark')}</div>${details}</figure>`;
}
