import { largest, smallest } from '../model/lists.ts';
import type { StatusValue } from '../model/status.ts';
import { dayNumber, dayOfNumber, shortMonth } from '../text/format.ts';
import type { Card, CardBar } from '../views/share/card.ts';

const [left, right] = [64, 1136];
const [rule, top, bottom, labels] = [472, 495, 525, 575];

const fills: Partial<Record<StatusValue, { fill: string; line: string }>> = {
  complete: { fill: '#CDD1D7', line: '#82868E' },
  'in-progress': { fill: '#1157A4', line: '#1157A4' },
  'in-review': { fill: '#E1ECF9', line: '#1157A4' },
  blocked: { fill: '#FFFFFF', line: '#AA3606' },
};
const planned = { fill: '#FFFFFF', line: '#82868E' };

/** First days of months between two days, far enough apart that their names do not touch. */
function months(first: number, last: number): number[] {
  const days: number[] = [];
  const from = dayOfNumber(first);
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const step = Math.max(1, Math.ceil((last - first) / 30 / 6));
  for (let guard = 0; guard < 400; guard++) {
    month += step;
    while (month > 12) {
      month -= 12;
      year++;
    }
    const day = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
    if (day > last) return days;
    days.push(day);
  }
  return days;
}

/** `Nov`; with its year at the first and wherever the year changes. */
const monthLabel = (day: number, before: number | undefined): string => {
  const [year, month] = dayOfNumber(day).split('-') as [string, string];
  const isNew = before === undefined || !dayOfNumber(before).startsWith(year);
  return isNew ? `${shortMonth(Number(month))} ${year}` : shortMonth(Number(month));
};

/** The timeline of a track's card as SVG: phases, target and deadline. It has no day of the build, which would age. */
export function stripSvg({ bars, target, deadline }: NonNullable<Card['strip']>): string {
  const days = [
    ...bars.flatMap(({ start, end }) => [start, end]),
    ...(target ? [target] : []),
    ...(deadline ? [deadline] : []),
  ].map(dayNumber);
  const low = smallest(days);
  const high = largest(days) + 1;
  const pad = Math.max(10, Math.round((high - low) * 0.06));
  const [first, last] = [low - pad, high + pad];
  const x = (day: number): number => Math.round((left + ((day - first) / (last - first)) * (right - left)) * 10) / 10;
  const ticks = months(first, last).filter((day) => x(day) < right - 130);
  // The part after the deadline, in the warning colour.
  const overrun = ({ end, computed }: CardBar, limit: number): string => {
    const width = x(dayNumber(end) + 1) - 2 - limit;
    if (width <= 0) return '';
    const box = `x="${limit}" y="${top}" width="${width}" height="${bottom - top}" rx="2"`;
    return `<rect ${box} fill="#AA3606"/>${computed ? `<rect ${box} fill="url(#hatch-light)"/>` : ''}`;
  };
  const bar = ({ start, end, state, computed, crisp }: CardBar): string => {
    const { fill, line } = fills[state] ?? planned;
    const [from, to] = [x(dayNumber(start)), x(dayNumber(end) + 1)];
    const width = Math.max(4, to - from - 2);
    const box = `x="${from}" y="${top}" width="${width}" height="${bottom - top}" rx="2"`;
    const hatch = computed
      ? `<rect ${box} fill="url(#${state === 'in-progress' ? 'hatch-light' : 'hatch-dark'})"/>`
      : '';
    return `<rect ${box} fill="${fill}" stroke="${line}" stroke-width="1.25"${crisp ? '' : ' stroke-dasharray="6 5"'}/>${hatch}`;
  };
  return [
    '<defs>',
    '<pattern id="hatch-dark" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V9" stroke="#82868E" stroke-width="2" stroke-opacity=".55"/></pattern>',
    '<pattern id="hatch-light" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V9" stroke="#FFFFFF" stroke-width="2" stroke-opacity=".45"/></pattern>',
    '</defs>',
    `<path d="M${left} ${rule}H${right}" stroke="#D9DCE1" stroke-width="1.25"/>`,
    ...ticks.map((day) => `<path d="M${x(day)} ${rule}v11" stroke="#D9DCE1" stroke-width="1.5"/>`),
    ...ticks.map(
      (day, index) =>
        `<text x="${x(day)}" y="${labels}" font-size="32" fill="#43484F">${monthLabel(day, ticks[index - 1])}</text>`,
    ),
    ...bars.map(bar),
    ...(deadline === null ? [] : bars.map((one) => overrun(one, x(dayNumber(deadline) + 1)))),
    target === null ? '' : ringAt(x(dayNumber(target) + 0.5)),
    deadline === null
      ? ''
      : `<path d="M${x(dayNumber(deadline) + 1) - 12} 486.5h10.5v47h-10.5" fill="none" stroke="#13161C" stroke-width="5"/>`,
  ].join('');
}

const ringAt = (x: number): string =>
  `<circle cx="${x}" cy="510" r="18" fill="#FFFFFF"/><circle cx="${x}" cy="510" r="13" fill="none" stroke="#13161C" stroke-width="3"/><circle cx="${x}" cy="510" r="4.5" fill="#13161C"/>`;
