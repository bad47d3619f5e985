import { memoize } from '../../model/memoize.ts';

/** Matches names of document kinds before a colon or dash, or as the whole title, in seven languages. */
const one = (names: string): RegExp => new RegExp(`^(?:${names})(?=\\s*(?:[:：]|\\s[–—-]\\s|$))`, 'iu');

export const trackSpec = one(
  'track[ -]spec(?:ification)?|track-spezifikation|spezifikation des tracks|especificación del track|spécification du track|спецификация трека|トラック仕様書?|轨道规[范格]说?明?书?',
);
export const featureSpec = one(
  'feature[ -]spec(?:ification)?|feature-spezifikation|funktionsspezifikation|especificación de (?:la )?(?:funcionalidad|función)|spécification de (?:la )?fonctionnalité|спецификация (?:функции|фичи|функциональности)|機能仕様書?|功能规[范格]',
);
export const plainSpec = one(
  '(?:technical |functional |design |draft |product |project |system )*spec(?:ification)?s?|spezifikation|especificación|spécification|спецификация|仕様書?|规[范格]|规格说明书?',
);
export const otherKinds = one(
  '(?:technical |track |feature |product |implementation |functional |design |project |draft )*(?:plan|prd|requirements?|brief|proposal|track|feature|rfc|design(?: doc(?:ument)?)?|technical design(?: document)?|tasks?|task list|implementation tasks|change(?: proposal)?|(?:project )?charter|requirements(?: document)?|epic|integration report|iosm report|rollback guide|evidence index|roadmap)|' +
    '(?:ADR|RFC|KEP|OTEP|PRD|FIP|Spec|Issue|Epic|US|User Story|Story)[ -]?#?\\d+|프로젝트명|项目名称|專案名稱|projektbezeichnung|nombre del proyecto|nome do projeto|nom du projet|project name|projektauftrag|projektantrag|pflichtenheft|lastenheft|cahier des charges|専案需求規格書|專案需求規格書|需求规格书|要件定義書?|実装計画書?|计划|实施计划|plan de implementación|plan de mise en œuvre|umsetzungsplan|план(?: реализации)?|дорожная карта|ロードマップ|路线图|hoja de ruta|feuille de route|fahrplan|' +
    '(?:实现|實現|实施|實施|开发|開發|项目|專案|迁移|测试|测试与验收)?(?:计划|計畫|計劃)书?|(?:任务|任務)(?:清单|清單|列表)?|(?:功能|需求|技术|技術|产品|產品)?(?:规格|規格)(?:说明|說明)?书?|(?:产品|產品)?需求(?:文档|文件|说明|規格書)?|(?:技术|技術|详细|概要)?(?:设计|設計)(?:文档|文件|方案|説明書|书|書)?|技术方案|(?:提案|路线图|路線圖|变更提案)|' +
    '(?:実装|開発|移行|テスト|プロジェクト)計画書?|(?:機能|基本|詳細|外部|要件|要求)?(?:仕様|設計|定義|要件定義)書|タスク(?:一覧|リスト)?|提案書?|企画書?|' +
    '(?:구현|개발|프로젝트|마이그레이션|테스트)? ?계획서?|(?:기능|요구 ?사항|제품)? ?명세서?|요구 ?사항(?: 정의서| 명세서| 문서)?|설계(?: 문서|서)|작업 목록|할 일|제안서?|기획서|' +
    'plan de (?:proyecto|trabajo|projet|travail|migration|migración|desarrollo|développement)|(?:especificación|spécification)s? (?:funcional|técnica|fonctionnelles?|techniques?|de requisitos)|(?:documento|documentação) de (?:requisitos|diseño|design)|plano de (?:implementação|projeto|trabalho|migração|desenvolvimento)|especificação(?: (?:funcional|técnica|de requisitos|de funcionalidade))?|tarefas|tareas|tâches|proposta|propuesta|proposition|' +
    'aufgaben(?:liste)?|anforderungen|konzept|entwurf|vorschlag|(?:feature|funktions|technische )-?spezifikation|(?:projekt|migrations|implementierungs|release)plan|' +
    'задачи|предложение|требования|техническое задание|тз|(?:техническая |функциональная )?спецификация|план (?:реализации|внедрения|миграции|разработки|проекта)|' +
    'risk (?:register|assessment|log|analysis)|test plan|technical spec|user story|decision(?: record)?|architecture decision record|status report|progress report|problem statement|release plan|release scope(?: definition)?|scope definition|migration plan|sprint plan|work plan|research|quickstart|data model|task(?: breakdown)?|enhancement(?: proposal)?',
);

/** The kind of document at the start of a title, including the colon or dash; null for none. */
export function kindBefore(title: string): string | null {
  for (const pattern of [trackSpec, featureSpec, plainSpec, otherKinds]) {
    const match = pattern.exec(title);
    if (match === null) continue;
    const joint = /^\s*(?:[:：]|\s[–—-]\s)\s*/u.exec(title.slice(match[0].length));
    if (joint !== null) return match[0] + joint[0];
  }
  return null;
}

/** Names of sections and documents that do not identify a track. */
const sayNothing =
  /^(?:(?:added|modified|removed|renamed) requirements|purpose|context|overview|introduction|summary|background|why|what changes|design|tasks?|task list|todos?|to ?do list|notes?|plan|readme|index|status|goals?|requirements?(?: document| specification)?|design document|technical design(?: document)?|architecture|implementation (?:plan|tasks|roadmap)|product requirements(?: document)?|(?:rfc|change|project) proposal|proposal|project (?:plan|charter|roadmap|status)|roadmap|risks?|risk (?:register|log|assessment|analysis|matrix)|risk management(?: plan)?|raid log|sign-?off|checklist|(?:release|launch) checklist|open questions|changelog|spec(?:ification)?s?|feature spec(?:ification)?|test plan|user stor(?:y|ies)|epics?|milestones?|decision(?: record)?s?|adr|設計|要件定義書?|要件|仕様書?|タスク|計画|概要|ロードマップ|需求文档|需求規格書|设计文档|设计|任务|任务列表|实施计划|概述|로드맵|개요|계획서?|요구사항|설계|задачи|план|дорожная карта|риски|обзор|введение|tareas|hoja de ruta|riesgos|matriz de riesgos(?: inicial)?|resumen|tarefas|riscos|plano de riscos|resumo|tâches|feuille de route|risques|aperçu|aufgaben|projektplan|projektauftrag|fahrplan|risiken|überblick)$/iu;

/** True for a title that only names a kind of document: `Spec`, `Implementation Plan`, `Context`. */
export const isKindAlone: (title: string) => boolean = memoize(saysKindAlone, 100);

function saysKindAlone(title: string): boolean {
  const bare = title
    .replace(/[`*_]/g, '')
    .replace(/\s*[(（][A-Z]{2,6}[)）]\s*/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (isKind(bare)) return true;
  const parts = bare.split(/\s(?:and|&|\+|und|et|y|e|и)\s|\s*[/＆と和与及]\s*/u);
  return parts.length === 2 && parts.every((part) => part !== '' && isKind(part));
}

const isKind = (title: string): boolean =>
  sayNothing.test(title) ||
  more.test(title) ||
  [trackSpec, featureSpec, plainSpec, otherKinds].some((pattern) => pattern.exec(title)?.[0].length === title.length);

/** More such names: project documents in each language. */
const more =
  /^(?:the |our |project |product |master |initial |draft |overall |general |technical |detailed |system |software |feature |implementation |development |release |launch |uat |qa |production |sprint |team )*(?:meta|metadata|description|details|abstract|scope|vision|timeline|schedule|gantt chart|backlog|product backlog|roadmap|milestones?|charter|brief|plan|planning|work plan|master plan|test(?:ing)? (?:plan|strategy|cases?|report)|user acceptance test(?:ing)?(?: plan)?|acceptance (?:plan|test plan|criteria)|quality plan|risk management|risk (?:management )?(?:plan|log|list|table|register|assessment|analysis|matrix)|risks and mitigations?|issues?|known issues|dependencies|stakeholders?|stakeholder register|decisions?|decision log|status(?: report)?|progress(?: report| tracker| tracking)?|meeting (?:notes|minutes)|release notes|notes|sign ?off(?: document| sheet| record| checklist)?|approvals?(?: checklist| log| record)?|checklist|specifications?|functional specifications?|technical specifications?|requirements?(?: specifications?)?|use cases?|user stories|scope statement|statement of work|proposal|assumptions|constraints|deliverables|work breakdown structure|tasks?|task list|todos?|next steps|action items|deployment plan|rollout plan|migration plan|communication plan|documentation|document|report|summary|overview|strategy|strategy document|validation strategy|architecture(?: overview| document)?|design(?: decisions)?)$|^(?:реестр рисков(?: и .{3,40})?|open questions(?: and assumptions)?|offene fragen(?: und annahmen)?|preguntas abiertas|perguntas em aberto|questions ouvertes|planung|termo de abertura (?:de|do) projeto|acta de constitución(?: del proyecto)?|任务清单(?: tasks)?|项目进度表(?: progress)?|risk register and .{3,40}|календарный план(?: проекта)?|дорожная карта (?:проекта|продукта)|plano de rollout(?: em \d+ fases)?|ata(?: padrão| de reunião)?(?: \d+)?|risikoplan|(?:development |project )?phases(?: plan)?|sign ?-?off tracker|roadmap d[oe]l? (?:produto|projeto|producto|proyecto)|техническое задание|план проекта|план работ|реестр рисков|анализ рисков|спецификация требований|требования|статус|бэклог|описание(?: проекта)?|план de|plan de (?:proyecto|trabajo|riesgos|pruebas|calidad|gestión de riesgos)|análisis de riesgos|gestión de riesgos|registro de riesgos|cronograma(?: general| del proyecto)?|(?:riesgos identificados|mitigaciones)|requisitos|requerimientos|especificaci[oó]n(?:es)? (?:funcional(?:es)?|técnicas?|de requisitos)|alcance|descripción|plano de (?:projeto|trabalho|qualidade|riscos|testes|gerenciamento de riscos|gestão de riscos)|an[aá]lise de riscos|gest[aã]o de riscos|registro de riscos|termo de abertura do projeto|especificação de requisitos|descrição|plan de projet|plan de (?:test|gestion des risques)s?|analyse des risques|registre des risques|cahier des charges|spécifications? (?:fonctionnelles?|techniques?)|calendrier|description|risikoregister|risikoanalyse|risikomanagement|risikobewertung|zeitplan|anforderungen|lastenheft|pflichtenheft|projektbeschreibung|projektstatus|statusbericht|konzept|要件定義|基本設計書?|詳細設計書?|リスク(?:管理表?|一覧|分析|登録簿)?|課題管理表?|テスト計画書?|プロジェクト計画書?|スケジュール|工程表|進捗(?:報告)?|タスク一覧|風險(?:登記冊|評估|管理)?|风险(?:登记册|登记表|评估|管理|分析|清单)?|测试计划|测试报告|项目计划|项目章程|项目进度|项目状态|开发计划|开发任务|里程碑|进度|需求|需求分析|需求规格说明书?|产品需求文档|技术方案|详细设计|概要设计|验收标准|变更记录|리스크(?: 관리(?: 대장)?| 분석| 목록)?|위험(?: 관리| 분석| 목록)?|요구 ?사항(?: 정의서| 명세서)?|기능 명세서?|프로젝트 계획서?|개발 계획서?|개발 일정|테스트 계획서?|작업 목록|진행 상황|일정|마일스톤|체크리스트|회의록|議事録|会议(?:纪要|记录))$/iu;
