import { isPlaceholderName } from '../../../model/people.ts';
import type { ApprovalFact } from '../../dialect.ts';
import type { Reading } from '../../reading.ts';
import { contextOf } from '../../sections.ts';
import { dayIn } from '../names.ts';
import { spokenStatements } from '../spoken.ts';

/** A person, or a team that signs. */
const who = String.raw`(?:the )?((?:\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|von|van|de))*|legal|security|finance|product|design|management|compliance|ops|qa|privacy|(?:\p{Ll}+ )?(?:board|council|committee|department|team))(?: (?:team|board|lead))?)`;
const said = (words: string): RegExp => new RegExp(words, 'u');

/** Sentences that name who has yet to sign, in their first group. */
const waiting: readonly RegExp[] = [
  said(
    String.raw`(?:^|[(,;:.–—-]\s*|\band )${who} (?:still )?(?:has to|have to|needs to|need to|must)(?: still)? (?:sign (?:it |this |that )?off|sign this|sign it|say yes|give (?:the|their|his|her|its) (?:ok|okay|OK|go-ahead|approval|sign-off|blessing))(?!\p{L})`,
  ),
  said(
    String.raw`(?:[Nn]eeds?|[Rr]equires?|[Ww]aiting (?:for|on)|[Ww]aits? for|[Mm]issing|[Pp]ending)(?: still)?(?: an?| the)?(?: final| formal| written)? (?:sign-?off|approval|ok|okay|OK|go-ahead|green light|blessing) (?:from|by|of) ${who}(?!\p{L})`,
  ),
  said(
    String.raw`(?:^|[(,;:.–—-]\s*)${who} muss (?:das |dem |es )?(?:noch )?(?:freigeben|zustimmen|unterschreiben|absegnen)(?!\p{L})`,
  ),
  said(
    String.raw`(?:[Bb]raucht|[Ww]artet auf)(?: noch)?(?: die| das| ein)? (?:Freigabe|Zustimmung|OK|Okay|Unterschrift) von ${who}(?!\p{L})`,
  ),
  said(String.raw`(?:^|[(,;:.–—-]\s*)${who} doit (?:encore )?(?:signer|donner son (?:accord|feu vert))(?!\p{L})`),
  said(String.raw`(?:^|[(,;:.–—-]\s*)${who} tiene que (?:firmar|dar el visto bueno)(?!\p{L})`),
];
/** `Approved by the board on 9 March 2026`: with the day, it is a record and no rule. */
const given = said(
  String.raw`^(?:[Tt]h(?:is|e) )?(?:(?:[Pp]lan|[Dd]ocument|[Pp]roposal|[Ss]pec|[Ss]pecification|[Cc]harter|[Dd]esign|[Bb]udget) )?(?:was |has been |is )?(?:[Aa]pproved|[Ss]igned off|[Rr]atified) by ${who}(?!\p{L})`,
);
const quick =
  /(?:approved|signed off|ratified) by|sign[- ]?(?:it |this |that )?off|sign (?:it|this)|(?:approval|okay|\bok) (?:from|by|of)|go-ahead|green light|blessing|say yes|freigeben|zustimmen|unterschreiben|absegnen|(?:Freigabe|Zustimmung|Unterschrift|OK|Okay) von|doit (?:encore )?(?:signer|donner son)|tiene que (?:firmar|dar el visto)/i;
/** Words with a capital at the start of a sentence that name no one who signs a plan. */
const noOne =
  /^(?:users?|customers?|clients?|admins?|administrators?|everyone|someone|everybody|somebody|they|we|you|he|she|it|this|that|which|who|contributors?|authors?|reviewers?|developers?|agents?|visitors?|members?|players?)$/iu;

/** Sign-offs in plain sentences: missing (`Tom has to sign off`), or given on a day (`Approved by the board on 9 March 2026`). */
export function spokenApprovals(reading: Reading): ApprovalFact[] {
  return spokenStatements(reading, quick).flatMap(({ part, entry, sentence }) => {
    const date = dayIn(sentence, entry.line, reading);
    const signed = date === null ? undefined : given.exec(sentence)?.[1];
    const name = signed ?? waiting.map((pattern) => pattern.exec(sentence)?.[1]).find((one) => one !== undefined);
    if (name === undefined || noOne.test(name) || isPlaceholderName(name)) return [];
    return [
      {
        title: name,
        line: entry.line,
        endLine: entry.endLine,
        context: contextOf(part),
        kind: 'sign-off' as const,
        name,
        scope: null,
        state: signed === undefined ? ('pending' as const) : ('approved' as const),
        date: signed === undefined ? null : date,
        condition: null,
        reason: null,
      },
    ];
  });
}
