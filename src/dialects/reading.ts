import type { ParsedDocument } from '../markdown/document.ts';
import { type DateOptions, slashOrder } from '../model/dates/read-date.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { ReadContext } from './dialect.ts';
import { type AnnotatedSection, allSections, annotatedSections } from './sections.ts';
import { type Vocabulary, vocabularyFor } from './vocabulary/index.ts';

/** What value readers need, wherever the value comes from. */
export interface ValueReading {
  document: { text: string };
  context: ReadContext;
  /** Options for reading this document's dates. */
  dates: DateOptions;
  vocabulary: Vocabulary;
  diagnostics: Diagnostic[];
  /** Adds a diagnostic for a line of this document. */
  report(code: string, severity: Severity, message: string, at: { hint: string; line: number; column?: number }): void;
}

/** What all readers of one document share. */
export interface Reading extends ValueReading {
  document: ParsedDocument;
  root: AnnotatedSection;
  /** The root and every part below it, in document order. */
  parts: readonly AnnotatedSection[];
}

/** Opens a document for reading: its sections with their roles, and its vocabulary. */
export function openReading(document: ParsedDocument, context: ReadContext): Reading {
  const vocabulary = vocabularyFor(context.words);
  const diagnostics: Diagnostic[] = [];
  const root = annotatedSections(document, vocabulary);
  return {
    document,
    context,
    dates: { asOf: context.asOf, order: slashOrder(document.text) },
    vocabulary,
    root,
    parts: allSections(root),
    diagnostics,
    report(code, severity, message, { hint, line, column = 1 }) {
      diagnostics.push({ code, severity, message, hint, file: document.path, line, column });
    },
  };
}
