/** Month names by language: full and short forms, lower case, without a closing dot. Index 0 is January. */
const names: Record<string, string[]> = {
  english: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ],
  spanish: [
    'enero ene',
    'febrero',
    'marzo',
    'abril abr',
    'mayo',
    'junio',
    'julio',
    'agosto ago',
    'septiembre setiembre',
    'octubre',
    'noviembre',
    'diciembre dic',
  ],
  portuguese: [
    'janeiro',
    'fevereiro fev',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro dez',
  ],
  italian: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  french: [
    'janvier janv',
    'février fevrier févr fév',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'août aout',
    'septembre',
    'octobre',
    'novembre',
    'décembre decembre déc',
  ],
  german: [
    'januar jänner jan',
    'februar',
    'märz maerz mrz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober okt',
    'november',
    'dezember dez',
  ],
  russian: [
    'январь января янв',
    'февраль февраля фев февр',
    'март марта мар',
    'апрель апреля апр',
    'май мая',
    'июнь июня июн',
    'июль июля июл',
    'август августа авг',
    'сентябрь сентября сен сент',
    'октябрь октября окт',
    'ноябрь ноября ноя нояб',
    'декабрь декабря дек',
  ],
};

const months = new Map(
  Object.values(names).flatMap((months) =>
    months.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
  ),
);

/** The month (1–12) that a word names in English, Spanish, Portuguese, Italian, French, German or Russian, or null. */
export function monthOf(word: string): number | null {
  return months.get(word.toLowerCase().normalize('NFC')) ?? null;
}

/** A quick test whether a text can name a month. */
export const namesMonth = new RegExp(
  [...months.keys()]
    .filter((word) => ![...months.keys()].some((other) => other !== word && word.startsWith(other)))
    .join('|'),
  'iu',
);
