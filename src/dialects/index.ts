import type { ParsedDocument } from '../markdown/document.ts';
import { withShortStatements } from '../markdown/statements.ts';
import { marksOf } from './detection.ts';
import type { Dialect, Facts, ReadContext } from './dialect.ts';
import { draft } from './draft/index.ts';
import { feature } from './feature/index.ts';
import { iosm } from './iosm/index.ts';
import { outline } from './outline/index.ts';
import { plain } from './plain/index.ts';
import { plan } from './plan/index.ts';
import { roadmap } from './roadmap/index.ts';

/** Every dialect. A new one is a folder and a line here. Where two score alike, the earlier one wins. */
export const dialects: readonly Dialect[] = [iosm, draft, feature, roadmap, plan, outline, plain];

/** The dialect whose marks the document bears most clearly; `plain` where none bears enough. */
export function chooseDialect(document: ParsedDocument): Dialect {
  let best: Dialect = plain;
  const marks = marksOf(document);
  let highest = plain.detect(marks);
  for (const dialect of dialects) {
    const score = dialect.detect(marks);
    if (score > highest) {
      best = dialect;
      highest = score;
    }
  }
  return best;
}

/** Chooses the dialect of a document and reads its facts. Never throws for what a document says. */
export function readFacts(document: ParsedDocument, context: ReadContext): { dialect: Dialect; facts: Facts } {
  const short = withShortStatements(document);
  const dialect = chooseDialect(short.document);
  const facts = dialect.read(short.document, context);
  return { dialect, facts: { ...facts, diagnostics: [...short.diagnostics, ...facts.diagnostics] } };
}
