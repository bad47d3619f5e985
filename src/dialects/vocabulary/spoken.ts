import { normalizeForMatch } from '../../model/normalize.ts';
import type { Role } from './headings.ts';

/**
 * Headings as people say them, by how they are built and not as whole phrases: `What could bite us`, `We don't know
 * yet`, `What's in the way`. Folded text, the whole heading.
 */
const spoken: readonly [Role, RegExp][] = [
  [
    'risks',
    /^(?:(?:what|things|all)(?: that)? (?:could|can|might|may)(?: still)? (?:go wrong|bite us|hurt(?: us)?|break|fail|sink us|kill (?:us|it|this)|stop us|trip us up|derail (?:us|it|this)|happen to us)|(?:what|things that) (?:worr(?:y|ies)|scares?|keeps?) (?:me|us)(?: (?:up|awake)(?: at night)?)?|(?:my |our )?(?:worries|fears)|where (?:it|this|we) (?:could|might|can) fail|was (?:kann )?(?:alles )?schief ?gehen (?:kann|könnte)|was kann schief ?gehen|ce qui (?:peut|pourrait) (?:mal tourner|coincer)|(?:lo )?que (?:puede|podría) salir mal|qué (?:puede|podría) salir mal|o que pode dar errado|что может пойти не так)$/u,
  ],
  [
    'questions',
    /^(?:(?:(?:what|things|stuff) )?(?:we|i) (?:still )?(?:don't|do not)(?: yet)? know(?: yet)?|(?:we |i )?(?:don't|do not) know(?: yet)?|(?:what is |what's |what's still |things )?(?:still |yet )?(?:unclear|undecided|to be decided|to be clarified|to decide|to find out|to figure out|to clarify)(?: yet)?|still (?:open|unknown|unsure)|not (?:sure|clear|decided|known|settled)(?: yet)?|not yet (?:sure|clear|decided|known|settled)|(?:need|have) to (?:find out|decide|clarify|figure out)|(?:das )?wissen wir noch nicht|(?:noch )?(?:unklar|offen|ungeklärt)|noch zu (?:klären|entscheiden)|(?:ce qu')?on ne sait pas(?: encore)?|pas encore (?:clair|décidé)|à clarifier|(?:aún|todavía) no (?:lo )?sabemos|por (?:aclarar|decidir)|ainda não sabemos|a (?:esclarecer|decidir)|пока (?:не знаем|неясно|не решено)|まだ(?:わから|分から)ないこと|(?:还|尚)不(?:清楚|确定)|[^，。]{0,10}(?:需要|待|尚需|仍需)[^，。]{0,4}(?:拍板|确认|决定|决策|回答|澄清|讨论|回复)[^，。]{0,2}(?:问题|事项))$/u,
  ],
  [
    'blockers',
    /^(?:what(?: is|'s) (?:in the way|blocking us|holding us (?:up|back))|what (?:blocks|stops) us|(?:where )?(?:we are |we're )?stuck(?: on)?|in the way|was uns (?:aufhält|blockiert)|ce qui (?:nous )?bloque|qué nos bloquea)$/u,
  ],
  [
    'dependencies',
    /^(?:(?:we are |we're )?(?:waiting|wait) (?:for|on)|what (?:we|it|this) needs? first|needed first|has to (?:happen|be done|come) first|before we (?:can )?(?:start|begin)|wir warten auf|wartet auf|on attend|brauchen wir (?:zuerst|vorher)|esperamos (?:a|por))$/u,
  ],
  [
    'acceptance',
    /^(?:(?:we are|we're|it is|it's|this is|you are|you're) (?:done|finished) (?:when|if|once)|(?:finished|complete|ready) (?:when|once)|how (?:do )?we know (?:that )?(?:it is|it's|we are|we're|this is) (?:done|finished)|(?:wir sind |es ist )?fertig wenn|(?:c'est )?(?:fini|terminé) quand|(?:está )?(?:listo|terminado) cuando|(?:está )?pronto quando|готово когда)$/u,
  ],
  [
    'aside',
    /^(?:(?:what )?(?:we are |we're )?not doing(?: (?:now|yet|it))?|dropped|scrapped|ruled out|verworfen|abandonné|descartado|descartados|descartadas|отброшено|(?:what )?we (?:won't|will not|do not|don't) do|(?:machen|tun) wir nicht|nicht dabei|ce qu'on ne fait pas|(?:lo )?que no hacemos|o que não (?:faremos|fazemos))$/u,
  ],
];

/** The role of a heading in everyday words; null for any other. A question mark at its end changes nothing. */
export function spokenRole(heading: string): Role | null {
  const folded = normalizeForMatch(heading).replace(/[,?？!]+/gu, '');
  return spoken.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
