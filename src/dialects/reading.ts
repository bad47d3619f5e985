import type { ParsedDocument } from '../markdown/document.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { ReadContext } from './dialect.ts';
import { type Part, partsOf } from './parts.ts';
import { type Vocabulary, vocabularyFor } from './vocabulary/index.ts';

/** Everything that the readers of one document share. */
export interface Reading {
  document: ParsedDocument;
  context: ReadContext;
  vocabulary: Vocabulary;
  root: Part;
  diagnostics: Diagnostic[];
  /** Adds a diagnostic about a line of this document. */
  report(code: string, severity: Severity, message: string, at: { hint: string; line: number; column?: number }): void;
}

/** Opens a document for reading: its sections with their roles, and the words to read them by. */
export function openReading(document: ParsedDocument, context: ReadContext): Reading {
  const vocabulary = vocabularyFor(context.words);
  const diagnostics: Diagnostic[] = [];
  return {
    document,
    context,
    vocabulary,
    root: partsOf(document, vocabulary),
    diagnostics,
    report(code, severity, message, { hint, line, column = 1 }) {
      diagnostics.push({ code, severity, message, hint, file: document.path, line, column });
    },
  };
}
