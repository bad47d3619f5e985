import type { Approval } from '../../model/approval.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Progress, Track, TrackDocument } from '../../model/track.ts';
import { plural, statusQuote } from '../../text/format.ts';

/** The parts of a document's sections that its table of contents needs. */
export interface OutlineSection {
  depth: number;
  title: string;
  slug: string;
  line: number;
  endLine: number;
  sections: OutlineSection[];
}

/** Template text that is still to be replaced. */
export interface Unwritten {
  line: number;
  /** What belongs there, as far as its line says: `Budget`. */
  name: string;
  /** Fragment of the section it is in; null before the first heading. */
  slug: string | null;
}

export interface ContentsEntry {
  title: string;
  slug: string;
  /** Depth in the contents: 0, or 1 for a subsection. */
  level: number;
  /** `9 of 14`, `5`, `2 open`, `2 to write`; null if there is nothing to count. */
  counts: string | null;
}

export interface DocumentPage {
  contents: ContentsEntry[];
  unwritten: Unwritten[];
  contradictions: { text: string; source: SourceLocation }[];
  /** Number of records of each kind in the document, and the fragment of the first. */
  records: { word: string; count: number; fragment: string }[];
  others: TrackDocument[];
  diagnostics: Diagnostic[];
}

/** A record's position on the document's page. */
interface AnchorLike {
  fragment: string;
  kind: 'risk' | 'approval' | 'milestone' | 'dependency' | 'question';
  record: string;
  line: number;
}

/** Input of the view: the document's structure and the records of its track. */
export interface DocumentFacts {
  path: string;
  root: OutlineSection;
  anchors: readonly AnchorLike[];
  placeholders: readonly { line: number; text: string }[];
  lineText(line: number): string;
  records: TrackRecords;
  diagnostics: readonly Diagnostic[];
}

const kindWords: Record<AnchorLike['kind'], string> = {
  risk: 'Risks',
  question: 'Questions',
  approval: 'Approvals',
  milestone: 'Dates',
  dependency: 'Dependencies',
};
const kindOrder = Object.keys(kindWords) as AnchorLike['kind'][];

/**
 * What a document's page shows next to the text: contents with counts, unfilled template text, contradictions with
 * other documents, records, diagnostics, and the track's other documents.
 */
export function documentPage(facts: DocumentFacts): DocumentPage {
  const { path, root, anchors, records } = facts;
  const { track } = records;
  const top = topSections(root);
  const firsts = Map.groupBy(anchors, ({ kind }) => kind);
  return {
    contents: top.flatMap((section) => [
      entry(section, 0, section.sections.length === 0, facts),
      ...section.sections.map((inner) => entry(inner, 1, true, facts)),
    ]),
    unwritten: facts.placeholders.map(({ line, text }) => ({
      line,
      name: placeholderName(facts.lineText(line), text, sectionAt(top, line)?.title),
      slug: sectionAt(top, line)?.slug ?? null,
    })),
    contradictions: contradictions(track, path),
    records: kindOrder.flatMap((kind) => {
      const all = firsts.get(kind);
      return all === undefined
        ? []
        : [{ word: kindWords[kind], count: new Set(all.map(({ record }) => record)).size, fragment: all[0]!.fragment }];
    }),
    others: track.documents.filter((document) => document.path !== path),
    diagnostics: facts.diagnostics.filter(({ file }) => file === path),
  };
}

/** The sections that the contents list: those under the title if there is only one, else all top-level sections. */
function topSections(root: OutlineSection): OutlineSection[] {
  const [only, ...more] = root.sections;
  return only !== undefined && more.length === 0 && only.depth === 1 ? only.sections : root.sections;
}

/** The innermost section that contains a line. */
function sectionAt(sections: readonly OutlineSection[], line: number): OutlineSection | null {
  const found = sections.find((section) => section.line <= line && line <= section.endLine);
  return found === undefined ? null : (sectionAt(found.sections, line) ?? found);
}

function entry(section: OutlineSection, level: number, whole: boolean, facts: DocumentFacts): ContentsEntry {
  return { title: section.title, slug: section.slug, level, counts: countsOf(section, whole, facts) };
}

/**
 * Counts for an entry of the contents. Records count in every section that contains them, template text only in the
 * innermost section listed.
 */
function countsOf(section: OutlineSection, whole: boolean, facts: DocumentFacts): string | null {
  const { path, records, anchors } = facts;
  const inside = (line: number): boolean => section.line <= line && line <= section.endLine;
  const own = (line: number): boolean => inside(line) && (whole || sectionAt(section.sections, line) === null);
  const parts: string[] = [];
  const progress = records.track.progress.filter(({ source }) => source.file === path && inside(source.line));
  const here = anchors.filter(({ line }) => inside(line));
  const ids = new Set(here.map(({ record }) => record));
  const approvals = records.approvals.filter(({ id }) => ids.has(id));
  const risks = here.filter(({ kind }) => kind === 'risk').length;
  const questions = records.questions.filter(({ id, status }) => ids.has(id) && status === 'open').length;
  if (progress.length > 0) parts.push(progressText(progress));
  if (risks > 0) parts.push(String(risks));
  if (approvals.length > 0 && progress.length === 0) parts.push(approvalText(approvals));
  if (questions > 0) parts.push(`${questions} open`);
  const open = facts.placeholders.filter(({ line }) => own(line)).length;
  if (open > 0) parts.push(`${open} to write`);
  return parts.length === 0 ? null : parts.join(', ');
}

const progressText = (progress: readonly Progress[]): string => {
  const sum = (key: 'done' | 'total'): number => progress.reduce((total, one) => total + one[key], 0);
  return `${sum('done')} of ${sum('total')}`;
};

const approvalText = (approvals: readonly Approval[]): string => {
  const asked = approvals.filter(({ state }) => state !== 'not-applicable');
  return `${asked.filter(({ state }) => state === 'approved').length} of ${asked.length}`;
};

/** The text before a placeholder on its line, without markup: `Budget` for `- **Budget:** [amount]`. */
function placeholderName(line: string, text: string, section: string | undefined): string {
  const index = line.indexOf(text.split('\n')[0]!);
  const before = (index < 0 ? line : line.slice(0, index))
    .replace(/^[\s>|*+\-#]*(?:\d+[.)]\s*)?(?:\[[ xX~!]\]\s*)?/, '')
    .replace(/[*_`|]+/g, ' ')
    .replace(/[:\s"'“”‘’(–—-]+$/, '')
    .trim();
  return before || section || 'Before the first heading';
}

const quoted = (field: string, text: string): string => (field === 'status' ? statusQuote(text) : text);

function contradictions({ status, conflicts }: Track, path: string): DocumentPage['contradictions'] {
  const said = [
    ...(status.source === null || status.text === null
      ? []
      : [{ field: 'status', taken: { text: status.text, source: status.source }, others: status.conflicts }]),
    ...conflicts.filter(({ field }) => field !== 'status'),
  ];
  return said.flatMap(({ field, taken, others }) => {
    const all = [taken, ...others];
    const own = all.find(({ source }) => source.file === path);
    if (own === undefined) return [];
    return all
      .filter(({ source }) => source.file !== path)
      .map((other) => ({
        text: `says “${quoted(field, other.text)}” for its ${field}; this document says “${quoted(field, own.text)}”.`,
        source: other.source,
      }));
  });
}

/** `9 places of the template are unfilled.` */
export const unwrittenText = (count: number): string =>
  `${plural(count, 'place')} of the template ${count === 1 ? 'is' : 'are'} unfilled.`;
