import { normalizeForMatch } from '../../model/normalize.ts';

/** What a heading, a column or a label of minutes introduces. */
export type MinutesPart = 'decision' | 'action' | 'agenda' | 'track' | 'owner' | 'due';

const words: Record<MinutesPart, string> = {
  decision: `decision; decisions; decided; we decided; what we decided; decisions made; decisions taken; resolutions; resolved; agreed; agreements; outcomes;
    entscheidung; entscheidungen; beschluss; beschlüsse; entschieden; décision; décisions; décidé; decisión; decisiones; acuerdos; decisão; decisões;
    решение; решения; решено; 决定; 决议; 決定; 決定事項; 결정; 결정 사항`,
  action: `action; actions; action item; action items; actions agreed; to do; to dos; todo; todos; follow up; follow ups; next steps; tasks;
    aufgabe; aufgaben; maßnahmen; nächste schritte; tâche; tâches; actions à mener; acción; acciones; tareas; próximos pasos; ação; ações; tarefas;
    задача; задачи; действия; 行动; 行动项; 待办; アクション; 対応事項; 할 일; 조치 사항`,
  agenda: `agenda; agenda items; topics; for discussion; decisions needed; decisions to make; tagesordnung; themen; ordre du jour; orden del día; pauta;
    повестка; повестка дня; 议程; 議題; アジェンダ; 안건`,
  track: `track; tracks; plan; project; projekt; projet; proyecto; projeto; проект; 项目; プロジェクト; 프로젝트`,
  owner: `owner; who; by whom; person; responsible; assignee; assigned to; lead; wer; verantwortlich; zuständig; qui; responsable; quién; responsável;
    ответственный; кто; 负责人; 担当; 担当者; 담당자; 담당`,
  due: `due; due date; by; by when; until; deadline; when; date; bis; bis wann; frist; échéance; pour le; fecha; plazo; para cuándo; prazo; срок; до; 截止; 截止日期; 期限; 기한; 마감`,
};

const meanings = new Map<string, MinutesPart>(
  (Object.keys(words) as MinutesPart[]).flatMap((part) =>
    words[part].split(';').map((word) => [normalizeForMatch(word.trim()), part] as const),
  ),
);

/** The part that a heading, a column head or a label means as a whole; null for any other text. */
export const minutesPart = (text: string): MinutesPart | null => meanings.get(normalizeForMatch(text)) ?? null;

/** The words before the day by which something is to happen: `by 6 November`, `bis 6. November 2026`. */
export const dueWords =
  /(?<!\p{L})(?:by|before|until|till|due|no later than|not later than|latest|bis(?: zum)?|vor dem|avant le|d'ici au|pour le|antes del?|hasta el|até|para|до)[\s:：]*$/iu;
