import type { Diagnostic } from '../../model/diagnostic.ts';
import { type DiagnosticCode, diagnosticCatalogue } from './index.ts';

/** The place of a diagnostic; without `line` and `column`, the start of the file. */
export interface ReportPlace {
  file: string;
  line?: number;
  column?: number;
}

/** Makes a diagnostic with the severity of its catalogue entry and, without a `hint`, the entry's `fix`. */
export function report(code: DiagnosticCode, place: ReportPlace, message: string, hint?: string): Diagnostic {
  const entry = diagnosticCatalogue[code];
  return {
    code,
    severity: entry.severity,
    message,
    hint: hint ?? entry.fix,
    file: place.file,
    line: place.line ?? 1,
    column: place.column ?? 1,
  };
}
