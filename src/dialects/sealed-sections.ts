import { type DigestedUnit, unitsOf } from '../markdown/digest.ts';
import type { ParsedDocument } from '../markdown/document.ts';
import { normalizeForMatch } from '../model/normalize.ts';
import type { SealedSection } from '../model/seal.ts';
import { type AnnotatedSection, annotatedSections } from './sections.ts';
import { meaningsOf, vocabularyFor } from './vocabulary/index.ts';
import { type SealedAs, sealHeading } from './vocabulary/seal-words.ts';
import type { TeamWords } from './vocabulary/team-words.ts';

/** What a section takes from the one above it. */
interface Inherited {
  subject: SealedAs;
  side: string;
  path: string;
}

/**
 * The sections of a document that an approval looks at, with their units. Change logs, approvals, references and the
 * like are left out, and so are the fields at its head and the lines in `dates`, which are compared as dates.
 */
export function sealedSections(
  document: ParsedDocument,
  words: TeamWords,
  dates: ReadonlySet<number>,
): SealedSection[] {
  const vocabulary = vocabularyFor(words);
  const root = annotatedSections(document, vocabulary);
  const title = root.parts.find(({ depth }) => depth === 1);
  const isState = (label: string): boolean => {
    const meanings = meaningsOf(vocabulary, label);
    return meanings.has('status') || meanings.has('updated') || meanings.has('owner');
  };
  const found: SealedSection[] = [];
  const visit = (part: AnnotatedSection, above: Inherited): void => {
    const isHead = part === root || part === title;
    const said = part === root ? { subject: null, side: '' } : headed(part, isHead);
    const own: Inherited = {
      subject: above.subject === 'ignored' ? 'ignored' : (said.subject ?? above.subject),
      side: said.subject === null ? above.side : said.side,
      path: isHead ? '' : `${above.path}/${part.heading.folded}`,
    };
    if (own.subject !== 'ignored') {
      const units = unitsOf(part.blocks, isState).filter((unit) => !dates.has(unit.line) && !(isHead && isField(unit)));
      if (units.length > 0)
        found.push({
          title: isHead || part.bare === '' ? 'Introduction' : part.bare,
          path: own.path,
          subject: own.subject,
          side: own.side,
          isNamed: said.subject !== null,
          units: units.map(({ text, key }) => ({ text, key })),
        });
    }
    for (const inner of part.parts) visit(inner, own);
  };
  visit(root, { subject: 'prose', side: '', path: '' });
  return found;
}

/** The title of a document says what it is if it begins or ends so: `Requirements: Night rates`. */
function headed(part: AnnotatedSection, isTitle: boolean): ReturnType<typeof sealHeading> {
  if (!isTitle) return sealHeading(part.heading.folded, part.roles);
  for (const piece of part.bare.split(/\s[–—|-]\s|[:：]/)) {
    const said = sealHeading(normalizeForMatch(piece), []);
    if (said.subject !== null && said.subject !== 'ignored') return said;
  }
  return { subject: null, side: '' };
}

const isField = ({ label }: DigestedUnit): boolean => label !== null;
