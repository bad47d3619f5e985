import { withoutEmoji } from '../../model/normalize.ts';

/** A phase number at the start of a title, in every language of the vocabulary. */
export const phaseNumber =
  /^(?:(?:phase|stage|step|wave|sprint|iteration|batch|tranche|fase|lote|etapa|étape|etappe|stufe|schritt|фаза|этап|стадия|спринт|フェーズ|ステップ|段階|阶段|階段|단계|페이즈|스프린트|批次|バッチ|배치|第)(?:\s*[-#]?\s*\d+|[\s-]+(?:[IVX]+|[A-Z])|\s*[一二三四五六七八九十]{1,2})(?![\p{L}])|第\s*[\d一二三四五六七八九十]{1,3}\s*(?:阶段|階段|段階|フェーズ|ステップ|波)|\d{1,2}\s*(?:단계|차\s))/iu;

/** `Phase: Build`, among others without a number. */
const unnumbered = /^(?:phase|stage|fase|etapa|étape|фаза|этап|フェーズ|阶段|階段|단계)\s?[:：]\s*\S/iu;

/** `Week 2-4: Build`: weeks with a name. Without one they may be those of a diary. */
const namedWeeks =
  /^(?:weeks?|wochen?|semanas?|semaines?|недел[яи])\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s*(?:[:：]\s*\S|\s[–—-]\s+\S|[(（][^()（）]*\d)/iu;

/** True for a title that names a phase: `Phase 2: Build`, `Phase: Build`, `Week 2: Build`. */
export function isPhaseTitle(title: string): boolean {
  const bare = withoutEmoji(title).trim();
  return phaseNumber.test(bare) || unnumbered.test(bare) || namedWeeks.test(bare);
}

const milestoneNumber =
  /^(?:(?:milestone|meilenstein|hito|marco|jalon|веха|マイルストーン|里程碑|마일스톤|release|version|tier|epic|horizon|track|increment|mvp)\s*[-#]?\s*v?\d{1,3}(?:\.\d{1,3}){0,3}|[MJHVW]\d{1,2}(?:\.\d)?(?=\s*[:：]|\s+[–—-]\s|\.\s|（|\s?\()|v\d{1,3}(?:\.[\dx]{1,3}){1,3}(?:-[a-z]+\d*)?|MVP(?=\s*[:：–—-]|$)|\d{1,2}순위)(?![\p{L}\d])/iu;

/** Headings about a milestone or release, such as its plan or report. */
const notOnes = /\bplans?$|\bchecklist$|sign-?off|\bprogress\b|\breport$|報告$|报告$/iu;

/** True for a title numbered as a milestone, release or tier: `M0: Bootstrap`, `v0.2`, `Tier 1: Basics`. */
export const isMilestoneTitle = (title: string): boolean =>
  milestoneNumber.test(withoutEmoji(title).trim()) && !notOnes.test(title.replace(/\s?[([][^()[\]]*[)\]]\s*$/u, ''));

const plainNumber =
  /^(?:(?:phase|sprint|wave|iteration|batch|tranche|lote|批次|バッチ|배치|fase|étape|etapa|stufe|фаза|этап|спринт|フェーズ|スプリント|段階|阶段|階段|단계|페이즈|스프린트|第|milestone|meilenstein|hito|marco|jalon|веха|マイルストーン|里程碑|마일스톤|release)(?=[^\p{L}]|[一二三四五六七八九十])|M\d|\d{1,2}\s*(?:단계|차\s))/iu;
const milestoneWord =
  /^(?:milestone|meilenstein|hito|marco|jalon|веха|マイルストーン|里程碑|마일스톤|release)\s*[-#]?\s*v?\d{1,3}(?:\.\d{1,3}){0,3}|^M\d{1,2}(?:\.\d)?/iu;
const behindNumber = /^(?:[-.]\d+)*\s*(?:[(（][^()（）]*[)）]\s*)?(?:$|[:：、)）(（]\s*\S|[.—–-](?!\d)\s*\S|\s*\|\s)/u;

/**
 * True for a heading or line that only names a phase, sprint, milestone or release: its number, and optionally a mark
 * and its name. Excludes steps, stages, epics and versions, which as often belong to other things, and headings such as
 * `Sprint 3 scope`.
 */
export function namesPhase(title: string): boolean {
  const bare = withoutEmoji(title.replace(/\s·\s/gu, ': ')).trim();
  if (unnumbered.test(bare) || namedWeeks.test(bare)) return true;
  const number = plainNumber.test(bare) ? (phaseNumber.exec(bare) ?? milestoneWord.exec(bare))?.[0] : undefined;
  // `M1. …` also numbers findings.
  if (number === undefined || (/^M\d/.test(number) && bare[number.length] === '.')) return false;
  return behindNumber.test(bare.slice(number.length));
}

const aboutPhase =
  /\bprogress\b|sign-?off|報告$|^\p{L}+ [\d.]+(?:[-–][\d.]+)?\s+(?:prerequisites|requirements|tasks?|results?|scope|goals?|deliverables|criteria|retro(?:spective)?|summary|review|overview|status|notes|plan|checklist|dependencies|risks?|issues|questions|metrics|details|report|completion|objectives|outputs?|estimates?|actuals?|prompts?|backlog|learnings?|lessons|team|budget|limitations)(?!\p{L})|^\p{L}+ [\d.]+\s(?=\p{sc=Han})[^:：]*$/iu;

/** True for a heading on a phase that is not its name: `Phase 1 prerequisites`, `Sprint 3 progress`, `Phase 2 实际经验`. */
export const isAboutPhase = (title: string): boolean => aboutPhase.test(withoutEmoji(title).trim());

const roadmapHeading =
  /^(?:(?:project|product|development|implementation|feature|future|release|technical) )?(?:road ?map|release plan)$|^(?:(?:项目|产品|开发|实施|發展|開發|產品)?(?:路线图|路線圖)|(?:開発|実装|今後の)?ロードマップ|(?:개발 |제품 )?로드맵|hoja de ruta|feuille de route|fahrplan|дорожная карта)$/iu;

/** True for a heading for roadmap lines, in any kind of document. */
export const isRoadmapHeading = (title: string): boolean => roadmapHeading.test(title);
