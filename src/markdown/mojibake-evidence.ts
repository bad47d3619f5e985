import type { Sequence, Spoiling } from './mojibake.ts';

/** What stands directly before and after a run of spoilt characters; empty at the ends of the text. */
export interface Around {
  before: string;
  after: string;
}

/** Punctuation that stands directly behind a word in clean text: `bientôt…»`, `5 Å”`. It proves nothing. */
const ordinary = /^[\u00a0…‘’“”–—•‹›«»™®©]$/;
/** Symbols, arrows, dingbats, box drawing and the like, which technical writing is full of. */
const symbol = /^(?:[\u2000-\u2bff\u3000-\u303f\ufeff\ufffd]|\ufe0f)$/;
const ideograph =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]$/u;
const cyrillic = /^[\u0400-\u045f\u0490\u0491]$/;
/** The signs of Latin-1, such as « § ° ±. */
const latinSign = /^[\u00a0-\u00bf]$/;
const lower = /^\p{Ll}$/u;
const upper = /^\p{Lu}$/u;
const letter = /^\p{L}$/u;

/**
 * True where a run of characters can only be spoilt UTF-8. A run that clean text could hold as well (`à «` with a no-break
 * space, `AMANHÃ…`, `Сім`, `5 Å²`) is never evidence by itself.
 */
export function isEvidence(run: readonly Sequence[], spoiling: Spoiling, around: Around): boolean {
  const test = { 'windows-1252': isWestern, 'windows-1251': isRussian, 'Mac Roman': isMac }[spoiling.name];
  return test(run, around);
}

function isWestern(run: readonly Sequence[], { before, after }: Around): boolean {
  if (run.length > 1)
    return run.some(({ spoilt }) => [...spoilt.slice(1)].some((character) => !ordinary.test(character)));
  const { spoilt, original } = run[0]!;
  const rest = [...spoilt.slice(1)];
  if (spoilt.length === 4) return spoilt.startsWith('ðŸ');
  if (spoilt.length === 3) {
    if (rest[0] === '\u00a0') return false;
    if (symbol.test(original)) return rest.some((character) => !ordinary.test(character));
    return rest.some((character) => /[\u0080-\u009fƒ„‡ˆ‰ŠŒŽ˜šœžŸ¤¦¨¬\u00ad¯´µ¶¸]/.test(character));
  }
  const accent = rest[0]!;
  const common = spoilt.startsWith('Â') || spoilt.startsWith('Ã');
  if (upper.test(before)) return letter.test(after) && !ordinary.test(accent) && !letter.test(accent);
  if (lower.test(before)) return true;
  if (!ordinary.test(accent)) return common || !/[¹²³]/.test(accent);
  return common && (lower.test(after) || (accent === '\u00a0' && !letter.test(before)));
}

function isRussian(run: readonly Sequence[], around: Around): boolean {
  if (run.some(({ spoilt }) => spoilt.startsWith('рџ') && spoilt.length === 4)) return true;
  if (isRussianLatin(run, around)) return true;
  if (run.length === 1) return isRussianSymbol(run[0]!);
  const rests = run.map(({ spoilt }) => spoilt[1]!);
  if (
    run.some(({ original }) => cyrillic.test(original)) &&
    run.every(({ original }) => cyrillic.test(original) || latinSign.test(original))
  ) {
    // A small letter before a capital, inside a word: no spelling does that.
    if (rests.slice(0, -1).some((character) => lower.test(character))) return true;
    return rests.some((character) => !ordinary.test(character) && !/[ЁёІіЇїЄєҐґ]/.test(character));
  }
  return run.every(({ original }) => ideograph.test(original) || symbol.test(original)) || run.some(isRussianSymbol);
}

function isRussianSymbol({ spoilt, original }: Sequence): boolean {
  if (spoilt.length !== 3 || spoilt[1] === '\u00a0' || !symbol.test(original)) return false;
  return [...spoilt.slice(1)].some((character) => !ordinary.test(character) && !/[а-яё№]/i.test(character));
}

/** `Г©` for é and `В°` for °: Cyrillic in a word of Latin letters, or before a sign that never follows it. */
function isRussianLatin(run: readonly Sequence[], { before, after }: Around): boolean {
  if (
    !run.every(
      ({ spoilt, original }) =>
        /^[ВГДЕ].$/.test(spoilt) && (latinSign.test(original) || /^\p{Script=Latin}$/u.test(original)),
    )
  )
    return false;
  if (/[a-z]/i.test(before)) return true;
  const rests = run.map(({ spoilt }) => spoilt[1]!);
  if (/[a-z]/i.test(after) && rests.some((character) => !ordinary.test(character))) return true;
  return rests.some((character) => /[§°±µ¶·¦¤¬]/.test(character));
}

function isMac(run: readonly Sequence[], { before, after }: Around): boolean {
  if (run.length >= 3 && run.every(({ original }) => cyrillic.test(original) || latinSign.test(original))) return true;
  if (run.length >= 2 && run.every(({ original }) => ideograph.test(original))) return true;
  return run.some(({ spoilt, original }) => {
    if (spoilt.length === 4) return spoilt.startsWith('\uf8ffü');
    if (spoilt.length === 3) return spoilt.startsWith('‚') && symbol.test(original);
    if (spoilt.startsWith('√'))
      return letter.test(original) && (letter.test(before) || letter.test(after) || run.length > 1);
    return /^¬[†∞±ß´ª©®·∫ø£]$/.test(spoilt);
  });
}

/** A word of one letter, `и` spoilt to `Рё`: no evidence, but no word either once its line is known to be spoilt. */
export function isLoneWord(run: readonly Sequence[], { before, after }: Around): boolean {
  const one = run[0]!;
  return (
    run.length === 1 &&
    one.spoilt.length === 2 &&
    cyrillic.test(one.original) &&
    !letter.test(before) &&
    !letter.test(after)
  );
}
