import type { ParsedDocument } from '../markdown/document.ts';
import { withShortStatements } from '../markdown/statements.ts';
import type { Dialect, Facts, ReadContext } from './dialect.ts';
import { detectionFeatures } from './families/detection.ts';
import { draft } from './families/draft.ts';
import { feature } from './families/feature.ts';
import { iosm } from './families/iosm.ts';
import { outline } from './families/outline.ts';
import { plain } from './families/plain.ts';
import { plan } from './families/plan.ts';
import { roadmap } from './families/roadmap.ts';

/** Every dialect. A new one is a folder and a line here. Where two score alike, the earlier one wins. */
export const dialects: readonly Dialect[] = [iosm, draft, feature, roadmap, plan, outline, plain];

/** The dialect whose marks the document bears most clearly; `plain` where none bears enough. */
export function chooseDialect(document: ParsedDocument): Dialect {
  let best: Dialect = plain;
  const marks = detectionFeatures(document);
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
