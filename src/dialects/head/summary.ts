import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isGuidance } from '../../markdown/guidance.ts';
import { lineOf, oneLine } from '../../markdown/text.ts';
import type { Stated } from '../dialect.ts';
import { isUnfilled } from '../empty-values.ts';
import type { Reading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import { labelled, paragraphStatements } from '../shapes/statements.ts';
import { means } from '../vocabulary/index.ts';
import { firstSentences } from './sentences.ts';

/**
 * What the track is about, in its author's words: one or two whole sentences from a summary section, else from one on
 * goal, vision, problem or reason, else from a labelled line (`**Goal:** …`), else from the first prose below the
 * title. Null for none.
 */
export function readSummary(reading: Reading): Stated<string> | null {
  const parts = reading.parts;
  const [title] = reading.root.parts;
  const head = [...(title?.depth === 1 ? [title] : []), reading.root];
  for (const part of parts.filter((one) => one.roles.includes('summary'))) {
    const found = proseOf(part, reading);
    if (found !== null) return found;
  }
  const labelledGoal = goalLine(head, reading);
  if (labelledGoal !== null) return labelledGoal;
  for (const part of [...parts.filter((one) => one.roles.includes('summary-fallback')), ...head]) {
    const found = proseOf(part, reading);
    if (found !== null) return found;
  }
  return null;
}

const proseOf = (part: AnnotatedSection, reading: Reading): Stated<string> | null =>
  firstProse(part, reading) ??
  firstProse(
    part.depth < 2
      ? undefined
      : part.parts.find((child) => child.roles.length === 0 || child.roles[0] === 'summary-fallback'),
    reading,
  );

/** A user's request, quoted in a spec-kit specification. */
const request = /^user description\s*[:：]\s*["“]?(.+?)["”]?$/isu;

/** `**Goal:** Move the nightly jobs to the new cluster.`: a line in the head that states the goal. */
function goalLine(head: readonly AnnotatedSection[], reading: Reading): Stated<string> | null {
  for (const part of head) {
    for (const entry of part.statements()) {
      const own = entry.kind === 'head' ? null : labelled(entry);
      if (own === null || own.value.length < 20) continue;
      const asked = /^input$/i.test(own.label) ? request.exec(own.value)?.[1] : undefined;
      if (asked === undefined && !means(reading.vocabulary, own.label, 'summary')) continue;
      const value = plain(asked ?? own.value);
      if (value !== null) return { value, text: own.value, line: entry.line };
    }
  }
  return null;
}

/** True for an image, linked or not, and for space between images: their alternative text is not prose. */
function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return node.children.every(isPicture);
  return (
    node.type === 'image' ||
    node.type === 'imageReference' ||
    node.type === 'break' ||
    (node.type === 'text' && node.value.trim() === '')
  );
}

const holdsLink = (node: PhrasingContent): boolean =>
  node.type === 'link' || ('children' in node && node.children.some(holdsLink));

/** `See [details.md](details.md) for the architecture`: a sentence that only points elsewhere. */
const pointer = /^(?:see|siehe|voir|véase|ver|см\.)\s[^.!?]*(?:\.\p{L}[^.!?]*)*[.!]?$/iu;
/** Notes about the document itself. */
const aboutDocument =
  /^(?:\W*(?:last updated|updated|note|notes|legend|warning|important|tip|status|version|draft|historical note|this (?:file|document) (?:is|was) (?:generated|auto)|stand|mise à jour|обновлено|最終更新|更新日|작성일|\*)\b)/iu;

/** The first sentences of a text that can be shown unchanged; null for a label, a list of links, or template text. */
function plain(text: string): string | null {
  if (text.length < 20 || /[:：]$/.test(text) || isGuidance(text) || isUnfilled(text) || aboutDocument.test(text))
    return null;
  // Figures and codes separated by marks are not a sentence.
  if ((text.match(/\s[|·•]\s/g)?.length ?? 0) > 1) return null;
  return firstSentences(text);
}

/** The first paragraph of prose in a section; a quotation counts only below the title. */
function firstProse(part: AnnotatedSection | undefined, reading: Reading): Stated<string> | null {
  if (part === undefined) return null;
  for (const block of part.blocks) {
    const paragraph = paragraphOf(block, part.depth < 2);
    if (paragraph === null || paragraph.children.every(isPicture)) continue;
    const text = oneLine(paragraph);
    if (pointer.test(text) && paragraph.children.some(holdsLink)) continue;
    if (part.depth < 2 && /^[\p{L} ]{2,30}[:：]\s/u.test(text)) continue;
    const [entry] = paragraphStatements(paragraph, false);
    if (entry === undefined) continue;
    const own = entry.lead !== null && entry.colon ? labelled(entry) : null;
    if (own !== null && !means(reading.vocabulary, own.label, 'summary')) continue;
    const value = plain(own === null ? text : own.value);
    if (value !== null) return { value, text, line: lineOf(paragraph) };
  }
  return null;
}

function paragraphOf(block: RootContent, quotes: boolean): Paragraph | null {
  if (block.type === 'paragraph') return block;
  if (block.type !== 'blockquote' || !quotes) return null;
  const [only, more] = (block as Blockquote).children;
  return only?.type === 'paragraph' && more === undefined && !only.children.some((child) => child.type === 'strong')
    ? only
    : null;
}
