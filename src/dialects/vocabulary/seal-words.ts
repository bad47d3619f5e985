import { normalizeForMatch } from '../../model/normalize.ts';
import type { SealSubject } from '../../model/seal.ts';
import type { Role } from './headings.ts';

/** What a section counts as for an approval; `ignored` sections never do. */
export type SealedAs = SealSubject | 'ignored';

/**
 * Headings whose meaning for an approval is finer than their role: `out of scope` and `references` have one role, but
 * an approval covers the first. One language after another.
 */
const words: Partial<Record<SealedAs, string>> = {
  scope: `scope; in scope; scope of work; project scope; what is in; included; inclusions; umfang; im umfang; projektumfang; leistungsumfang; alcance; dentro del alcance; escopo; dentro do escopo; périmètre; portée; dans le périmètre;
    объем работ; рамки; рамки проекта; границы проекта; 範囲; スコープ; 対象範囲; 范围; 范围内; 项目范围; 범위; 프로젝트 범위`,
  requirements: `requirements; functional; functional requirements; non functional; non functional requirements; nonfunctional requirements; product requirements; technical requirements; user stories; user story; user scenarios; user scenarios & testing; use cases; features; key features; feature list; must have; must haves; must; should have; should haves; should; could have; could haves; could; nice to have; nice to haves; business rules; edge cases; added requirements; modified requirements; removed requirements; renamed requirements;
    anforderungen; funktionale anforderungen; nichtfunktionale anforderungen; nicht funktionale anforderungen; muss; soll; kann; requisitos; requisitos funcionales; requisitos no funcionales; requisitos funcionais; requisitos não funcionais; exigences; exigences fonctionnelles; besoins; spécifications fonctionnelles; требования; функциональные требования; нефункциональные требования; 要件; 機能要件; 非機能要件; 需求; 功能需求; 非功能需求; 요구사항; 기능 요구사항; 비기능 요구사항`,
  constraints: `constraints; constraint; technical constraints; limits; limitations; budget; assumptions and constraints; constraints & assumptions; rahmenbedingungen; randbedingungen; einschränkungen; restricciones; limitaciones; restrições; limitações; contraintes; ограничения; 制約; 制約条件; 约束; 约束条件; 制約事項; 제약; 제약 조건; 제약사항`,
  deliverables: `deliverables; deliverable; key deliverables; outputs; outcomes; liefergegenstände; lieferumfang; ergebnisse; entregables; entregáveis; livrables; результаты; поставляемые результаты; 成果物; 交付物; 交付成果; 산출물`,
  success: `success criteria; success metrics; success measures; success factors; critical success factors; key success factors; metrics; kpi; kpis; key results; measurable outcomes; erfolgskriterien; messgrößen; kennzahlen; criterios de éxito; métricas; métricas de éxito; critérios de sucesso; métricas de sucesso; critères de succès; indicateurs; критерии успеха; метрики успеха; метрики; 成功指標; 成功基準; 评价指标; 成功标准; 成功指标; 성공 기준; 성공 지표`,
  goals: `goals; goal; objectives; objective; aims; aim; goals and objectives; ziel; ziele; projektziele; objetivo; objetivos; objectif; objectifs; цель; цели; цели и задачи; 目的; 目標; 目标; 目標と目的; 목표; 목적`,
  ignored: `references; reference; related documents; related documentation; related docs; related links; external references; links; further reading; resources; see also; glossary; legend; conversation log; conversation; session log; session notes; work log; worklog; activity log; agent log; log; progress; progress log; progress notes; execution status; status history; review history; implementation notes; meeting notes; table of contents; contents; toc;
    referenzen; quellen; glossar; inhalt; inhaltsverzeichnis; fortschritt; arbeitsprotokoll; referencias; glosario; índice; progreso; referências; glossário; progresso; références; glossaire; sommaire; avancement; ссылки; глоссарий; содержание; прогресс; 参考; 参考資料; 参考文献; 用語集; 目次; 進捗; 术语表; 目录; 进度记录; 참고; 참고 자료; 용어집; 목차`,
};

/** What is left out of the scope on purpose. */
const outOfScope = `out of scope; explicitly out of scope; not in scope; non goals; non goal; nongoals; exclusions; excluded; not included; won't have; wont have; will not have; won't do; what we are not doing; 範囲外; スコープ外; 対象外; 範囲外事項; 非目標; 非目标; 超出范围; 不在范围内; 范围外; fuera de alcance; fuera del alcance; no objetivos; hors périmètre; hors du périmètre; außerhalb des umfangs; nicht im umfang; nicht ziele; abgrenzung; вне рамок; не входит в объем; вне области; fora de escopo; fora do escopo; não objetivos; 범위 외; 비목표`;

const byRole: Partial<Record<Role, SealedAs>> = {
  acceptance: 'acceptance',
  'definition-of-done': 'acceptance',
  artifacts: 'deliverables',
  dependencies: 'dependencies',
  synergies: 'dependencies',
  time: 'constraints',
  goals: 'goals',
  risks: 'risks',
  questions: 'questions',
  blockers: 'plan',
  tasks: 'plan',
  phases: 'plan',
  milestones: 'plan',
  shipped: 'plan',
  now: 'plan',
  next: 'plan',
  later: 'plan',
  initiatives: 'plan',
  changes: 'ignored',
  approvals: 'ignored',
  gates: 'ignored',
  metadata: 'ignored',
  status: 'ignored',
  owner: 'ignored',
  related: 'ignored',
  summary: 'prose',
  'summary-fallback': 'prose',
  stakeholders: 'prose',
};

const listed = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map(normalizeForMatch)
    .filter((word) => word !== '');

const known = new Map<string, SealedAs>(
  (Object.entries(words) as [SealedAs, string][]).flatMap(([subject, list]) =>
    listed(list).map((word) => [word, subject] as const),
  ),
);
const excluded: ReadonlySet<string> = new Set(listed(outOfScope));

/** Headings that end or begin so: `Security requirements`, `Requirement 3: Login`. */
const ending: readonly [SealedAs, RegExp][] = [
  ['requirements', / requirements?$|^requirement \d|^requirement:|^user story \d|anforderungen$|^requisitos /u],
  ['constraints', / constraints?$/u],
  ['deliverables', / deliverables?$/u],
  ['success', / (?:success metrics|success criteria|kpis)$/u],
  ['goals', / (?:goals|objectives)$/u],
];

/** What is left out, or how much it is wanted: items that move between these change. */
const sides: readonly [side: string, RegExp][] = [
  ['must', /^must(?: haves?)?$|^muss$/u],
  ['should', /^should(?: haves?)?$|^soll$/u],
  ['could', /^(?:could(?: haves?)?|nice to haves?|kann)$/u],
];

/** What a heading says of its section; `subject` null if it says nothing. */
export interface SealHeading {
  subject: SealedAs | null;
  side: string;
}

/** @param folded the bare heading, folded (see `normalizeForMatch`); `roles`: its roles */
export function sealHeading(folded: string, roles: readonly Role[]): SealHeading {
  const outer = folded.replace(/\s*[（(][^()（）]*[)）]\s*$/u, '');
  for (const text of [folded, outer]) {
    if (excluded.has(text)) return { subject: 'scope', side: 'out' };
    const subject = known.get(text) ?? ending.find(([, pattern]) => pattern.test(text))?.[0];
    if (subject !== undefined) return { subject, side: sides.find(([, pattern]) => pattern.test(text))?.[0] ?? '' };
  }
  const parts = outer.split(/\s*(?:&|,|\+|\band\b|\bund\b|\by\b|\bet\b|\be\b|\bи\b)\s*/u);
  const own = parts.length > 1 ? parts.map((part) => known.get(part)).find((one) => one !== undefined) : undefined;
  if (own !== undefined) return { subject: own, side: '' };
  const role = roles.find((one) => byRole[one] !== undefined);
  return { subject: role === undefined ? null : byRole[role]!, side: '' };
}
