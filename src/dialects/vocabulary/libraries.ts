const licence =
  /(?:^|[\s(（])(?:MIT|ISC|BSD(?:[- ]\d[- ]clause)?|(?:Apache|MPL|L?GPL|AGPL)(?: Software)?(?: License)?(?:[- ]v?\d(?:\.\d)?)?)(?: licen[cs]e)?[)）]?\s*$/iu;
const versioned = /^@?[\w.-]+(?:\/[\w.-]+)*\s*(?:@|[\^~]|[<>=]=?)\s*v?\d/u;
const modulePath = /^[\w-]+(?:\.[\w-]+)+\/[\w./-]+/u;
const known =
  /^(?:node(?:\.js)?|python|react(?: native)?|next\.js|vue|angular|typescript|go(?:lang)?|rust|java|docker(?: compose)?|postgres(?:ql)?|mysql|redis|django|flask|fastapi|swift|kotlin|npm|pnpm|yarn|bun|deno|tailwind ?(?:css)?|vite|git|php|ruby|flutter|dart|\.net)\s*[(（]?[<>=≥]*\s*v?\d[\w.+]*[)）]?(?:\s*(?:or|and) (?:higher|later|newer|above))?\s*$/iu;

/** `Docker Desktop 4.0+`, `.NET 10 SDK or later`: a tool and the oldest version that will do. */
const atLeast =
  /^[@.]?\p{L}[\p{L}\d.#/ -]{0,40}?\s*[(（]?[>=≥]*\s*v?\d+(?:\.[\dx]+)*(?:\+(?=$|[\s,;)）(（])|\s+(?:sdk\s+)?(?:or|and) (?:higher|later|newer|above|greater)(?!\p{L})|\s*(?:以上|以降|及以上|이상))/iu;
const isPackage = /[(（](?:python|npm|node|pip|rust|go|ruby|java) (?:package|module|library|crate|gem)[)）]/iu;
const isInstalled = /[(（](?:already |pre-?)?(?:installed|configured)[)）]\s*$/iu;

/**
 * True for a library, tool or module with its version or licence: part of the stack, not something the work waits for.
 */
export const isLibrary = (text: string): boolean =>
  [licence, versioned, modulePath, known, atLeast, isPackage, isInstalled].some((pattern) => pattern.test(text));

/** True for a list that mostly names libraries: a stack, not what the work waits for. */
export const areLibraries = (lines: readonly string[]): boolean =>
  lines.length > 2 && lines.filter(isLibrary).length * 2 >= lines.length;

/** True for a column head that occurs in tables of libraries. */
export const isLibraryHead = (head: string): boolean =>
  /^(?:licen[cs]e|version|package|package name|library|npm package|module path|版本|许可证|バージョン|ライセンス|버전|라이선스|versión|versão|licencia|licença|lizenz)s?$/iu.test(
    head.trim(),
  );
