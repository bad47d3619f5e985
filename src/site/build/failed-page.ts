import type { Diagnostic } from '../../model/diagnostic.ts';
import { barePage } from '../../render/bare-page.ts';
import { href } from '../../render/href.ts';
import { html } from '../../render/html.ts';
import type { Published } from '../../render/published.ts';
import { pageFailed } from './failures.ts';

/** The replacement of a page that failed, and its diagnostic. */
export interface FailedPage {
  html: string;
  failure: Diagnostic;
}

/**
 * A page that says that it failed, why, and where else to look. It uses no component and no view, since one of these
 * may have failed.
 * @param url site-relative
 */
export function failedPage({ portfolio, documents }: Published, url: string, error: unknown): FailedPage {
  const track = portfolio.tracks.find((one) => url.startsWith(one.url));
  const document = track?.documents.find((one) => one.url === url);
  const markdown = document === undefined ? null : (documents.get(document.path)?.markdown ?? null);
  const failure = pageFailed(`The page ${url}`, document?.path ?? track?.source.file ?? '.', error);
  const links: [url: string, words: string][] = [
    ...(markdown === null ? [] : [[markdown, 'The document as Markdown'] as [string, string]]),
    ...(track === undefined || document === undefined
      ? []
      : [[track.url, `The track “${track.title}”`] as [string, string]]),
    ['/', portfolio.title],
    ['/health/', 'Health of the documents'],
  ];
  const page = barePage(
    'This page could not be made',
    portfolio.title,
    html`<meta name="robots" content="noindex">`,
    html`<p>${failure.message} ${failure.hint}</p>
<ul>${links.map(([to, words]) => html`<li><a href="${href(to)}">${words}</a></li>`)}</ul>`,
  );
  return { html: page, failure };
}
