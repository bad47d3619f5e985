/** Names of kinds of document, as regular expressions of what stands before a colon or a dash in a title, in seven languages. */
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
    '(?:ADR|RFC|KEP|OTEP|PRD|FIP|Spec|Issue|Epic|US|User Story|Story)[ -]?#?\\d+|프로젝트명|项目名称|專案名稱|projektbezeichnung|nombre del proyecto|nome do projeto|nom du projet|project name|projektauftrag|projektantrag|pflichtenheft|lastenheft|cahier des charges|専案需求規格書|專案需求規格書|需求规格书|要件定義書?|実装計画書?|计划|实施计划|plan de implementación|plan de mise en œuvre|umsetzungsplan|план(?: реализации)?|дорожная карта|ロードマップ|路线图|hoja de ruta|feuille de route|fahrplan',
);

/** The kind of document that a title begins with, colon or dash included; null for none. */
export function kindBefore(title: string): string | null {
  for (const pattern of [trackSpec, featureSpec, plainSpec, otherKinds]) {
    const match = pattern.exec(title);
    if (match === null) continue;
    const joint = /^\s*(?:[:：]|\s[–—-]\s)\s*/u.exec(title.slice(match[0].length));
    if (joint !== null) return match[0] + joint[0];
  }
  return null;
}

/** Names of sections and of documents that name no track. */
const sayNothing =
  /^(?:context|overview|introduction|summary|background|why|what changes|design|tasks?|task list|todos?|to ?do list|notes?|plan|readme|index|status|goals?|requirements?(?: document| specification)?|design document|technical design(?: document)?|architecture|implementation (?:plan|tasks|roadmap)|product requirements(?: document)?|(?:rfc|change|project) proposal|proposal|project (?:plan|charter|roadmap|status)|roadmap|risks?|risk (?:register|log|assessment|analysis|matrix)|risk management(?: plan)?|raid log|sign-?off|checklist|(?:release|launch) checklist|open questions|changelog|spec(?:ification)?s?|feature spec(?:ification)?|test plan|user stor(?:y|ies)|epics?|milestones?|decision(?: record)?s?|adr|設計|要件定義書?|要件|仕様書?|タスク|計画|概要|ロードマップ|需求文档|需求規格書|设计文档|设计|任务|任务列表|实施计划|概述|로드맵|개요|계획서?|요구사항|설계|задачи|план|дорожная карта|риски|обзор|введение|tareas|hoja de ruta|riesgos|matriz de riesgos(?: inicial)?|resumen|tarefas|riscos|plano de riscos|resumo|tâches|feuille de route|risques|aperçu|aufgaben|projektplan|projektauftrag|fahrplan|risiken|überblick)$/iu;

/** True for a title that says what kind of document it heads and nothing else: `Spec`, `Implementation Plan`, `Context`. */
export const isKindAlone = (title: string): boolean =>
  sayNothing.test(title.trim()) ||
  [trackSpec, featureSpec, plainSpec, otherKinds].some((pattern) => pattern.exec(title)?.[0].length === title.length);
