import { readDate } from '../../../model/dates/read-date.ts';
import type { DependencyFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { contextOf } from '../../sections.ts';
import { spokenStatements } from '../spoken.ts';
import { idIn } from './references.ts';

/** What is needed, in sentences that say that work cannot begin without it. Each names it in its first group. */
const needs: readonly RegExp[] = [
  /^(?:this |it |we |that )?(?:needs?|requires?) (.{2,80}?) (?:first|beforehand|to be (?:done|finished|ready|live|in place|merged) first)$/iu,
  /^(?:this |it |we |that |work )?(?:can['’]?t|cannot|can not|won['’]t|must not) (?:start|begin|go on|go live|go ahead|continue|ship|launch|be (?:started|finished|done|shipped|launched)) (?:before|until|till|without) (.{2,80}?)(?: (?:is|are|has been|have been) (?:done|finished|ready|live|in place|merged|complete|shipped|signed|there))?$/iu,
  /^(?:(?:this |it |that )?(?:has to wait|waits|must wait)|we (?:have to wait|wait|must wait)) (?:for|on) (.{2,80}?)(?: to (?:be (?:done|finished|ready)|finish|ship|land))?$/iu,
  /^(?:das |es |wir )?(?:braucht|brauchen) (?:zuerst|vorher|erst) (.{2,80})$/iu,
  /^(?:das |es |wir )?(?:kann|können) (?:nicht vor|erst nach) (.{2,80}?) (?:starten|beginnen|anfangen|losgehen)$/iu,
  /^(?:cela |ça |on )?ne peut pas (?:commencer|démarrer) (?:avant|sans) (.{2,80})$/iu,
  /^no (?:puede|podemos) (?:empezar|comenzar) (?:antes de|hasta|sin) (.{2,80})$/iu,
];
const quick =
  /(?:can['’]?t|cannot|can not|won['’]t|must not) (?:start|begin|go |continue|ship|launch|be (?:start|finish|done|ship|launch))|(?:has|have|must) (?:to )?wait |waits? (?:for|on) |(?:needs?|requires?) [^\n]{2,90} (?:first|beforehand)|zuerst|vorher|erst nach|nicht vor|ne peut pas (?:commencer|démarrer)|no (?:puede|podemos) (?:empezar|comenzar)/i;
/** A time, or a clause about people, is nothing that another track delivers. */
const noThing =
  /^(?:(?:the )?(?:end|start|beginning|middle) of|next|spring|summer|autumn|fall|winter|q[1-4]|early|late|mid|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|we|i|you|they|he|she|it|all|everyone|someone|somebody|there|this|that|further|approval|sign-?off)\b/iu;
const article = /^(?:the|our|a|an|die|der|das|den|le|la|les|el|los|las)\s+/iu;
/** `the login work (see login.md)`: a document that is named in passing. */
const document = /[(（][^()（）]{0,20}?([\w./-]+\.md)[)）]\s*$/u;

/** Dependencies in plain sentences: `Needs the login work first.`, `Can't start before the audit is done.` */
export function spokenDependencies(reading: Reading): DependencyFact[] {
  return spokenStatements(reading, quick).flatMap(({ part, entry, sentence }) => {
    const bare = sentence.replace(document, '').trim();
    const own = document.exec(sentence)?.[1] ?? document.exec(sentence.replace(/\s+first$/iu, ''))?.[1];
    const named = needs.map((pattern) => pattern.exec(sentence.replace(/\s*[(（][^()（）]*[)）]/gu, ''))?.[1]);
    const what = (named.find((one) => one !== undefined) ?? '').replace(article, '').trim();
    if (bare === '' || isEmpty(what) || noThing.test(what) || readDate(what, reading.dates) !== null) return [];
    const link = entry.refs.find(({ kind, url }) => kind === 'link' && /\.md(?:#|$)/u.test(url))?.url;
    return [
      {
        title: what,
        line: entry.line,
        endLine: entry.endLine,
        context: contextOf(part),
        kind: 'needs' as const,
        target: link ?? own ?? idIn(what)?.target ?? what.replace(/\s+(?:work|track|project)$/iu, ''),
        isTrack: false,
        reverse: false,
      },
    ];
  });
}
