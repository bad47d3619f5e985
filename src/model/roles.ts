// One name for each role, however teams write it.

/** The words for each role; the first is its name on the site. Compared by `normalizeRole`. */
const builtIn: readonly (readonly [role: string, ...words: string[]])[] = [
  ['Product', 'product owner', 'po', 'product manager', 'product management', 'product lead', 'pm', 'productowner'],
  [
    'Engineering',
    'engineer',
    'eng',
    'tech lead',
    'technical lead',
    'techlead',
    'engineering lead',
    'engineering manager',
    'lead engineer',
    'dev lead',
    'development',
    'tech',
  ],
  [
    'Architecture',
    'architect',
    'lead architect',
    'solution architect',
    'architecture board',
    'architecture review board',
    'arb',
  ],
  ['Security', 'security lead', 'security engineer', 'security engineering', 'appsec', 'infosec', 'ciso'],
  [
    'QA',
    'quality',
    'quality assurance',
    'quality engineering',
    'qa lead',
    'qa engineer',
    'test lead',
    'tester',
    'testing',
    'test',
  ],
  ['Design', 'designer', 'design lead', 'ux', 'ux lead', 'ux designer', 'ui', 'ui/ux', 'ux/ui', 'product design'],
  ['Operations', 'ops', 'sre', 'devops', 'cloud operation', 'cloudops', 'platform operation', 'infrastructure'],
  ['Data', 'data lead', 'data engineering', 'data protection', 'dpo', 'privacy', 'privacy officer'],
  ['Legal', 'legal counsel', 'counsel', 'compliance', 'compliance officer'],
  ['Documentation', 'doc', 'docs', 'tech writer', 'technical writer'],
  ['Business', 'business owner', 'stakeholder', 'sponsor', 'executive sponsor'],
];

/** Words that ask for a role's action: `Security review (if needed)` asks Security. */
const askingWords = /\s+(?:sign-?off|approval|approver|review|reviewer|team|department)$/u;

/** A role for comparison: lower case, without brackets, plural and words such as `review`. */
function normalizeRole(text: string): string {
  const normalized = cleanRole(text)
    .toLowerCase()
    .replace(askingWords, '')
    .replace(
      /\b(lead|owner|manager|operation|engineer|architect|stakeholder|tester|designer|reviewer|writer)s\b/gu,
      '$1',
    );
  return normalized === '' ? text.trim().toLowerCase() : normalized;
}

const cleanRole = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s*[([][^)\]]*[)\]]/gu, ' ')
    .replace(/[*_`:]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** A team's words for its roles: `{ "Product": ["PO", "Produktmanagement"] }`. */
export type RoleAliases = Readonly<Record<string, readonly string[]>>;

/** Looks up the canonical names of a portfolio's roles. */
export interface Roles {
  /** The name to show for a role. An unknown role keeps its words, without brackets. */
  nameOf(text: string): string;
  /** The name of a role in the built-in list or the team's aliases, else null. */
  known(text: string): string | null;
}

/** Merges roles that mean the same. Aliases win over the built-in list; unknown roles are compared without case. */
export function rolesOf(aliases: RoleAliases = {}): Roles {
  const names = new Map<string, string>();
  for (const [role, ...words] of builtIn) for (const word of [role, ...words]) names.set(normalizeRole(word), role);
  for (const [role, words] of Object.entries(aliases))
    for (const word of [role, ...words]) names.set(normalizeRole(word), role);
  const unlisted = new Map<string, string>();
  return {
    known: (text) => names.get(normalizeRole(text)) ?? null,
    nameOf(text) {
      const key = normalizeRole(text);
      const known = names.get(key) ?? unlisted.get(key);
      if (known !== undefined) return known;
      const name = cleanRole(text) || text.trim();
      unlisted.set(key, name);
      return name;
    },
  };
}

/**
 * The roles that a sentence names: `Test plan reviewed by QA`, `Security review completed`. Roles after `by` win; if
 * there are none, all roles in the sentence count.
 */
export function rolesNamedIn(sentence: string, roles: Roles): string[] {
  const named = (text: string): string[] => {
    const words = cleanRole(text)
      .split(/[^\p{L}\p{N}/]+/u)
      .filter((word) => word !== '');
    const found = new Set<string>();
    for (let start = 0; start < words.length; start++) {
      for (let length = Math.min(3, words.length - start); length > 0; length--) {
        const role = roles.known(words.slice(start, start + length).join(' '));
        if (role === null) continue;
        found.add(role);
        start += length - 1;
        break;
      }
    }
    return [...found];
  };
  const by = /\bby\s+(.+)$/u.exec(sentence)?.[1];
  const who = by === undefined ? [] : named(by);
  return who.length > 0 ? who : named(sentence);
}

/** Sorts roles for columns: the built-in ones in their order, then the others by name. */
export function compareRoles(one: string, other: string): number {
  const rank = (role: string): number => {
    const found = builtIn.findIndex(([name]) => name === role);
    return found === -1 ? builtIn.length : found;
  };
  return rank(one) - rank(other) || one.localeCompare(other, 'en');
}
