import { readDate } from '../../model/dates/read-date.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import { isPlaceholderName } from '../../model/people.ts';
import type { StatusValue } from '../../model/status.ts';
import type { Stated } from '../dialect.ts';
import type { Reading } from '../reading.ts';
import { allStatements, type Statement } from '../shapes/statements.ts';

/** How many statements below the title may speak of the document as a whole. */
const opening = 6;

/** The first statements of the document: before its first section. */
function openingLines({ root }: Reading): Statement[] {
  const [first] = root.parts;
  const parts = first?.depth === 1 ? [root, first] : [root];
  return allStatements(parts.flatMap((part) => part.statements())).slice(0, opening);
}

const sentences = (text: string): string[] => text.split(/(?<=\p{L}{2}[.!?]|\d[.!?])\s+(?=[\p{Lu}@])|,\s+/u);

const name = String.raw`(@[\p{L}\d_.-]*[\p{L}\d]|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})`;
const work = String.raw`(?:this|it|the (?:plan|project|track|document|list|page|work))`;
/** Plain sentences that name who owns the work, in their first group. */
const owns: readonly RegExp[] = [
  String.raw`^${name} (?:owns|keeps|leads|maintains|looks after|takes care of|is responsible for|is in charge of) ${work}[.!]?$`,
  String.raw`^(?:[Oo]wned|[Kk]ept|[Ll]ed|[Mm]aintained) by ${name}[.!]?$`,
  String.raw`^[Vv]erantwortlich (?:dafür )?ist ${name}[.!]?$`,
  String.raw`^${name} (?:ist (?:dafür )?verantwortlich|kümmert sich(?: darum)?|pflegt (?:das|es|die Liste|den Plan))[.!]?$`,
  String.raw`^${name} (?:se encarga(?: de (?:esto|ello))?|lleva (?:esto|el proyecto|la lista)|es (?:el |la )?responsable)[.!]?$`,
  String.raw`^${name} (?:s['’]en occupe|en est responsable|tient la liste)[.!]?$`,
].map((words) => new RegExp(words, 'u'));
/** Words with a capital that name no person. */
const noPerson =
  /^(?:nobody|no one|someone|somebody|everyone|anyone|who|whoever|it|this|that|he|she|they|we|you|i|what|which|the|a|niemand|jemand|wer|nadie|alguien|personne|quelqu['’]un)(?:\s|$)/iu;

/** Who owns the work, from a plain sentence below the title: `@tomek owns this`, `Dana keeps the list`. */
export function spokenOwners(reading: Reading): Stated<string>[] {
  return openingLines(reading).flatMap(({ full, line, quoted }) =>
    quoted || full.length > 300
      ? []
      : sentences(full).flatMap((sentence) => {
          const owner = owns.map((pattern) => pattern.exec(sentence)?.[1]).find((one) => one !== undefined);
          return owner === undefined || noPerson.test(owner) || isPlaceholderName(owner)
            ? []
            : [{ value: owner, text: sentence, line }];
        }),
  );
}

/** States that come with a day; `Created, 3 May 2026` tells of a document's history. */
const decided: ReadonlySet<StatusValue> = new Set<StatusValue>(['approved', 'superseded', 'cancelled', 'draft']);

/** The status in a first sentence that is only a status and its day: `Accepted, 21 October 2026.` */
export function spokenStatus(reading: Reading): Stated<StatusValue> | null {
  for (const { full, line, kind, lead } of openingLines(reading).slice(0, 2)) {
    // `Created: 2026-03-14` is a date with its label.
    if (kind !== 'line' || lead !== null || /^[^,.]{0,40}[:：]/u.test(full)) continue;
    const [first = ''] = full.slice(0, 80).split(/(?<=\d{4})[.;](?=\s|$)/u);
    const date = readDate(first, reading.dates);
    if (date === null || date.start === 0 || first.slice(date.end).replace(/[).\s]+/gu, '') !== '') continue;
    const words = first.slice(0, date.start).replace(/[\s,;:(–—-]*(?:on|since|am|seit|el|le|em)?\s*$/iu, '');
    const value = reading.vocabulary.statuses.get(normalizeForMatch(words));
    if (value !== undefined && decided.has(value)) return { value, text: first.replace(/[.\s]+$/u, ''), line };
  }
  return null;
}
