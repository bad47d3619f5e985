import { withoutComments } from './comments.ts';
import { normalizeForMatch } from './normalize.ts';
import type { StatusValue } from './status.ts';

/** `value` is null if the text is empty, or a list of options with none chosen. */
export interface StatusReading {
  value: StatusValue | null;
  /** The author's words, without the checkbox. */
  text: string;
}

const box = /\[([ xX~!/-])\]|([☐☑☒])/g;
const boxMeaning: Record<string, StatusValue> = {
  ' ': 'planned',
  '☐': 'planned',
  x: 'complete',
  '☑': 'complete',
  '☒': 'complete',
  '~': 'in-progress',
  '/': 'in-progress',
  '!': 'blocked',
  '-': 'cancelled',
};
/** Keys lack the variation selector. */
const icons: ReadonlyMap<string, StatusValue> = new Map([
  ['✅', 'complete'],
  ['✔', 'complete'],
  ['☑', 'complete'],
  ['🎉', 'complete'],
  ['🚀', 'complete'],
  ['🚧', 'in-progress'],
  ['🔄', 'in-progress'],
  ['🏗', 'in-progress'],
  ['🔨', 'in-progress'],
  ['👷', 'in-progress'],
  ['📋', 'planned'],
  ['📅', 'planned'],
  ['🔮', 'planned'],
  ['🗓', 'planned'],
  ['⏸', 'blocked'],
  ['🚫', 'blocked'],
  ['⛔', 'blocked'],
  ['❌', 'cancelled'],
]);
const negated = /^(?:not|no|nicht|non|sin|не) /;
/** Adverbs before the status word. */
const degree = /^(?:now|currently|still|mostly|fully|temporarily) /;

/**
 * Reads a status by meaning. Ignores emoji, a check box, a percentage and a remark in parentheses or after a dash, then
 * takes the longest run of words from the start that `words` knows (normalised word to value). Other words are
 * `unknown`: nothing is guessed from the middle of a sentence.
 */
export function readStatus(text: string, words: ReadonlyMap<string, StatusValue>): StatusReading {
  const written = withoutComments(text).trim();
  const boxes = [...written.matchAll(box)];
  if (boxes.length > 1) return picked(written, boxes, words);
  const bare = written.replace(box, ' ').replace(/\s+/g, ' ').trim();
  const mark = boxes[0] === undefined ? null : (boxMeaning[(boxes[0][1] ?? boxes[0][2] ?? '').toLowerCase()] ?? null);
  if (bare === '') return { value: mark, text: written };
  if (isEnumeration(bare, words)) return { value: null, text: bare };
  const value =
    countedStatus(bare, words) ??
    statusWord(bare, words) ??
    iconStatus(bare) ??
    bracketed(bare, words) ??
    loudStatus(bare, words) ??
    'unknown';
  if (value === 'unknown' && !/\p{L}/u.test(bare)) return { value: mark, text: bare };
  if (canBeHeldUp.has(value) && heldUp.test(bare.slice(0, longest))) return { value: 'blocked', text: bare };
  const unticked = mark === 'planned' && (value === 'complete' || value === 'approved');
  return { value: unticked ? 'unknown' : value, text: bare };
}

/** `設計 (実装未着手)`: a word that is not known, and in brackets one that is. */
function bracketed(text: string, words: ReadonlyMap<string, StatusValue>): StatusValue | null {
  const inner = /^[^()（）]{1,20}[(（]([^()（）]{2,40})[)）]$/u.exec(text.replace(/[*_]/g, ''))?.[1];
  return inner === undefined ? null : (words.get(normalizeForMatch(inner)) ?? null);
}

const loud = /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?: \p{Lu}{2,})*(?![\p{L}\p{N}-])/gu;

/** `Board APPROVED on 9 March`: the one status in capitals after words that are none. */
function loudStatus(text: string, words: ReadonlyMap<string, StatusValue>): StatusValue | null {
  const start = text.slice(0, longest);
  // In a text in capitals none stands out.
  if (!/\p{Ll}/u.test(start)) return null;
  const found = new Set([...start.matchAll(loud)].map(([word]) => words.get(normalizeForMatch(word)) ?? null));
  found.delete(null);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** `Half way, stuck on legal`: what holds the work up counts for more than how far it has come. */
const heldUp =
  /(?:[,;(]|\s[–—-]\s|[—.]\s|\b(?:but|and|aber|und|mais|et|pero|y|mas|e)\s)\s*(?:now |currently |still |jetzt )?(?:(?:blocked|stuck|stalled|held up|blockiert|bloqué|bloqueado|atascado)(?:\s(?:by|on|at|in|since|until|von|durch|bei|par|sur|por|en)\b|\s*(?:$|[,;.)(–—]))|(?:hängt|steckt) fest\b)/iu;
const canBeHeldUp: ReadonlySet<StatusValue | null> = new Set<StatusValue | null>([
  'draft',
  'planned',
  'approved',
  'in-progress',
  'unknown',
  null,
]);

/** The status that a leading icon means (`✅`, `🚧`, `📋`), or null. */
export function iconStatus(text: string): StatusValue | null {
  const first = text.trimStart().codePointAt(0);
  return first === undefined ? null : (icons.get(String.fromCodePoint(first)) ?? null);
}

const count =
  /^[^\p{L}\p{N}]*(?:(\d+)\s?(?:\/|of|von|de|sur|из)\s?(\d+)(?![\d./-])|(\d{1,3})(?:[.,]\d+)?\s?%)\s*[(（]?(.*?)[)）]?$/iu;

/**
 * The author's count of finished work: `10/10 done`, `✅ 3 of 4`, `80% complete`. A count without an icon or a word for
 * "done" may count anything, or be a date.
 */
function countedStatus(text: string, words: ReadonlyMap<string, StatusValue>): StatusValue | null {
  const [, part, whole, percent, rest = ''] = count.exec(text) ?? [];
  const [done, total] = percent === undefined ? [Number(part), Number(whole)] : [Number(percent), 100];
  if (Number.isNaN(done) || total === 0 || done > total) return null;
  const said = /\p{L}/u.test(rest)
    ? statusWord(rest, words)
    : (iconStatus(text) ?? (percent === undefined ? null : 'complete'));
  if (said !== 'complete') return said === 'unknown' ? null : said;
  return done === total ? 'complete' : done === 0 ? 'planned' : 'in-progress';
}

/** A status is looked for in so many characters from the start: five words and their decoration. */
const longest = 120;

/** The status that the first words of a text mean, or null. */
export function statusWord(text: string, words: ReadonlyMap<string, StatusValue>): StatusValue | null {
  const start = text.slice(0, longest);
  const end = start.search(/[([,;:|]|\s[—–-]\s|\.\s|—|→/);
  const phrase = normalizeForMatch(end === -1 ? start : start.slice(0, end)).replace(degree, '');
  if (awaits.test(phrase)) return 'in-review';
  const found = longestPrefix(phrase, words);
  if (found !== null) return found;
  const whole = normalizeForMatch(start).replace(degree, '');
  return longestPrefix(whole, words) ?? phrased(phrase, words) ?? phrased(whole, words);
}

function longestPrefix(phrase: string, words: ReadonlyMap<string, StatusValue>): StatusValue | null {
  if (phrase === '') return null;
  const parts = phrase.split(' ').slice(0, 5);
  for (let count = parts.length; count > 0; count--) {
    const value = words.get(parts.slice(0, count).join(' '));
    if (value !== undefined) return value;
  }
  // Scripts without spaces: `進行中です` begins with a word of the vocabulary.
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(phrase)) {
    for (let length = Math.min(phrase.length, 6); length > 1; length--) {
      const value = words.get(phrase.slice(0, length));
      if (value !== undefined) return value;
    }
  }
  return negated.test(phrase) ? 'unknown' : null;
}

/** `Ready for owner review`, with at most two words before the noun. */
const readyFor = /^(?:system )?ready for (?:\p{L}+ ){0,2}(?:review|approval|sign off|feedback|inspection)\b/u;
/** `Pending board approval`. */
const awaits =
  /^(?:pending|awaiting|waiting for) (?:\p{L}+ ){1,2}(?:review|approval|sign off|feedback|confirmation)\b/u;
/** `Phase 2 complete, starting phase 3`: one step of several. */
const stepDone =
  /^(?:phase|step|sprint|stage|milestone|wave|part|m|p)s? ?\d[\d., &-]*(?:is |are |now )?(?:complete|completed|done|finished)/u;
/** `Phase 2 in progress`: the step that the work has reached, before its state. */
const stepFirst =
  /^(?:phase|step|sprint|stage|milestone|wave|fase|etapa|étape|фаза|этап|フェーズ|阶段) ?\d[\d.]* (?:is |still )?/u;
/** `All syntax errors fixed`, `All tasks are complete`. */
const allDone =
  /^all (?:\p{L}+ ){1,4}(?:are |is |have been )?(?:now )?(?:fixed|done|complete|completed|implemented|resolved|finished|merged|shipped|delivered)(?!\p{L})/u;
/** A script without spaces, in which a state may come last, after its subject: `発注者承認待ち`. */
const endsSo = /[\u3040-\u30ff\u4e00-\u9fff]$/;

/** The status that a phrase means by its form, if the vocabulary does not know its first words; or null. */
function phrased(phrase: string, words: ReadonlyMap<string, StatusValue>): StatusValue | null {
  if (readyFor.test(phrase.replace(/^[^:]{1,12}: /, ''))) return 'in-review';
  if (stepDone.test(phrase)) return 'in-progress';
  if (allDone.test(phrase)) return 'complete';
  const step = phrase.replace(stepFirst, '');
  const going = step === phrase ? null : longestPrefix(step, words);
  if (going === 'in-progress' || going === 'blocked') return going;
  if (!endsSo.test(phrase) || phrase.length > 24) return null;
  for (let length = Math.min(phrase.length - 1, 6); length > 2; length--) {
    const value = words.get(phrase.slice(-length));
    if (value !== undefined) return value;
  }
  return null;
}

/** `Draft | Approved | Complete`, `[Draft|Review]`, `Planned/In Progress/Completed`: options with none chosen. */
function isEnumeration(text: string, words: ReadonlyMap<string, StatusValue>): boolean {
  const inner = text.replace(/^\[|\]$/g, '');
  const parts = inner.split(inner.includes('|') ? '|' : /\s*\/\s*/);
  return parts.length > 1 && parts.every((part) => words.has(normalizeForMatch(part)));
}

/** `[ ] Draft [x] Approved [ ] Complete`: the last ticked option. */
function picked(text: string, boxes: RegExpMatchArray[], words: ReadonlyMap<string, StatusValue>): StatusReading {
  for (let index = boxes.length - 1; index >= 0; index--) {
    const mark = boxes[index]?.[1] ?? boxes[index]?.[2] ?? ' ';
    if (mark === ' ' || mark === '☐') continue;
    const from = (boxes[index]?.index ?? 0) + (boxes[index]?.[0].length ?? 0);
    const choice = text
      .slice(from, boxes[index + 1]?.index ?? text.length)
      .replace(/[|,/]\s*$/, '')
      .trim();
    return { value: statusWord(choice, words) ?? 'unknown', text: choice };
  }
  return { value: null, text };
}
