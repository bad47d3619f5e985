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

/** Every dialect; a new one is a file in `families` and an entry here. On equal scores the earlier one wins. */
export const dialects: readonly Dialect[] = [iosm, draft, feature, roadmap, plan, outline, plain];

/** The dialect with the highest score for the document; `plain` if none scores high enough. */
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

/** Chooses a document's dialect and reads its facts. Never throws because of a document's content. */
export function readFacts(document: ParsedDocument, context: ReadContext): { dialect: Dialect; facts: Facts } {
  const short = withShortStatements(document);
  const dialect = chooseDialect(short.document);
  const facts = dialect.read(short.document, context);
  return { dialect, facts: { ...facts, diagnostics: [...short.diagnostics, ...facts.diagnostics] } };
}
