import type { Paragraph, RootContent } from 'mdast';
import type { ParsedDocument, Section } from '../markdown/document.ts';
import { type Table, tables } from '../markdown/tables.ts';
import { endLineOf, lineOf, oneLine } from '../markdown/text.ts';
import type { RiskCategory } from '../model/risk.ts';
import { type Heading, headingReader, headingRole } from './heading-roles.ts';
import { type Statement, statementsOf } from './shapes/statements.ts';
import type { HeadingRole, Role } from './vocabulary/headings.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/**
 * A section with its roles. A bold line used as a heading (`**Open questions:**` above a list) also makes a section.
 */
export class AnnotatedSection {
  readonly title: string;
  /** All that the title alone implies; use `roles` and `category` for the section's actual meaning. */
  readonly heading: Heading;
  /** The title without numbering, emoji and checkbox. */
  readonly bare: string;
  readonly roles: readonly Role[];
  readonly category: RiskCategory | null;
  readonly depth: number;
  /** Made from a bold line instead of a heading. */
  readonly bold: boolean;
  readonly line: number;
  endLine: number;
  readonly parent: AnnotatedSection | null;
  blocks: readonly RootContent[] = [];
  readonly parts: AnnotatedSection[] = [];
  readonly #text: string;
  #statements: readonly Statement[] | null = null;
  #tables: readonly Table[] | null = null;

  constructor(
    title: string,
    heading: Heading,
    { roles, category }: HeadingRole,
    place: SectionExtent,
    { text }: Source,
  ) {
    this.title = title;
    this.heading = heading;
    this.bare = heading.bare;
    this.roles = roles;
    this.category = category;
    this.depth = place.depth;
    this.bold = place.bold;
    this.line = place.line;
    this.endLine = place.endLine;
    this.parent = place.parent;
    this.#text = text;
  }

  /** The section's statements, read on first use. */
  statements(): readonly Statement[] {
    this.#statements ??= statementsOf(this.blocks);
    return this.#statements;
  }

  /** The section's tables, read on first use; without a pipe in its text there are none. */
  tables(): readonly Table[] {
    this.#tables ??= this.holds('|') ? tables(this.blocks) : [];
    return this.#tables;
  }

  /** True if the section's own text contains a sign: a fast test before parsing. */
  holds(sign: string): boolean {
    return this.#ownText().includes(sign);
  }

  /** True if the section's own text matches: a fast test before parsing. */
  matches(pattern: RegExp): boolean {
    return pattern.test(this.#ownText());
  }

  #ownText(): string {
    const start = this.blocks[0]?.position?.start.offset;
    return start === undefined ? '' : this.#text.slice(start, this.blocks.at(-1)?.position?.end.offset);
  }
}

type SectionExtent = Pick<AnnotatedSection, 'depth' | 'bold' | 'line' | 'endLine' | 'parent'>;

/** Builds the document's sections with their roles. The first H1 is the document's title. */
export function annotatedSections(document: ParsedDocument, vocabulary: Vocabulary): AnnotatedSection {
  const title = document.root.sections[0];
  const named = title?.depth === 1 && !document.root.blocks.some((block) => block.type === 'heading') ? title : null;
  // Without any heading, the file's name says what the document lists: `risks.md`.
  const name = document.root.sections.length > 0 ? '' : (/([^/]+)\.[^./]*$/u.exec(document.path)?.[1] ?? '');
  const alone = name === '' ? none : titleRole(name.replace(/[_-]+/gu, ' '), vocabulary);
  const read = headingReader(vocabulary);
  return sectionPart(document.root, null, { vocabulary, read, named, alone, text: document.text });
}

/** What all parts of one document share. */
interface Source {
  vocabulary: Vocabulary;
  read(title: string): Heading;
  /** The section with the document's title. */
  named: Section | null;
  /** The role of a document without headings. */
  alone: HeadingRole;
  /** The document's text. */
  text: string;
}

function sectionPart(section: Section, parent: AnnotatedSection | null, source: Source): AnnotatedSection {
  const heading = source.read(section.title);
  const role =
    section.depth === 0
      ? source.alone
      : section === source.named
        ? titleRole(section.title, source.vocabulary)
        : heading;
  const place = { depth: section.depth, bold: false, line: section.line, endLine: section.endLine, parent };
  const part = new AnnotatedSection(section.title, heading, role, place, source);
  part.blocks = splitBold(section.blocks, part, source);
  for (const child of section.sections) part.parts.push(sectionPart(child, part, source));
  return part;
}

const none: HeadingRole = { roles: [], category: null };

/**
 * The role of a title if the document is a single register: `# Risk register — Cheese cellar`, `# Open questions`. Any
 * other title has none.
 */
function titleRole(title: string, vocabulary: Vocabulary): HeadingRole {
  for (const piece of title.split(/\s[–—|-]\s|[:：]/)) {
    const role = headingRole(piece, vocabulary);
    const roles = role.roles.filter((one) => one !== 'aside');
    if (roles.length > 0 && roles.every((one) => registers.has(one))) return { ...role, roles };
  }
  return none;
}

const registers: ReadonlySet<Role> = new Set<Role>(['risks', 'questions', 'changes']);

/**
 * Moves bold lines that have a role, with the blocks up to the next bold line or rule, from a section into their own
 * parts.
 */
function splitBold(blocks: readonly RootContent[], host: AnnotatedSection, source: Source): readonly RootContent[] {
  if (!blocks.some((block) => block.type === 'paragraph' && block.children[0]?.type === 'strong')) return blocks;
  const kept: RootContent[] = [];
  let open: { part: AnnotatedSection; blocks: RootContent[] } | null = null;
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const head = block.type === 'paragraph' ? boldHead(block) : null;
    const role =
      head === null || (next?.type !== 'list' && next?.type !== 'table') ? null : headingRole(head, source.vocabulary);
    if (
      head !== null &&
      role !== null &&
      next !== undefined &&
      boldRoles.has(role.roles[0] ?? 'aside') &&
      fits(host, role.roles[0]!)
    ) {
      const place = { depth: host.depth + 1, bold: true, line: lineOf(block), endLine: endLineOf(next), parent: host };
      const part = new AnnotatedSection(head, source.read(head), role, place, source);
      open = { part, blocks: [] };
      part.blocks = open.blocks;
      host.parts.push(part);
    } else if (
      open !== null &&
      head === null &&
      block.type !== 'thematicBreak' &&
      (block.type === 'list' || block.type === 'table')
    ) {
      open.blocks.push(block);
      open.part.endLine = endLineOf(block);
    } else {
      open = null;
      kept.push(block);
    }
  });
  return kept;
}

/** Roles a bold line can have: those that teams often write without a heading. */
const boldRoles: ReadonlySet<Role> = new Set<Role>([
  'risks',
  'acceptance',
  'definition-of-done',
  'approvals',
  'gates',
  'dependencies',
  'related',
  'questions',
  'milestones',
]);

/**
 * Inside a record (a goal, phase or milestone), bold lines only introduce criteria: its dependencies are not the
 * track's.
 */
function fits(host: AnnotatedSection, role: Role): boolean {
  if (role === 'acceptance' || role === 'definition-of-done') return true;
  if (role === 'dependencies' || role === 'milestones') return host.depth <= 2 || host.roles.length > 0;
  return true;
}

/** The text of a paragraph that is a single bold run, with or without a colon; null for any other. */
function boldHead(node: Paragraph): string | null {
  const [first, second, third] = node.children;
  if (first?.type !== 'strong' || third !== undefined) return null;
  if (second !== undefined && (second.type !== 'text' || !/^\s*[:：]?\s*$/.test(second.value))) return null;
  return oneLine(first).replace(/\s*[:：]$/, '');
}

/** This part and every one below it, in document order. */
export function allSections(part: AnnotatedSection, found: AnnotatedSection[] = []): AnnotatedSection[] {
  found.push(part);
  for (const child of part.parts) allSections(child, found);
  return found;
}

/** The headings above a part, outermost first, including its own but not the document's title. */
export function contextOf(part: AnnotatedSection | null): string[] {
  const titles: string[] = [];
  for (let at = part; at !== null; at = at.parent)
    if (at.depth > 0 && !(at.depth === 1 && at.parent?.depth === 0)) titles.unshift(at.title);
  return titles;
}

/** True if this part, or one above it, has the role. */
export function within(part: AnnotatedSection | null, role: Role): boolean {
  for (let at = part; at !== null; at = at.parent) if (at.roles.includes(role)) return true;
  return false;
}
