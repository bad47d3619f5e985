import type { Table } from '../../markdown/tables.ts';
import { append } from '../../model/lists.ts';
import type { QuestionFact } from '../dialect.ts';
import type { Reading } from '../reading.ts';
import { type AnnotatedSection, contextOf, within } from '../sections.ts';
import { question, tableQuestions } from './question-facts.ts';
import { headedQuestion } from './questions.ts';

/** Questions outside of question sections: numbered headings, and tables of questions and their answers or owners. */
export function looseQuestions(reading: Reading): QuestionFact[] {
  const found: QuestionFact[] = [];
  if (isQuestionnaire(reading)) return found;
  for (const part of reading.parts) {
    if (part.roles.length > 0 || within(part, 'questions')) continue;
    append(found, numberedQuestions(part, reading));
    append(found, chosenAnswers(part, reading));
    for (const table of part.tables())
      if (isOfQuestions(table)) append(found, tableQuestions(table, contextOf(part), false, reading));
  }
  return found;
}

/** Titles of documents that ask their readers, or answer what they ask. */
const isQuestionnaire = ({ root }: Reading): boolean =>
  /(?:^|\P{L})(?:faq|frequently asked|interview|quiz|exam|survey|tutorial|guide|research)(?!\p{L})|常见问题|常見問題|よくある|자주 묻는|面试|教程|frecuentes|frequentes|häufige|foire aux/iu.test(
    root.parts[0]?.title ?? '',
  );

const numbered =
  /^(?:Q|OQ|Question|Frage|Pregunta|Pergunta|Вопрос|問|質問|问题)\s?-?#?\d{1,3}\s?[.:：)、–—-]\s*\S.*[?？]$/iu;

/** Numbered questions as headings: `### Q1: Wood or steel?`, at least two below one heading that is no FAQ. */
function numberedQuestions(part: AnnotatedSection, reading: Reading): QuestionFact[] {
  const asked = part.parts.filter(({ bare, roles }) => roles.length === 0 && numbered.test(bare));
  return asked.length < 2 || answersReaders.test(part.title)
    ? []
    : asked.flatMap((one) => headedQuestion(one, false, reading));
}

const option = /^[A-H][).:]\s+/u;

/** A bold question above boxes with letters, of which the ticked ones are the answer: `[x] B) Steel`. */
function chosenAnswers(part: AnnotatedSection, reading: Reading): QuestionFact[] {
  if (!part.holds('[')) return [];
  return part.statements().flatMap((entry) => {
    const options = entry.children.filter(
      ({ kind, mark, full }) => kind === 'item' && mark !== null && option.test(full),
    );
    if (entry.kind !== 'head' || !/[?？]$/u.test(entry.lead ?? '') || options.length < 2) return [];
    const chosen = options.filter(({ mark }) => mark === 'done').map(({ full }) => full.replace(option, ''));
    const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
    const values = chosen.length === 0 ? {} : { answer: chosen.join('; ') };
    return [question(entry.lead ?? entry.full, place, values, false, reading)];
  });
}

const answersReaders = /faq|frequent|q ?& ?a|常见|常見|よくある|자주|häufige|interview|quiz|research/iu;
const asks = /^(?:open )?questions?$|^(?:pregunta|pergunta|frage|вопрос|質問|질문|问题|問題)$/iu;
/** Columns beside a question that is to be decided. In Chinese the word for a question is also that for a problem. */
const beside =
  /^(?:answer|decision|owner|status|options?|resolution|recommendation|default|blocking|blocks|due|decided by|needed by|antwort|entscheidung|verantwortlich|optionen|respuesta|decisión|responsable|opciones|resposta|decisão|responsável|ответ|решение|ответственный|回答|決定|担当|答案|你的答案|决定|选项|답변|결정|담당)$/iu;

/** True for a table of questions to be decided, wherever it stands. */
const isOfQuestions = (table: Table): boolean =>
  table.headers.some(({ text }) => asks.test(text.trim())) &&
  table.headers.some(({ text }) => beside.test(text.trim()));
