import type { Sequence, WrongEncoding } from './mojibake.ts';

/** The characters next to a run of garbled ones; empty at the ends of the text. */
export interface Around {
  before: string;
  after: string;
}

/** Punctuation that may follow a word in clean text: `bientôt…»`, `5 Å”`. It proves nothing. */
const ordinary = /^[\u00a0…‘’“”–—•‹›«»™®©]$/;
/** Symbols, arrows, dingbats, box drawing and the like, common in technical writing. */
const symbol = /^(?:[\u2000-\u2bff\u3000-\u303f\ufeff\ufffd]|\ufe0f)$/;
const ideograph =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]$/u;
const cyrillic = /^[\u0400-\u045f\u0490\u0491]$/;
/** Latin-1 signs, such as « § ° ±. */
const latinSign = /^[\u00a0-\u00bf]$/;
const lower = /^\p{Ll}$/u;
const upper = /^\p{Lu}$/u;
const letter = /^\p{L}$/u;

/**
 * True if a run of characters can only be mojibake. What clean text may contain (`à «` with a no-break space,
 * `AMANHÃ…`, `Сім`, `5 Å²`) is never evidence alone.
 */
export function isEvidence(run: readonly Sequence[], encoding: WrongEncoding, around: Around): boolean {
  const test = { 'windows-1252': isWestern, 'windows-1251': isRussian, 'Mac Roman': isMac }[encoding.name];
  return test(run, around);
}

function isWestern(run: readonly Sequence[], { before, after }: Around): boolean {
  if (run.length > 1)
    return run.some(({ garbled }) => [...garbled.slice(1)].some((character) => !ordinary.test(character)));
  const { garbled, original } = run[0]!;
  const rest = [...garbled.slice(1)];
  if (garbled.length === 4) return garbled.startsWith('ðŸ');
  if (garbled.length === 3) {
    if (rest[0] === '\u00a0') return false;
    if (symbol.test(original)) return rest.some((character) => !ordinary.test(character));
    return rest.some((character) => /[\u0080-\u009fƒ„‡ˆ‰ŠŒŽ˜šœžŸ¤¦¨¬\u00ad¯´µ¶¸]/.test(character));
  }
  const accent = rest[0]!;
  const common = garbled.startsWith('Â') || garbled.startsWith('Ã');
  if (upper.test(before)) return letter.test(after) && !ordinary.test(accent) && !letter.test(accent);
  if (lower.test(before)) return true;
  if (!ordinary.test(accent)) return common || !/[¹²³]/.test(accent);
  return common && (lower.test(after) || (accent === '\u00a0' && !letter.test(before)));
}

function isRussian(run: readonly Sequence[], around: Around): boolean {
  if (run.some(({ garbled }) => garbled.startsWith('рџ') && garbled.length === 4)) return true;
  if (isRussianLatin(run, around)) return true;
  if (run.length === 1) return isRussianSymbol(run[0]!);
  const rests = run.map(({ garbled }) => garbled[1]!);
  if (
    run.some(({ original }) => cyrillic.test(original)) &&
    run.every(({ original }) => cyrillic.test(original) || latinSign.test(original))
  ) {
    // No spelling has a small letter before a capital inside a word.
    if (rests.slice(0, -1).some((character) => lower.test(character))) return true;
    return rests.some((character) => !ordinary.test(character) && !/[ЁёІіЇїЄєҐґ]/.test(character));
  }
  return run.every(({ original }) => ideograph.test(original) || symbol.test(original)) || run.some(isRussianSymbol);
}

function isRussianSymbol({ garbled, original }: Sequence): boolean {
  if (garbled.length !== 3 || garbled[1] === '\u00a0' || !symbol.test(original)) return false;
  return [...garbled.slice(1)].some((character) => !ordinary.test(character) && !/[а-яё№]/i.test(character));
}

/** `Г©` for é and `В°` for °: Cyrillic letters in a Latin word, or before a sign that never follows them. */
function isRussianLatin(run: readonly Sequence[], { before, after }: Around): boolean {
  if (
    !run.every(
      ({ garbled, original }) =>
        /^[ВГДЕ].$/.test(garbled) && (latinSign.test(original) || /^\p{Script=Latin}$/u.test(original)),
    )
  )
    return false;
  if (/[a-z]/i.test(before)) return true;
  const rests = run.map(({ garbled }) => garbled[1]!);
  if (/[a-z]/i.test(after) && rests.some((character) => !ordinary.test(character))) return true;
  return rests.some((character) => /[§°±µ¶·¦¤¬]/.test(character));
}

function isMac(run: readonly Sequence[], { before, after }: Around): boolean {
  if (run.length >= 3 && run.every(({ original }) => cyrillic.test(original) || latinSign.test(original))) return true;
  if (run.length >= 2 && run.every(({ original }) => ideograph.test(original))) return true;
  return run.some(({ garbled, original }) => {
    if (garbled.length === 4) return garbled.startsWith('\uf8ffü');
    if (garbled.length === 3) return garbled.startsWith('‚') && symbol.test(original);
    if (garbled.startsWith('√'))
      return letter.test(original) && (letter.test(before) || letter.test(after) || run.length > 1);
    return /^¬[†∞±ß´ª©®·∫ø£]$/.test(garbled);
  });
}

/** A one-letter word (`и` garbled to `Рё`): no evidence, but not a word either if its line is garbled. */
export function isLoneWord(run: readonly Sequence[], { before, after }: Around): boolean {
  const one = run[0]!;
  return (
    run.length === 1 &&
    one.garbled.length === 2 &&
    cyrillic.test(one.original) &&
    !letter.test(before) &&
    !letter.test(after)
  );
}
