import type { ParsedDocument, Section } from '../../markdown/document.ts';
import type { SectionWords } from '../../markdown/html/words.ts';
import { renderWithCode } from '../../markdown/render.ts';
import type { SiteImage } from '../../portfolio/links/picture-jobs.ts';
import type { LoadedDocument } from '../../portfolio/loaded.ts';
import { href } from '../../render/href.ts';
import { escapeHtml } from '../../render/html.ts';
import type { DocumentView } from '../../render/published.ts';
import type { Prepared } from './prepared.ts';

/** The page's part that is the document. */
type DocumentBody = Pick<DocumentView, 'html' | 'title' | 'titleFragment' | 'drawsDiagrams'>;

/** The same with the words for the search. */
interface RenderedBody {
  body: DocumentBody;
  words: SectionWords[];
}

/** A first-level heading that opens the document, which is the page's title. */
function openingTitle({ root }: ParsedDocument): Section | null {
  const [first] = root.sections;
  return first?.depth === 1 && root.blocks.length === 0 ? first : null;
}

const hasOtherTitles = ({ root }: ParsedDocument, opening: Section | null): boolean =>
  root.sections.some((section) => section.depth === 1 && section !== opening);

/** Renders a Markdown document with links, pictures, diagrams and the anchors of its records. */
export async function documentBody(
  prepared: Prepared,
  document: LoadedDocument,
  parsed: ParsedDocument,
): Promise<RenderedBody> {
  const { diagrams, images } = prepared;
  const { resolveLink } = prepared.loaded;
  const opening = openingTitle(parsed);
  const shown = new Map<string, { width: number; height: number }>();
  let drawsDiagrams = false;
  const { html, words } = await renderWithCode(parsed, {
    anchors: document.anchors,
    omitTitle: opening !== null,
    headingShift: hasOtherTitles(parsed, opening) ? 1 : 0,
    resolveLink(link) {
      const target = resolveLink(document.path, link);
      if (target.kind === 'image') return imageAddress(images.get(target.path), shown);
      return target.kind === 'broken' ? null : href(target.url);
    },
    resolveImage(source) {
      const target = resolveLink(document.path, source);
      return target.kind === 'image' ? imageAddress(images.get(target.path), shown) : null;
    },
    diagram(source) {
      const figure = diagrams.figure(source.replace(/\n$/, ''));
      drawsDiagrams ||= figure.includes('data-diagram=');
      return figure;
    },
  });
  const body = {
    html: withSizes(html, shown),
    title: opening === null ? document.title : plainTitle(document, opening),
    titleFragment: opening?.slug ?? null,
    drawsDiagrams,
  };
  return { body, words };
}

/** The heading as written, or the document's title if it is empty. */
const plainTitle = (document: LoadedDocument, { title }: Section): string => title.trim() || document.title;

function imageAddress(
  image: SiteImage | undefined,
  shown: Map<string, { width: number; height: number }>,
): string | null {
  if (image === undefined) return null;
  const address = href(`/images/${image.file}`);
  shown.set(address, image);
  return address;
}

/** Adds the size of each picture, so that nothing moves when it loads. */
function withSizes(html: string, shown: ReadonlyMap<string, { width: number; height: number }>): string {
  let sized = html;
  for (const [address, { width, height }] of shown)
    sized = sized.replaceAll(
      `src="${escapeHtml(address)}"`,
      `src="${escapeHtml(address)}" width="${width}" height="${height}"`,
    );
  return sized;
}
