import type { Reading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import { allStatements, type Statement } from '../shapes/statements.ts';
import type { Role } from '../vocabulary/headings.ts';
import { isSubjectMatter } from '../vocabulary/subjects.ts';

/** A sentence, the statement that holds it, and its section. */
interface Spoken {
  part: AnnotatedSection;
  entry: Statement;
  /** Without the mark at its end. */
  sentence: string;
}

/** Sections with readers of their own, and those about something else. */
const elsewhere: ReadonlySet<Role> = new Set<Role>([
  ...(['risks', 'approvals', 'gates', 'dependencies', 'related', 'synergies', 'blockers'] as const),
  ...(['changes', 'aside', 'tasks', 'metadata'] as const),
]);

/** Longest statement that is taken apart, in characters: people say such things briefly. */
const longest = 300;

/**
 * Sentences outside of the sections that have readers of their own, or describe the subject, in which people say what
 * work needs and who must agree. `trace`: a fast test that a statement must pass first.
 */
export function spokenStatements(reading: Reading, trace: RegExp): Spoken[] {
  const found: Spoken[] = [];
  if (!trace.test(reading.document.text)) return found;
  for (const part of reading.parts) {
    if (part.roles.some((role) => elsewhere.has(role)) || (part.roles.length === 0 && describes(part))) continue;
    if (!part.matches(trace)) continue;
    for (const entry of allStatements(part.statements())) {
      // Below a list of questions, a paragraph may be about the whole.
      if (entry.kind !== 'line' && part.roles.includes('questions')) continue;
      if (entry.quoted || entry.mark === 'done' || entry.struck !== null) continue;
      if (entry.full.length > longest || !trace.test(entry.full)) continue;
      for (const sentence of entry.full.split(/(?<=[.!。])\s+/u))
        found.push({ part, entry, sentence: sentence.replace(/[.!。\s]+$/u, '') });
    }
  }
  return found;
}

/** True below a heading about the subject: what it says there is about what is built. */
function describes(part: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = part; at !== null && at.depth > 1; at = at.parent)
    if (isSubjectMatter(at.bare)) return true;
  return false;
}
