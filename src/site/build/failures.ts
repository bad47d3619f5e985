import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/reason.ts';
import { catalogueEntry } from '../../portfolio/catalogue/index.ts';
import { pageNotes } from '../../render/page-notes.ts';

/** What failed while the site was made of a finished portfolio; the build adds it to the portfolio's diagnostics. */
export const failures = pageNotes<Diagnostic>('failures');

/** Takes note of a failure, and tells it at once. */
export function noteFailure(failure: Diagnostic, log: (message: string) => void): void {
  failures.leave(`${failure.file} ${failure.message}`, failure);
  log(`${failure.file}: ${failure.message}`);
}

/** The diagnostic of a page, or another file of the site, that could not be made; `file` is the document, or the folder, that it is made of. */
export const pageFailed = (what: string, file: string, error: unknown): Diagnostic => ({
  code: 'page-failed',
  severity: 'error',
  message: `${what} could not be made: ${errorMessage(error)}.`,
  hint: catalogueEntry('page-failed')?.fix ?? '',
  file,
  line: 1,
  column: 1,
});

/** Files that are made together, as far as that succeeds: what fails is left out and noted, and whatever follows is still made. */
export function* asFarAsPossible<Content>(
  what: string,
  file: string,
  log: (message: string) => void,
  make: () => Iterable<[string, Content]>,
): Generator<[string, Content]> {
  try {
    yield* make();
  } catch (error) {
    noteFailure(pageFailed(what, file, error), log);
  }
}
