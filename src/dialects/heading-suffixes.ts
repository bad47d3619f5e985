import { normalizeForMatch } from '../model/normalize.ts';
import type { HeadingRole, Role } from './vocabulary/headings.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/**
 * `Stakeholder sign-off`, `MVP acceptance criteria`, `Deployment quality gates`: up to three words before a known
 * heading. The heading must have at least two words, or be one of the `dependable` nouns.
 */
export function suffixed(text: string, vocabulary: Vocabulary): HeadingRole | null {
  const words = normalizeForMatch(text.replace(/[\s(,–—-]{1,3}20\d\d\)?$/u, '')).split(' ');
  for (let drop = 1; drop <= 3 && words.length - drop >= 2; drop++) {
    const role = vocabulary.headings.get(words.slice(drop).join(' '));
    if (role !== undefined && suffixRoles.has(role)) return { roles: [role], category: null };
  }
  const [last] = words.slice(-1);
  if (last !== undefined && schedules.test(last) && words.length <= 6 && !recurring.test(words[0] ?? ''))
    return { roles: ['phases'], category: null };
  if (words.length <= 3 && last !== undefined && dependable.has(last)) {
    const role = vocabulary.headings.get(last);
    if (role !== undefined && !(role === 'dependencies' && ofPackages.test(words[0] ?? '')))
      return { roles: [role], category: null };
  }
  return null;
}

/** `Launch timeline`, `2026 release schedule`, as opposed to what is done again and again: `Backup schedule`. */
const schedules = /^(?:timeline|schedule|zeitplan|cronograma|calendrier|échéancier)$/u;
const recurring =
  /^(?:backup|cron|job|sync|update|maintenance|payment|fee|price|medication|class|feeding|polling|retention|rotation|on|support|meeting|office|review|test|cleanup|scan|patch|data|event|user|activity)/u;

/** `Adding dependencies`, `Dev dependencies`: about packages. */
const ofPackages =
  /^(?:add|updat|manag|install|upgrad|remov|bump|pin|dev|npm|pip|python|package|peer|optional|build|librar)/u;

/** Nouns that keep their meaning after any adjective: `Infrastructure dependencies`. */
const dependable: ReadonlySet<string> = new Set(
  'acceptance milestones dependencies зависимости вехи dependências marcos'.split(' '),
);

/** Roles whose headings keep their meaning after an adjective. */
export const suffixRoles: ReadonlySet<Role> = new Set<Role>([
  'acceptance',
  'definition-of-done',
  'gates',
  'risks',
  'questions',
  'artifacts',
]);
