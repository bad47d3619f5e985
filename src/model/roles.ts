/** Words for one role, in the documents of several teams. The first word names it on the site; folding is `foldRole`. */
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

/** Words that say that somebody is asked, and not who: `Security review (if needed)` asks Security. */
const askingWords = /\s+(?:sign-?off|approval|approver|review|reviewer|team|department)$/u;

/** A role as it is compared: lower case, without what stands in brackets, plural and words that only say that it is asked. */
function foldRole(text: string): string {
  const folded = cleanRole(text)
    .toLowerCase()
    .replace(askingWords, '')
    .replace(
      /\b(lead|owner|manager|operation|engineer|architect|stakeholder|tester|designer|reviewer|writer)s\b/gu,
      '$1',
    );
  return folded === '' ? text.trim().toLowerCase() : folded;
}

const cleanRole = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s*[([][^)\]]*[)\]]/gu, ' ')
    .replace(/[*_`:]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** A team's own names for its roles: `{ "Product": ["PO", "Produktmanagement"] }`. */
export type RoleAliases = Readonly<Record<string, readonly string[]>>;

/** The roles of a portfolio by their one name each. */
export interface Roles {
  /** The name under which a role is shown; a role that nobody knows keeps its own words, without what stands in brackets. */
  nameOf(text: string): string;
  /** The name of a role that the built-in words or the team's aliases know, else null. */
  known(text: string): string | null;
}

/** Joins roles that mean the same. A team's aliases stand before the built-in ones; two unknown ones that differ in case only are one. */
export function rolesOf(aliases: RoleAliases = {}): Roles {
  const names = new Map<string, string>();
  for (const [role, ...words] of builtIn) for (const word of [role, ...words]) names.set(foldRole(word), role);
  for (const [role, words] of Object.entries(aliases))
    for (const word of [role, ...words]) names.set(foldRole(word), role);
  const own = new Map<string, string>();
  return {
    known: (text) => names.get(foldRole(text)) ?? null,
    nameOf(text) {
      const key = foldRole(text);
      const known = names.get(key) ?? own.get(key);
      if (known !== undefined) return known;
      const name = cleanRole(text) || text.trim();
      own.set(key, name);
      return name;
    },
  };
}

/**
 * The roles that a sentence names: `Test plan reviewed by QA`, `Security review completed`. What stands behind `by` says who; where
 * nothing there is a role, any other role that the sentence names.
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

/** The order in which roles stand as columns: those that this file names, in its order, then the others by name. */
export function compareRoles(one: string, other: string): number {
  const rank = (role: string): number => {
    const found = builtIn.findIndex(([name]) => name === role);
    return found === -1 ? builtIn.length : found;
  };
  return rank(one) - rank(other) || one.localeCompare(other, 'en');
}
