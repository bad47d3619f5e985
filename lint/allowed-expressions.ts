/** Why expressions that `lint/expressions.ts` would reject are harmless in their place. */
const because = {
  statement: 'Sees one statement, whose length src/markdown/statements.ts bounds; pages are rendered without it.',
  team: 'Sees only short texts from trackway.yaml, the command line or a path.',
  line: 'Sees one line of front matter, at most 4,000 characters.',
  key: 'Sees at most 200 characters of a line.',
  bracket: 'Sees the inside of a bracket, at most 400 characters, or 200 beside it.',
  start: 'Looks at no more than a few hundred characters from each place where it can begin.',
  judged:
    'recheck gives up on its letters in any case. Each repetition ends at the first character outside its class, so it takes quadratic time at most.',
  colon: 'Runs from one colon to the next, so that all its starts together pass over a text once.',
  success: 'Its last repetition matches up to the end of a statement, which has no line end, so it never backtracks.',
} as const;

/** The expressions; lint fails if one is no longer needed. */
export const allowed: Record<string, string> = {
  [String.raw`/\/+$/`]: because.statement,
  [String.raw`/^(\.?\/)+|^\.$|\/+$/g`]: because.team,
  [String.raw`/[#?][^#?]*\{line\}.*$/`]: because.team,
  [String.raw`/^-+|-+$/g`]: because.statement,
  [String.raw`/\s*[:：(]\s*|\s+[–—-]\s+/`]: because.statement,
  [String.raw`/-+$/`]: because.statement,
  [String.raw`/^([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60}|"[^"]+"|'[^']+')\s*:(?:\s+(.*))?$/u`]: because.line,
  [String.raw`/^-\s+(.*)$/`]: because.line,
  [String.raw`/^(["'])(.*)\1(?:\s+#.*)?$/`]: because.line,
  [String.raw`/\s+#\s.*$/`]: because.line,
  [String.raw`/^(?:[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60}|"[^"\n]+"|'[^'\n]+')\s*:(?:\s|$)/u`]: because.key,
  [String.raw`/^(?:[A-Z]{2,}[A-Z0-9]*|[A-Z]{1,8}-?\d[\w.-]*|v?\d[\d.,:/ -]*\w?)$/`]: because.bracket,
  [String.raw`/^[^\p{L}\p{N}]*(?:\d{1,3}[.)]\s+)?[^\p{L}\p{N}]*$/u`]: because.bracket,
  [String.raw`/\b(?:YYYY|20XX)[-/.](?:MM|XX|QX?)(?:[-/.](?:DD|XX)(?:T[\w:]+)?)?|\b(?:MM[-/.]DD|DD[-/.]MM)[-/.]YYYY\b|\bQ[X#?] (?:YYYY|20XX)\b/g`]:
    because.start,
  [String.raw`/^[\s\-–—:,;./|→]+|[\s\-–—:,;/|→]+$/g`]: because.statement,
  [String.raw`/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/`]: because.statement,
  [String.raw`/\s*\([^)]*\)/g`]: because.statement,
  [String.raw`/(?:^|\s)\\?([|·•])(?:\s|$)|\s*(｜)\s*|\s(\/)\s(?=[\p{L} ]{2,24}[:：])/u`]: because.statement,
  [String.raw`/^\s*(?:\[.?\]\s*)?[^\p{L}\p{N}[\]:：]*$/u`]: because.statement,
  [String.raw`/\bP\d\b|\bpriorit|\bplans?$|^v?\d+\.\d+|^(?:critical|high|medium|low|must|should|could|nice)\b/i`]:
    because.judged,
  [String.raw`/^\(([^()]{2,24})\)\s*(?:[–—:-]\s*)?(.*)$/`]: because.judged,
  [String.raw`/^(?:(?:residual|post mitigation|after mitigation)(?: (?:risk|rating|level))?|остаточн\p{L}* риск|risque résiduel|riesgo residual|restrisiko|残存リスク)$/u`]:
    because.judged,
  [String.raw`/\s[–—-]\s+(.+?)(?:\s*[([].*)?$/`]: because.success,
  [String.raw`/^\s*["']?([\w$-]+)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|([\w.:-]+))\s*,?\s*(?:\/\/.*)?$/`]: because.judged,
  [String.raw`/^(?:generated_?(?:by|at)|git\..+|synced_to_commit|project|module|branch|prd_section|implementation_plan_section|classification\..+|commit|generated|synced to|version|template_version|type)$/i`]:
    because.success,
  [String.raw`/^[\s(]*(?:(?:by|until|before|on|end of|early|mid|late)\s+)?((?:Q[1-4]|H[12]|\p{L}{3,12}\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}\.?\s+\p{L}{3,12}))[\s).]*$/iu`]:
    because.judged,
  [String.raw`/^(?:spec |plan )?(?:approved|signed off|reviewed and approved) by[:\s]+(.{2,100})$/i`]: because.success,
  [String.raw`/^[\p{L} ]{3,24}\s+[–—-]\s+(.+)$/u`]: because.judged,
  [String.raw`/[*_"'${'`'}|,\s]+$/u`]: because.key,
  [String.raw`/^(?:(?<label>status|state|estado|statut|статус|状態|状态|ステータス)\s*(?:changed to|set to|is now|now)?\s*[:：=→]*\s*)?(?<said>[\p{L}\s-]+?)\s*(?:[:：.,;(（–—]|\s(?:after|since|because|until)\b|$)/iu`]:
    because.key,
};
