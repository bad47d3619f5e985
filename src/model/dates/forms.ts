import type { Precision } from '../when.ts';
import { monthOf, namesMonth } from './month-names.ts';

// The ways to write a date that Trackway reads, in seven languages.

/** The parts of a date as written; the day may not exist. */
export type DateParts =
  | { precision: 'day'; year: number; month: number; day: number }
  | { precision: 'week'; year: number; week: number }
  | { precision: 'month'; year: number; month: number }
  | { precision: 'quarter' | 'half'; year: number; nth: number }
  | { precision: 'year'; year: number };

/** What a match means: a date, a range, both readings of a date with slashes, `ambiguous`, or null for no date. */
export type FormReading = DateParts | [DateParts, DateParts] | 'ambiguous' | EitherOrder | null;

/** The two readings of an ambiguous date with slashes. */
export interface EitherOrder {
  dayFirst: DateParts;
  monthFirst: DateParts;
}

/**
 * One way to write a date. `pattern` is global and matches lower-case text; its named groups go to `read`. `needs` is a
 * quick test that every text with such a date passes.
 */
export interface DateForm {
  needs: RegExp;
  pattern: RegExp;
  read(groups: Record<string, string | undefined>): FormReading;
}

const number = (text: string | undefined): number => Number(text);
const day = (year: string | undefined, month: number, dayOf: string | undefined): DateParts => ({
  precision: 'day',
  year: number(year),
  month,
  day: number(dayOf),
});
const nth = (
  precision: Extract<Precision, 'quarter' | 'half'>,
  year: string | undefined,
  value: string | undefined,
): DateParts => ({
  precision,
  year: number(year),
  nth: ordinals[value ?? ''] ?? number(value),
});

const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  上: 1,
  下: 2,
  상: 1,
  하: 2,
};

/** Lower-case letters of the scripts with month names. `\p{L}` would be exact, but takes 250 ms to compile at start. */
const letters = String.raw`a-zà-öø-\u1fff\u3041-\u30fa\u30fc-\ua4cf\uac00-\ufaff`;
/** A date must not begin or end inside a word, a number, a version or a file name. */
const before = String.raw`(?<![${letters}\d_./\\#-])`;
const after = String.raw`(?![${letters}\d_]|[-./]\d)`;
const word = (name: string): string => String.raw`(?<${name}>[${letters}]{3,12})\.?`;
const ordinalDay = (name: string): string => String.raw`(?<${name}>\d{1,2})(?:st|nd|rd|th|er|\.|º|-го|-е)?`;
const year = (name = 'y'): string => String.raw`(?<${name}>\d{4,5})`;
const of = String.raw`(?:del?\s+|of\s+)?`;
const to = String.raw`\s*(?:-|–|—|−|to|through|until|bis|до|по|al?|au)\s*`;
/** A month name may follow a hyphen: `mid-July 2026`. */
const form = (needs: RegExp, pattern: string, read: DateForm['read']): DateForm => ({
  needs,
  pattern: new RegExp((needs === named ? before.replace('#-]', '#]') : before) + pattern + after, 'gu'),
  read,
});

const digits = /\d[-/.]\d/;
const weekWord = /w\d|w\s|week|woche|semana|semaine|недел/i;
const character = /年/;
const hangul = /년/;
const spaced = /\d\.\s\d/;
const named = namesMonth;
const letter = /[qh]\d|\d[qh]/i;
const part = /quart|trimes|кварт|half|halbj|semest|полугод/i;

/**
 * All forms, the more specific first: of two that match at the same place, the first wins. `Oct 8`, `Q4` and `Week 3`
 * are no dates: they lack the year.
 */
export const dateForms: readonly DateForm[] = [
  // 2026-03-14, 2026-03-14T22:30:00-04:00, 2026-03-14 22:30, 2026/03/14
  form(
    digits,
    String.raw`(?<y>\d{4,5})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})(?:(?:t|\s+(?:at\s+)?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:z|utc|[+-]\d{2}:?\d{2})?)?`,
    (g) => day(g.y, number(g.m), g.d),
  ),
  form(weekWord, String.raw`(?<y>\d{4})-?w(?<w>\d{1,2})`, (g) => ({
    precision: 'week',
    year: number(g.y),
    week: number(g.w),
  })),
  form(
    weekWord,
    String.raw`(?:week|woche|semana|semaine|неделя|kw|cw|w)\s*(?<w>\d{1,2})\s*(?:,|of|/|-)?\s*${year()}`,
    (g) => ({
      precision: 'week',
      year: number(g.y),
      week: number(g.w),
    }),
  ),
  // 2026年3月14日, 2026年3月, 2026年第1四半期, 2026年上半期, 2026年第12週
  form(character, String.raw`(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]`, (g) =>
    day(g.y, number(g.m), g.d),
  ),
  form(character, String.raw`(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月`, (g) => ({
    precision: 'month',
    year: number(g.y),
    month: number(g.m),
  })),
  form(character, String.raw`(?<y>\d{4})\s*年\s*第?\s*(?<n>[1-4一二三四])\s*(?:四半期|季度)`, (g) =>
    nth('quarter', g.y, g.n),
  ),
  form(character, String.raw`(?<y>\d{4})\s*年\s*(?<n>[上下])半[期年]`, (g) => nth('half', g.y, g.n)),
  form(character, String.raw`(?<y>\d{4})\s*年\s*第?\s*(?<w>\d{1,2})\s*[週周]`, (g) => ({
    precision: 'week',
    year: number(g.y),
    week: number(g.w),
  })),
  // 2026년 3월 14일, 2026. 3. 14., 2026년 3월, 2026년 1분기, 2026년 상반기
  form(hangul, String.raw`(?<y>\d{4})\s*년\s*(?<m>\d{1,2})\s*월\s*(?<d>\d{1,2})\s*일`, (g) =>
    day(g.y, number(g.m), g.d),
  ),
  form(spaced, String.raw`(?<y>\d{4})\.\s(?<m>\d{1,2})\.\s(?<d>\d{1,2})\.?`, (g) => day(g.y, number(g.m), g.d)),
  form(hangul, String.raw`(?<y>\d{4})\s*년\s*(?<m>\d{1,2})\s*월`, (g) => ({
    precision: 'month',
    year: number(g.y),
    month: number(g.m),
  })),
  form(hangul, String.raw`(?<y>\d{4})\s*년\s*(?<n>[1-4])\s*분기`, (g) => nth('quarter', g.y, g.n)),
  form(hangul, String.raw`(?<y>\d{4})\s*년\s*(?<n>[상하])반기`, (g) => nth('half', g.y, g.n)),
  // Oct 1 – Oct 15, 2026; October 1–15, 2026
  form(
    named,
    `${word('a')}\\s+${ordinalDay('d')}${to}(?:${word('b')}\\s+)?${ordinalDay('e')},?\\s+${of}${year()}`,
    (g) => {
      const first = monthOf(g.a ?? '');
      const second = g.b === undefined ? first : monthOf(g.b);
      return range(first, g.d, second, g.e, g.y);
    },
  ),
  // 1 – 15 October 2026; 28 October – 2 November 2026
  form(
    named,
    `${ordinalDay('d')}(?:\\s+${of}${word('a')})?${to}${ordinalDay('e')}\\s+${of}${word('b')},?\\s+${of}${year()}`,
    (g) => {
      const second = monthOf(g.b ?? '');
      const first = g.a === undefined ? second : monthOf(g.a);
      return range(first, g.d, second, g.e, g.y);
    },
  ),
  // March – April 2026
  form(named, `${word('a')}${to}${word('b')},?\\s+${of}${year()}`, (g) => {
    const first = monthOf(g.a ?? '');
    const second = monthOf(g.b ?? '');
    if (first === null || second === null) return null;
    const end = number(g.y);
    return [
      { precision: 'month', year: first > second ? end - 1 : end, month: first },
      { precision: 'month', year: end, month: second },
    ];
  }),
  // March 14, 2026; 14 March 2026; 14. März 2026; 14 de marzo de 2026; 14-Mar-2026
  form(named, `${word('a')}\\s+${ordinalDay('d')},?\\s+${of}${year()}`, (g) => {
    const month = monthOf(g.a ?? '');
    return month === null ? null : day(g.y, month, g.d);
  }),
  form(named, `${ordinalDay('d')}(?:\\s+|-)${of}${word('a')}(?:,?\\s+|-)${of}${year()}`, (g) => {
    const month = monthOf(g.a ?? '');
    return month === null ? null : day(g.y, month, g.d);
  }),
  form(named, `${word('a')},?\\s+${of}${year()}`, (g) => {
    const month = monthOf(g.a ?? '');
    return month === null ? null : { precision: 'month', year: number(g.y), month };
  }),
  form(named, String.raw`(?<y>\d{4})\s+${word('a')}`, (g) => {
    const month = monthOf(g.a ?? '');
    return month === null ? null : { precision: 'month', year: number(g.y), month };
  }),
  // Q3-Q4 2027; 2027 Q3–Q4; Q4 2026; 2026-Q4; H1 2027
  form(letter, `(?<k>[qh])(?<n>\\d)${to}\\k<k>?(?<o>\\d),?\\s*${year()}`, (g) => both(g)),
  form(letter, `${year()}[\\s/-]*(?<k>[qh])(?<n>\\d)${to}\\k<k>(?<o>\\d)`, (g) => both(g)),
  form(letter, String.raw`(?<k>[qh])(?<n>\d)[\s,/'’-]*(?:of\s+)?(?<y>\d{4,5})`, (g) => nth(kindOf(g.k), g.y, g.n)),
  form(letter, String.raw`(?<y>\d{4,5})[\s,/-]*(?<k>[qh])(?<n>\d)`, (g) => nth(kindOf(g.k), g.y, g.n)),
  // 1Q 2026, 2H 2026
  form(letter, String.raw`(?<n>[1-4])(?<k>[qh])[\s/-]?(?<y>\d{4})`, (g) => nth(kindOf(g.k), g.y, g.n)),
  form(
    part,
    `(?<n>[1-4]|i{1,3}|iv|first|second|third|fourth)(?:\\.|-й|er|e|º)?\\s*(?:quartal|quarter|trimestre|квартал)\\s+${of}${year()}`,
    (g) => nth('quarter', g.y, g.n),
  ),
  form(
    part,
    `(?<n>[12]|i{1,2}|first|second)(?:\\.|-е|er|e|º)?\\s*(?:half|halbjahr|semestre|полугодие)\\s+${of}${year()}`,
    (g) => nth('half', g.y, g.n),
  ),
  // Dots mean day first, as in 14.03.2026; 14/03/2026 may be either
  form(digits, String.raw`(?<a>\d{1,2})\.(?<b>\d{1,2})\.${year()}`, (g) => day(g.y, number(g.b), g.a)),
  form(digits, String.raw`(?<a>\d{1,2})([-/])(?<b>\d{1,2})\2${year()}`, (g) =>
    dayOrMonthFirst(number(g.a), number(g.b), number(g.y)),
  ),
  form(digits, String.raw`(?<a>\d{1,2})/(?<b>\d{1,2})/(?<y>\d{2})`, (g) =>
    twoDigitYear(number(g.a), number(g.b), number(g.y)),
  ),
  // 2026-03, 03/2026
  form(digits, String.raw`(?<y>\d{4})[-/](?<m>0[1-9]|1[0-2])(?!-[${letters}\d])`, (g) => ({
    precision: 'month',
    year: number(g.y),
    month: number(g.m),
  })),
  form(digits, String.raw`(?<m>0[1-9]|1[0-2])/(?<y>\d{4})`, (g) => ({
    precision: 'month',
    year: number(g.y),
    month: number(g.m),
  })),
];

const kindOf = (letter: string | undefined): 'quarter' | 'half' => (letter === 'h' ? 'half' : 'quarter');

function both(groups: Record<string, string | undefined>): [DateParts, DateParts] {
  const kind = kindOf(groups.k);
  return [nth(kind, groups.y, groups.n), nth(kind, groups.y, groups.o)];
}

function range(
  first: number | null,
  firstDay: string | undefined,
  second: number | null,
  secondDay: string | undefined,
  yearOf: string | undefined,
): FormReading {
  if (first === null || second === null) return null;
  const turns = first > second;
  return [day(String(number(yearOf) - (turns ? 1 : 0)), first, firstDay), day(yearOf, second, secondDay)];
}

/** `25/12/2026` can only be day first, `12/25/2026` only month first, `03/03/2026` is the same either way. */
function dayOrMonthFirst(first: number, second: number, yearOf: number): FormReading {
  if (first === second || (first > 12 && second <= 12))
    return { precision: 'day', year: yearOf, month: second, day: first };
  if (second > 12 && first <= 12) return { precision: 'day', year: yearOf, month: first, day: second };
  const dayFirst: DateParts = { precision: 'day', year: yearOf, month: second, day: first };
  if (first > 12 || second > 12) return dayFirst;
  return { dayFirst, monthFirst: { precision: 'day', year: yearOf, month: first, day: second } };
}

/** `11/17/25` has one reading only; `25/12/26` has two (25 December 2026, 2025-12-26), `03/04/26` has three. */
function twoDigitYear(first: number, second: number, third: number): FormReading {
  if (first <= 12 && second > 12 && second <= 31)
    return { precision: 'day', year: 2000 + third, month: first, day: second };
  if (first <= 12 && second <= 12)
    return {
      dayFirst: { precision: 'day', year: 2000 + third, month: second, day: first },
      monthFirst: { precision: 'day', year: 2000 + third, month: first, day: second },
    };
  return (first <= 31 && second <= 12) || first <= 12 ? 'ambiguous' : null;
}
