import { withoutComments } from '../model/comments.ts';
import { memoize } from '../model/memoize.ts';
import { normalizeForMatch, withoutEmoji } from '../model/normalize.ts';
import type { RiskCategory } from '../model/risk.ts';
import { suffixed, suffixRoles } from './heading-suffixes.ts';
import { joints, kindOfRisk } from './risk-headings.ts';
import { isGatesTitle } from './vocabulary/gates.ts';
import type { HeadingRole, Role } from './vocabulary/headings.ts';
import { meaningsOf, type Vocabulary } from './vocabulary/index.ts';
import type { Label } from './vocabulary/labels.ts';
import { isMilestoneTitle, isPhaseTitle, namesPhase } from './vocabulary/phases.ts';
import { namesProgress } from './vocabulary/progress.ts';
import { isRolloutHeading } from './vocabulary/rollout.ts';
import { spokenRole } from './vocabulary/spoken.ts';

/** All that readers need to know about a section's heading, from its words alone. */
export interface Heading extends HeadingRole {
  /** The heading without checkbox, numbering, emoji and comments. */
  bare: string;
  /** `bare`, normalized for comparison. */
  folded: string;
  /** Its meanings if read as a label. */
  meanings: ReadonlySet<Label>;
  isPhase: boolean;
  /** Numbered as a milestone, a release or a tier. */
  isMilestone: boolean;
  /** Names a phase, sprint, milestone or release, and nothing else. */
  namesPhase: boolean;
  /** Names a kind of checkbox list, and nothing else. */
  namesProgress: boolean;
  isRollout: boolean;
}

const none: HeadingRole = { roles: [], category: null };
const gates: HeadingRole = { roles: ['gates'], category: null };
/**
 * A number before a heading, unless it is a year or counts what follows: `2026 goals`, `3 квартал 2026`, `1 May 2026`.
 */
const numbering =
  /^(?:(?:section|part|chapter|annex|appendix)\s+)?(?!\d+(?:\.|-й|er|st|nd|rd|th|º)?\s+(?:quart|кварт|trimes|half|halbj|semest|полугод|weeks?|months?|de\s|\p{L}+\s+(?:de\s+)?(?:19|20)\d\d))(?:\d{1,3}(?:\.\d+)*[.):]?|[ivx]{1,4}[.)]|[a-z][.)]|§\s*\d+)\s+|^(?:第?[一二三四五六七八九十]{1,3}(?:章|节)?[、.．:：\s]|[（(][一二三四五六七八九十]{1,3}[)）])\s*/iu;
const box = /\[.{0,2}\]\s*/g;
const state = /\s*\[[^\][]*\]\s*$/;
const parens = /\s*[（(]([^（()）]*)[)）]\s*$/;

/** The heading without checkbox, numbering, emoji and comments. */
export const bareHeading: (title: string) => string = memoize(bared, 100);

function bared(title: string): string {
  return withoutEmoji(withoutComments(title, ' ').replace(box, ''))
    .replace(numbering, '')
    .replace(/[:：]\s*$/, '')
    .trim();
}

/**
 * The role of a heading: by its whole text, by the text outside the parentheses or inside them (`受け入れ条件 (Acceptance
 * Criteria)`), then by its parts. A kind of risk before `risks` (`Vendor risks`) also means risks; a heading that
 * merely mentions the word (`Risk dashboard`) has no role.
 */
export function headingRole(title: string, vocabulary: Vocabulary): HeadingRole {
  return readers(vocabulary).role(title);
}

/**
 * A reader of section headings for a vocabulary. Headings repeat within and between documents, so each is read once.
 */
export const headingReader = (vocabulary: Vocabulary): ((title: string) => Heading) => readers(vocabulary).heading;

interface Readers {
  role(title: string): HeadingRole;
  heading(title: string): Heading;
}

const known = new WeakMap<Vocabulary, Readers>();

function readers(vocabulary: Vocabulary): Readers {
  const own = known.get(vocabulary);
  if (own !== undefined) return own;
  const made: Readers = {
    role: memoize((title) => readRole(title, vocabulary), 100),
    heading: memoize((title) => readHeading(title, vocabulary), 100),
  };
  known.set(vocabulary, made);
  return made;
}

function readHeading(title: string, vocabulary: Vocabulary): Heading {
  const bare = bareHeading(title);
  return {
    ...readRole(title, vocabulary),
    bare,
    folded: normalizeForMatch(bare),
    meanings: meaningsOf(vocabulary, bare),
    isPhase: isPhaseTitle(bare),
    isMilestone: isMilestoneTitle(bare),
    // `Phase 2 · Piles`: the dot would go with the emoji.
    namesPhase: namesPhase(bareHeading(title.replace(/\s·\s/gu, ': '))),
    namesProgress: namesProgress(bare, vocabulary.headings),
    isRollout: isRolloutHeading(bare),
  };
}

function readRole(title: string, vocabulary: Vocabulary): HeadingRole {
  const bare = bareHeading(title.replace(state, '').replace(/\s·\s/g, ' / '));
  if (bare.length > 80) return none;
  if (/[?？!]$/.test(bare)) return spoken(bare);
  const inside = parens.exec(bare);
  const outside = inside === null ? bare : bare.slice(0, inside.index);
  const role =
    whole(bare, vocabulary) ??
    (inside === null ? null : (whole(outside, vocabulary) ?? translated(inside[1] ?? '', vocabulary))) ??
    undated(outside, vocabulary) ??
    joined(outside, vocabulary) ??
    suffixed(outside, vocabulary) ??
    (isGatesTitle(outside) ? gates : spoken(outside));
  // `Phase 4: Validation & sign-off` is work to do.
  return isPhaseTitle(bare) && role.roles.some((one) => one === 'approvals' || one === 'gates') ? none : role;
}

function spoken(text: string): HeadingRole {
  const role = spokenRole(text);
  return role === null ? none : { roles: [role], category: null };
}

/**
 * The role of the text in parentheses, if it repeats the heading in another language; a state such as `Phase 1 (done)`
 * does not.
 */
function translated(text: string, vocabulary: Vocabulary): HeadingRole | null {
  const role = whole(text, vocabulary);
  return role?.roles.some((one) => states.has(one)) === true ? null : role;
}

const states: ReadonlySet<Role> = new Set<Role>(['shipped', 'now', 'next', 'later', 'blockers', 'tasks', 'time']);
const period =
  /\s*(?:[–—:,-]\s*|\b(?:in|for|by|during|im|en|в|для)\s+)?\(?(?:[QH][1-4]\s+|\p{L}{3,10}\s+)?20\d\d\)?$/iu;

/** `Shipped in Q1 2026`, `Milestones 2026`: a known heading with the period it covers. */
function undated(text: string, vocabulary: Vocabulary): HeadingRole | null {
  if (!/20\d\d\)?$/.test(text)) return null;
  const bare = text.replace(period, '');
  return bare === text || bare === '' ? null : whole(bare, vocabulary);
}

function whole(text: string, vocabulary: Vocabulary): HeadingRole | null {
  const folded = normalizeForMatch(text);
  const role =
    vocabulary.headings.get(folded) ??
    vocabulary.headings.get(withoutAdjectives(folded)) ??
    (/^projekt\p{L}/u.test(folded) ? vocabulary.headings.get(folded.slice(7)) : undefined);
  if (role !== undefined) return { roles: [role], category: null };
  return (
    // `Open questions / Risks` is about both.
    (/[/,;]/u.test(text) ? null : kindOfRisk(folded, vocabulary)) ??
    (parted.test(text) ? null : tailed(folded, vocabulary)) ??
    ofSomething(folded, vocabulary) ??
    listed(folded, vocabulary)
  );
}

const form = / (?:status|overview|summary|table|list|tracker|tracking|checklist|met|achieved)$/u;
/** A summary of milestones tells of more than milestones. */
const ofRecords = / (?:table|list|tracker|tracking)$/u;
const canBeListed: ReadonlySet<Role> = new Set<Role>([
  ...(['milestones', 'acceptance', 'gates', 'approvals', 'dependencies', 'questions'] as const),
]);

/** `Milestone table`, `Sign-off criteria status`: a known heading and the form of what stands below. */
function listed(folded: string, vocabulary: Vocabulary): HeadingRole | null {
  const role = form.test(folded) ? vocabulary.headings.get(folded.replace(form, '')) : undefined;
  if (role === undefined || !canBeListed.has(role) || (role === 'milestones' && !ofRecords.test(folded))) return null;
  return { roles: [role], category: null };
}

/** Separators between the parts of a heading. */
const parted = /[/,;、&＆与與和及]/u;

const preposition =
  /\s(?:of|for|on|to|not|before|after|that|requiring|needing|blocking|del?|da|do|dos|das|du|des|von|für|der|para|pour|по|для)(?=\s)/gu;

/** `Riscos do projeto Ilha`, `Milestones for the first release`: a known heading and its object. */
function ofSomething(folded: string, vocabulary: Vocabulary): HeadingRole | null {
  if (folded.length > 70) return null;
  for (const match of folded.matchAll(preposition)) {
    const role = vocabulary.headings.get(folded.slice(0, match.index));
    if (role === undefined || !aboutSomething.has(role) || folded.startsWith('pitfalls')) continue;
    if (role !== 'questions' || !/interview|survey|quiz|research|faq/.test(folded))
      return { roles: [role], category: null };
  }
  return null;
}

const aboutSomething: ReadonlySet<Role> = new Set<Role>([
  'risks',
  'milestones',
  'acceptance',
  'definition-of-done',
  'questions',
]);

/** Words before or after a known heading that do not change its meaning. */
const before =
  /^(?:(?:the|our|key|main|top|project|track|feature|overall|high level|known|identified|potential|remaining|current|major|initial|preliminary|principales|principaux|principais|wichtige|wichtigste|основные|крупные|ключевые|возможные|주요|예상) |主要的?|潜在的?|已知)(?=\S)/u;
const after =
  / (?:principales|clave|identificad[oa]s|inicial(?:es)?|conocid[oa]s|identifiés|principaux|initiaux|principais|iniciais|conhecid[oa]s|(?:del?|do|du) (?:proyecto|projeto|projet)|des projekts|проекта|\d{1,2})$/u;

const withoutAdjectives = (folded: string): string => folded.replace(before, '').replace(after, '');

/** For scripts that join words without a space: a known heading may end a longer one (`技术风险`, `主なリスク`, `프로젝트 위험`). */
function tailed(folded: string, vocabulary: Vocabulary): HeadingRole | null {
  if (folded.length > 16 || !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$/u.test(folded)) return null;
  for (let start = 1; start <= folded.length - 2; start++) {
    const role = vocabulary.headings.get(folded.slice(start));
    if (role === undefined) continue;
    if (!suffixRoles.has(role) && role !== 'milestones' && role !== 'dependencies') return null;
    if (role === 'dependencies' && /^(?:添加|更新|安装|处理|管理|删除|升级|可选|开发|常见|新)/u.test(folded))
      return null;
    const category = role === 'risks' ? (vocabulary.categories.get(folded.slice(0, start).trim()) ?? null) : null;
    return { roles: [role], category };
  }
  return null;
}

/** Parts of a heading whose content looks like that of the other parts, so the section is mixed. */
const beside =
  /^\s*(?:\p{L}+\s)?(?:assumptions|constraints|supuestos|hypothèses|annahmen|допущения|ограничения|前提|制約|假设|约束)\s*$/iu;

/** `Dependencies & Risks`: every part must be known, or be neutral next to a known one. */
function joined(text: string, vocabulary: Vocabulary): HeadingRole | null {
  const parts = text.split(joints).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 4) return null;
  const roles: Role[] = [];
  let category: RiskCategory | null = null;
  let others = false;
  for (const part of parts) {
    const own = whole(part, vocabulary);
    // `Risks / Notes`: notes alone are an aside, beside risks they are on the risks.
    if (own?.roles[0] === 'aside' && roles.includes('risks') && isNeutral(normalizeForMatch(part), vocabulary))
      continue;
    if (own !== null) {
      for (const role of own.roles) if (!roles.includes(role)) roles.push(role);
      category ??= own.category;
    } else if (roles.length > 0 && /^(?:how|what|their|our|its|ways)\s/i.test(part)) return { roles, category };
    else if (beside.test(part)) roles.push('aside');
    // `Adoption and rollout risks`: the plural at the end covers both words.
    else if (/\S\s+risks$/i.test(parts.at(-1) ?? '') && !/\s/.test(part.trim())) continue;
    else if (!isNeutral(withoutAdjectives(normalizeForMatch(part)), vocabulary)) others = true;
  }
  // `Risks and rewards`: an unknown part is allowed only next to a compound role.
  if (others && !roles.some((role) => compound.has(role))) return null;
  if (others && !roles.includes('aside')) roles.push('aside');
  return roles.every((role) => role === 'aside') ? null : { roles, category };
}

/** Roles that a heading keeps next to unrelated words. */
const compound: ReadonlySet<Role> = new Set<Role>(['risks', 'questions', 'approvals', 'milestones']);

/** True for words that do not change the role next to them: kinds of risk, and ways of dealing with risks. */
function isNeutral(folded: string, { neutral, categories, labels }: Vocabulary): boolean {
  const meanings = labels.get(folded);
  return (
    neutral.has(folded) ||
    categories.has(folded) ||
    meanings?.has('mitigation') === true ||
    meanings?.has('contingency') === true
  );
}
