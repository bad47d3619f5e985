import { append } from '../../model/lists.ts';
import type { QuestionFact } from '../dialect.ts';
import { isEmpty, valueOrNull } from '../empty-values.ts';
import { headingRole } from '../heading-roles.ts';
import type { Reading } from '../reading.ts';
import { type AnnotatedSection, contextOf } from '../sections.ts';
import { labelled, type Statement } from '../shapes/statements.ts';
import { entryLabel, pieces } from './labelled-values.ts';
import {
  answered,
  bareTitle,
  labels,
  question,
  state,
  tableQuestions,
  type Values,
  valuesOf,
} from './question-facts.ts';
import { settledBy } from './question-owner.ts';

/** `None blocking for approval`: words for nothing that only occur in question sections. */
const noQuestion = /^none\s[^?？]{0,40}$/iu;

/** The questions in a document's question sections, in any form. */
export function readQuestions(reading: Reading): QuestionFact[] {
  const found: QuestionFact[] = [];
  const all = reading.parts.filter(
    ({ roles, parent }) => roles.includes('questions') && !parent?.roles.includes('questions'),
  );
  const open = all.filter(({ bare }) => !isStudied(bare));
  const asked = open.length > 0 || isStudy(all, reading) ? open : all;
  for (const part of asked) append(found, sectionQuestions(part, false, reading));
  return found;
}

const studied =
  /^(?:(?:research|key|guiding|driving|review|study|central|main) questions?|forschungsfragen?|leitfragen|questions? de recherche|preguntas? de investigación|(?:questões|perguntas?) de pesquisa|(?:исследовательские|ключевые) вопросы|研究(?:问题|問題)|关键问题|リサーチクエスチョン|연구 질문)$/iu;

/** True for a heading of what the work itself investigates; left out if there is also a section of open questions. */
export const isStudied = (heading: string): boolean => studied.test(heading);

/** Titles of documents that investigate something. */
const study =
  /(?<!\p{L})(?:research|literature|study|thesis|paper|dissertation|analysis plan|experiments?|survey|interview|forschung|studie|investigación|pesquisa|étude|исследовани[ея])(?!\p{L})|研究|論文|论文|연구/iu;

/** True if these sections are the subject of the work: in a study, or repeated for each of its parts. */
const isStudy = (all: readonly AnnotatedSection[], { root }: Reading): boolean =>
  all.filter(({ bare }) => isStudied(bare)).length > 2 || study.test(root.parts[0]?.title ?? '');

/** True for a section that only the document's title marks as questions: only actual questions in it count. */
function isTitled(part: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = part; at !== null; at = at.parent)
    if (at.roles.includes('questions')) return at.depth < 2;
  return false;
}

/** Headings for decisions, which are not questions. */
const decisions =
  /^(?:(?:key|past|final|main|recent|architecture|architectural|design|technical) )?(?:decisions?(?: made| log| record)?|decided|agreed|decisiones(?: tomadas)?|decisões(?: tomadas)?|décisions(?: prises)?|entscheidungen|(?:принятые )?решения|決定事項|已决定|已決定|决策|결정 사항)$/iu;

/** Headings for required signatures or the backlog, which hold no questions. */
const notOpen = /\bsign-?offs?\b|^backlog\b/iu;

function sectionQuestions(part: AnnotatedSection, resolved: boolean, reading: Reading): QuestionFact[] {
  const done = resolved || (answered.test(part.title) && !/un(?:resolved|answered)|未解決|未解决/iu.test(part.title));
  const context = contextOf(part);
  const mixed =
    part.roles.length > 1 || (part.parent !== null && part.roles.length === 0 && part.depth > 1 && isTitled(part));
  const found = part.tables().flatMap((table) => tableQuestions(table, context, done, reading));
  // An open box next to open questions and decisions is one of them, also without a question mark.
  const isOpenBox = ({ mark }: Statement): boolean => mixed && part.roles[0] === 'questions' && mark === 'open';
  append(found, entryQuestions(part.statements().filter(isOpenBox), context, done, false, reading));
  append(
    found,
    entryQuestions(
      part.statements().filter((entry) => !isOpenBox(entry)),
      context,
      done,
      mixed,
      reading,
    ),
  );
  const topics = isTitled(part) && part.depth < 2 ? part.parts.filter((child) => isTopic(child)) : [];
  for (const child of part.parts) {
    if (topics.length > 1 && topics.includes(child)) {
      append(found, headedQuestion(child, done, reading));
      continue;
    }
    if (decisions.test(child.bare) || notOpen.test(child.bare)) continue;
    if (child.roles.includes('questions') || (child.roles.length === 0 && !isRecord(child, reading)))
      append(found, groupQuestions(child, done, reading));
    else if (child.roles.length === 0) append(found, headedQuestion(child, done, reading));
  }
  return found;
}

/** `## 2. Work hours` in a document of questions: a numbered heading above at most one line that asks. */
const isTopic = (part: AnnotatedSection): boolean =>
  /^\d{1,2}[.)]\s/u.test(part.title) &&
  part.roles.length === 0 &&
  part.parts.length === 0 &&
  part.statements().filter(({ full, mark }) => mark === null && /[?？]\s*$/u.test(full)).length <= 1;

/** The question in a subheading, with the labelled values below it; none for template text. */
export function headedQuestion(part: AnnotatedSection, done: boolean, reading: Reading): QuestionFact[] {
  const title = bareTitle(part.bare);
  const place = { line: part.line, endLine: part.endLine, context: contextOf(part.parent) };
  return isEmpty(title) ? [] : [question(title, place, valuesOf(part.statements(), reading), done, reading)];
}

/** The questions below a subheading that groups several; if it has nothing but paragraphs, it is one itself. */
function groupQuestions(part: AnnotatedSection, done: boolean, reading: Reading): QuestionFact[] {
  const found = sectionQuestions(part, done, reading);
  const entries = part.statements();
  const isProse =
    part.parts.length === 0 &&
    part.tables().length === 0 &&
    entries.length > 0 &&
    entries.every(({ kind, lead, quoted }) => kind === 'line' && lead === null && !quoted);
  return found.length > 0 || !isProse || part.roles.length > 0 || isTitled(part)
    ? found
    : headedQuestion(part, done, reading);
}

/**
 * True for a subheading that is one question: it asks, or has a question's labels below it. Any other groups several.
 */
function isRecord(part: AnnotatedSection, reading: Reading): boolean {
  if (/[?？]\s*$/.test(part.bare) || /^(?:Q|OQ)-?\d+\b/i.test(part.bare)) return true;
  return part.statements().some((entry) => entryLabel(entry, ['status', 'answer'], reading.vocabulary) !== null);
}

function entryQuestions(
  entries: readonly Statement[],
  context: string[],
  done: boolean,
  mixed: boolean,
  reading: Reading,
): QuestionFact[] {
  const found: QuestionFact[] = [];
  for (const entry of entries) {
    if (entry.quoted) continue;
    const isRecordHead =
      entry.kind === 'head' &&
      (/[?？]\s*$/.test(entry.lead ?? '') ||
        /^(?:Q|OQ|Question)\s*-?\d+/i.test(entry.lead ?? '') ||
        hasLabels(entry.children, reading));
    if (entry.kind === 'head' && !isRecordHead) {
      append(found, entryQuestions(entry.children, context, done || answered.test(entry.lead ?? ''), mixed, reading));
      continue;
    }
    const asks = /[?？]/.test(entry.full);
    const isAnswer = entryLabel(entry, ['answer'], reading.vocabulary) !== null && found.length > 0 && !asks;
    if (entry.kind === 'line' && !asks && !isAnswer) continue;
    if (entry.kind === 'line' && !isAnswer && entry.lead === null && !/[?？]\s*$/.test(entry.full)) continue;
    if (mixed && !asks) continue;
    if (isAnswer) {
      const last = found.at(-1);
      const text = valueOrNull(labelled(entry)?.value);
      if (last !== undefined && text !== null)
        Object.assign(last, { resolution: last.resolution ?? text, status: 'resolved' });
      continue;
    }
    if (isList(entry, reading)) {
      append(found, entryQuestions(entry.children, context, done || answered.test(entry.lead ?? ''), mixed, reading));
      continue;
    }
    const fact = entryQuestion(entry, context, done, reading);
    if (fact !== null) found.push(fact);
  }
  return found;
}

/** `- **[Open Questions]**:` above a list: a heading in the form of an item. */
function isList(entry: Statement, reading: Reading): boolean {
  if (entry.lead === null || entry.text !== '' || !entry.children.some((child) => child.kind === 'item')) return false;
  return headingRole(entry.lead.replace(/^\[|\]$/g, ''), reading.vocabulary).roles.includes('questions');
}

const hasLabels = (entries: readonly Statement[], reading: Reading): boolean =>
  entries.some((entry) => entryLabel(entry, labels, reading.vocabulary) !== null);

/** `[User answers]: …`: an answer in the form of a question. */
const notAsked = /^\[?(?:user |stakeholder )?(?:answers?|responses?|delegations?|decisions? made)\b/i;

function entryQuestion(entry: Statement, context: string[], done: boolean, reading: Reading): QuestionFact | null {
  const own = labelled(entry);
  if (own !== null && notAsked.test(own.label) && !/[?？]/.test(entry.full)) return null;
  if (
    own !== null &&
    entry.children.length === 0 &&
    (isEmpty(own.value) || headingRole(own.label.replace(/^\[|\]$/g, ''), reading.vocabulary).roles[0] === 'questions')
  )
    return null;
  const { rest, found } = pieces(entry.full, labels, reading.vocabulary);
  const values: Values = {};
  for (const piece of found) values[piece.label] ??= piece.value;
  Object.assign(values, { ...valuesOf(entry.children, reading), ...values });
  let title = rest === '' ? entry.full : rest;
  values.owner ??= settledBy(entry.full);
  const arrow = /^(.*[?？])\s*(?:→|->|=>|—|–|-)\s*(.+)$/su.exec(title);
  if (arrow !== null && values.answer === undefined) {
    title = arrow[1] ?? title;
    if (/^(?:→|->|=>)/.test(arrow[0].slice((arrow[1] ?? '').length).trim())) values.answer = arrow[2] ?? '';
  }
  // `Should it be so?` above `Yes, because …`.
  const said = entry.children[0]?.full ?? '';
  if (/[?？]\s*$/.test(entry.full) && yesOrNo.test(said)) values.answer ??= said;
  const settled =
    done || entry.mark === 'done' || entry.struck !== null || answered.test(state.exec(entry.full)?.[0] ?? '');
  if (entry.struck !== null) {
    values.answer ??= entry.full.slice(entry.struck.length).replace(/^[\s:–—→-]+/, '');
    title = entry.struck;
  } else if (settled && arrow !== null) values.answer ??= arrow[2] ?? '';
  title = bareTitle(title);
  if (isEmpty(title) || noQuestion.test(title)) return null;
  const place = { line: entry.line, endLine: entry.endLine, context };
  return question(title, place, values, settled, reading);
}

const yesOrNo = /^(?:yes|no|ja|nein|oui|non|sí|sim|não|да|нет|はい|いいえ|是|否|네|아니요)(?:[,.;:!]|\s[–—-]\s|$)/iu;
