import type { Diagnostic } from '../../model/diagnostic.ts';
import { type DiagnosticCode, diagnosticCatalogue } from './index.ts';

/** Where a diagnostic points: a file alone means its first line. */
export interface ReportPlace {
  file: string;
  line?: number;
  column?: number;
}

/** A diagnostic of the portfolio: its severity, and its hint where none is given, are those of the catalogue. */
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
