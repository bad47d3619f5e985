import { isPlaceholderName } from '../../model/people.ts';

const name = String.raw`(@[\p{L}\d_.-]*[\p{L}\d]|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)`;
const party = String.raw`(?:the |die |den |a |al |à )?(@?[\p{L}][\p{L}\d'’.-]*[\p{L}\d](?: (?:team|board|department))?)`;
/** Remarks that name who settles a question, in their first group. */
const settles: readonly RegExp[] = [
  String.raw`^${name} (?:to|will|must|should|has to|needs to) (?:decide|answer|ask|check|clarify|find out|settle|confirm)(?!\p{L})`,
  String.raw`^${name} (?:decides|answers|asks|checks|clarifies|finds out)(?!\p{L})`,
  String.raw`^${name} (?:fragt|klärt|entscheidet|prüft|beantwortet)(?!\p{L})`,
  String.raw`^${name} (?:pregunta|decide|aclara|responde|confirma)(?!\p{L})`,
  String.raw`^${name} (?:demande|décide|vérifie|répond|clarifie)(?!\p{L})`,
  String.raw`^(?:[Ww]e |[Ii] )?[Aa]sked ${party}(?= on | in |,|$|\s\d)`,
  String.raw`^${party} (?:was|were|has been|have been) asked(?!\p{L})`,
  String.raw`^(?:[Aa]ngefragt bei|[Ww]ir haben) ${party}(?: gefragt)?(?= am |,|$)`,
  String.raw`^(?:[Pp]reguntado|[Pp]reguntamos) a ${party}(?= el |,|$)`,
].map((words) => new RegExp(words, 'u'));
const noOne =
  /^(?:we|i|you|they|it|he|she|nobody|no|someone|who|wir|ich|er|sie|wer|niemand|around|again|twice|on|in|for|about)$/iu;

/**
 * Who settles a question, from the remark after its question mark: `(Jürgen fragt bis 30.11. nach)`, `– @lena to decide
 * by May`, `(asked security on 10 Nov)`. Undefined if it names no one.
 */
export function settledBy(text: string): string | undefined {
  const remark = /[?？]\s*(?:[–—-]|→|->|=>)?\s*[(（[]?\s*([^?？]{3,160})$/u.exec(text)?.[1];
  if (remark === undefined) return undefined;
  const who = settles.map((pattern) => pattern.exec(remark)?.[1]).find((one) => one !== undefined);
  return who === undefined || noOne.test(who) || isPlaceholderName(who) ? undefined : who;
}
