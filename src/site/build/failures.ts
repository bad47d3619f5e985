import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/errors.ts';
import { catalogueEntry } from '../../portfolio/catalogue/index.ts';
import { renderQueue } from '../../render/render-queue.ts';

/** Failures while making the site; the build adds them to the portfolio's diagnostics. */
export const failures = renderQueue<Diagnostic>('failures');

/** Records and logs a failure. */
export function noteFailure(failure: Diagnostic, log: (message: string) => void): void {
  failures.push(`${failure.file} ${failure.message}`, failure);
  log(`${failure.file}: ${failure.message}`);
}

/** The diagnostic of a page or file that failed; `file`: the document, or folder, that it is made from. */
export const pageFailed = (what: string, file: string, error: unknown): Diagnostic => ({
  code: 'page-failed',
  severity: 'error',
  message: `${what} could not be made: ${errorMessage(error)}.`,
  hint: catalogueEntry('page-failed')?.fix ?? '',
  file,
  line: 1,
  column: 1,
});

/** Makes files in turn. If one fails, the failure is recorded and the files after it in `make` are left out. */
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
