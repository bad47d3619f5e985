// Who is who: recognises one person in many spellings, and keeps e-mail addresses out of pages.

/** A person whom documents name. `key` is the same for every spelling. */
export interface Person {
  key: string;
  /** The fullest spelling in any document; for an e-mail address, only the part before the `@`. */
  name: string;
}

export interface PeopleOptions {
  /** True if the team allows whole addresses to be published. */
  publicEmails?: boolean;
  /** Spellings that the team says are one person: `{ "Noor Haddad": ["nhaddad", "noor"] }`. */
  aliases?: Readonly<Record<string, readonly string[]>>;
}

const email = /[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+\.[\p{L}\d-]+/u;

const everyEmail = new RegExp(email, 'gu');
const bracketed = new RegExp(String.raw`(?<=[\p{L}\p{N}.])\s*(?:<${email.source}>|\(${email.source}\))`, 'gu');

/** True if the text holds an e-mail address. */
export const hasAddress = (text: string): boolean => email.test(text);

/** Replaces each e-mail address by a name; drops an address in brackets after a name. */
export const withoutAddresses = (text: string | null, nameOf: (address: string) => string): string | null =>
  text?.replace(bracketed, '').replace(everyEmail, nameOf) ?? null;

/** Words written in place of a name. */
const placeholderWords = new Set(
  'tbd tba tbc todo none nobody unassigned unknown pending name names yet not assigned owner date n/a na nil person who someone approver reviewer username user handle open vacant yes no x'.split(
    ' ',
  ),
);

/** Whole values that mean no one, or no one yet. */
const nobody = new Set(
  `tbd; tba; tbc; todo; n/a; none; nobody; unassigned; unknown; no one; no one yet; not applicable; to be assigned; to be confirmed;
    to be decided; to be defined; to be determined; to be named; keine; keiner; niemand; noch niemand; bisher niemand; noch keiner; offen; noch offen;
    unbekannt; nicht zugewiesen; noch nicht zugewiesen; nicht vergeben; noch nicht benannt; personne; encore personne; personne encore;
    personne pour l'instant; aucun; inconnu; à définir; à déterminer; à désigner; non assigné; non attribué; pas encore attribué; nadie; nadie aún;
    nadie todavía; aún nadie; todavía nadie; ninguno; desconocido; sin asignar; no asignado; por asignar; por definir; por determinar; ninguém;
    ninguém ainda; ainda ninguém; nenhum; desconhecido; não atribuído; sem responsável; a definir; a determinar; nessuno; ancora nessuno; non assegnato;
    da definire; da assegnare; никто; пока никто; никто пока; нет; не назначен; не назначено; не определен; не определён; неизвестно; уточняется;
    なし; 未定; 未決定; 未割当; 未割り当て; 未アサイン; 未設定; 担当者なし; まだなし; 該当なし; 不明; 无; 暂无; 没有; 待定; 未分配; 待分配; 未指定; 尚未指定;
    無; 尚無; 없음; 아직 없음; 미정; 미배정; 미할당; 미지정; 담당자 없음; 해당 없음`.split(/;\s+/),
);

/** `Nobody yet – Petra holds it for now`: whoever is named behind it is not the one. */
const nobodySaid =
  /^(?:nobody|no[- ]?one|not (?:yet )?(?:assigned|decided|known|named|found)|niemand|noch niemand|personne|nadie|ninguém|nessuno|никто)(?: (?:yet|so far|for now|at the moment|right now|currently|assigned|bisher|zurzeit|derzeit|pour l['’]instant|encore|todavía|aún|por ahora|ainda|por enquanto|ancora|пока))*\s*(?:$|[(（,;.:–—]|\s-\s)/iu;

/**
 * True if the text names no one: empty, a dash, `TBD`, `nobody yet (Petra holds it for now)`, `[Name]`, `{owner}`, `_TBD_approver_`, `@name`,
 * `Name/Date`.
 */
export function isPlaceholderName(text: string | null): boolean {
  if (text === null) return true;
  const bare = text.trim();
  if (/^[[{<][^\]}>]*[\]}>]$/u.test(bare) && !email.test(bare)) return true;
  if (/^_?(?:TBD|TODO)_/u.test(bare) || nobodySaid.test(bare)) return true;
  if (
    nobody.has(
      (/^[^(（]+/.exec(bare)?.[0] ?? '')
        .trim()
        .replace(/[.。]$/, '')
        .toLowerCase(),
    )
  )
    return true;
  const words = bare
    .replace(/[[\]{}<>()*_`'"“”]/gu, ' ')
    .trim()
    .replace(/^@/, '')
    .toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  return (
    words.split(/\s*[/,]\s*|\s+/u).every((word) => placeholderWords.has(word) || word === '') ||
    placeholderWords.has(words)
  );
}

/**
 * The people in a text: `Ada Okafor & Bo Lindqvist` is two, `Haddad, Noor` is one. A comma separates people only if
 * both sides are full names.
 */
export function namesIn(text: string | null): string[] {
  if (text === null || isPlaceholderName(text)) return [];
  const parts = text.split(/\s*(?:;|&|\+|\n|\s\/\s|(?<=\s)(?:and|und|и|と)(?=\s))\s*/u).flatMap((part) => {
    const names = part.split(/\s*,\s*/u);
    return names.every((name) => /\S\s+\S|@/u.test(name)) ? names : [part];
  });
  return parts.map((part) => part.trim()).filter((part) => !isPlaceholderName(part));
}

/** The words of a name for comparison: lower case, without accents, dots and bracketed text. */
function wordsOf(name: string): string[] {
  const bare = name.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim();
  // `NoorHaddad` is two words, `Ronald McDonald` is not three.
  return (/\s/u.test(bare) ? bare : bare.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

/** True for an address with a name next to it: `Noor Haddad <noor@example.org>`. */
const namesBeside = (name: string): boolean => /[\p{L}\p{N}]/u.test(name.replace(email, ''));

/** The spelling to show: the name next to an address, else the part before `@`; a handle without its `@`. */
function shown(given: string, publicEmails: boolean): string {
  const name = withoutControls(given);
  const address = email.exec(name)?.[0];
  const rest = name
    .replace(email, '')
    .replace(/[<>]/gu, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    // A sentence's full stop is no part of a name; an initial's is.
    .replace(/(?<=\p{L}{3})[.,;:]+$/u, '');
  if (/[\p{L}\p{N}]/u.test(rest)) return rest.replace(/^@/, '');
  if (address !== undefined) return publicEmails ? address : address.slice(0, address.indexOf('@'));
  return name.trim();
}

/** Removes invisible characters and those that change the direction of text; joiners of scripts stay. */
const withoutControls = (name: string): string => name.replace(/(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '');

/** True for a name with characters that names do not have, or full-width letters. */
const isDecorated = (name: string): boolean =>
  /[^\p{L}\p{M}\p{N}\s.,'’‘-]|[.,'’‘-]{2}|\s[.,'’‘-]|^[.,'’‘-]/u.test(name) ||
  name !== name.normalize('NFKC').normalize('NFC');

/**
 * Sorts fuller spellings first: more words, then capitals, then no comma, then alphabetically. Decorated ones come
 * last: a document of one track must not change how all others show a person.
 */
function fuller(one: string, other: string): number {
  const quality = (name: string): number =>
    (isDecorated(name) ? -16 : 0) +
    (/\s/u.test(name.trim()) ? 8 : 0) +
    (/^\p{Lu}/u.test(name) ? 2 : 0) +
    (/\p{Ll}/u.test(name) ? 1 : 0) -
    (/,|\b\p{L}\./u.test(name) ? 3 : 0) +
    (/\P{ASCII}/u.test(name) ? 0.5 : 0);
  return quality(other) - quality(one) || other.length - one.length || (one < other ? -1 : 1);
}

/**
 * Builds a lookup of people by every spelling in a portfolio. Spellings are one person if they have the same words in
 * any case and order, with or without accents (`Haddad, Noor`, `NOOR HADDAD`, `noor.haddad@example.org`,
 * `@noor-haddad`, `@noorhaddad`); if an initial fits one full name only (`N. Haddad`); if an address appears next to
 * one name only; or if an alias says so. A first name alone matches no one: two people may share it. Nor does a handle
 * that fits two names.
 */
export function peopleOf(
  texts: Iterable<string | null>,
  options: PeopleOptions = {},
): (text: string | null) => Person | null {
  const spellings = new Map<string, Set<string>>();
  const joined = new Map<string, string>();
  const owners = new Map<string, Set<string>>();
  const addSpelling = (name: string): void => {
    const text = shown(name, options.publicEmails ?? false);
    const key = keyOf(wordsOf(shown(name, false)));
    if (key === '') return;
    const address = email.exec(name)?.[0].toLowerCase();
    if (address !== undefined && namesBeside(name)) owners.set(address, (owners.get(address) ?? new Set()).add(key));
    spellings.set(key, (spellings.get(key) ?? new Set()).add(text));
  };
  const aliases = Object.entries(options.aliases ?? {});
  for (const [name] of aliases) addSpelling(name);
  for (const text of new Set(texts)) for (const name of namesIn(text)) addSpelling(name);
  for (const [address, keys] of owners) for (const key of onlyOne(keys)) joined.set(address, key);

  const full = [...spellings.keys()].filter(
    (key) => key.split(' ').every((word) => word.length > 1) && key.includes(' '),
  );
  const runs = Map.groupBy(
    full.flatMap((key) => [...new Set(orders(key))].map((order) => ({ order, key }))),
    ({ order }) => order,
  );
  for (const [name, words] of aliases)
    for (const word of words) joined.set(keyOf(wordsOf(shown(word, false))), keyOf(wordsOf(name)));
  const initials = Map.groupBy(
    full.flatMap((key) => initialsOf(key).map((form) => ({ form, key }))),
    ({ form }) => form,
  );
  const canonicalKey = (key: string): string => {
    const [run] = onlyOne(new Set(runs.get(key)?.map((one) => one.key)));
    const known = joined.get(key) ?? run;
    if (known !== undefined) return known;
    const fits = initials.get(key) ?? [];
    return fits.length === 1 ? (fits[0]?.key ?? key) : key;
  };

  const groups = Map.groupBy(spellings, ([key]) => canonicalKey(key));
  const names = new Map<string, string>();
  for (const [key, group] of groups) {
    const best = group.flatMap(([, forms]) => [...forms]).sort(fuller)[0];
    names.set(key, aliases.find(([name]) => keyOf(wordsOf(name)) === key)?.[0] ?? best ?? key);
  }
  return (text) => {
    const name = namesIn(text)[0];
    if (name === undefined) return null;
    const address = email.exec(name)?.[0].toLowerCase();
    const writtenKey = keyOf(wordsOf(shown(name, false)));
    const key = canonicalKey((address !== undefined ? joined.get(address) : undefined) ?? writtenKey);
    return key === '' ? null : { key, name: names.get(key) ?? shown(name, options.publicEmails ?? false) };
  };
}

/** The key, if it is the only one. */
const onlyOne = (keys: ReadonlySet<string>): Iterable<string> => (keys.size === 1 ? keys : []);

/** A name of two or three words written as one, as in handles; first name first or last. */
function* orders(key: string): Generator<string> {
  const words = key.split(' ');
  if (words.length > 3) return;
  yield words.join('');
  yield words.toReversed().join('');
}

/** The initials of a two-word name, with either word cut to its first letter: `haddad n`. */
function initialsOf(key: string): string[] {
  const words = key.split(' ');
  if (words.length !== 2) return [];
  return words.map((_, cut) => keyOf(words.map((word, index) => (index === cut ? word.slice(0, 1) : word))));
}
