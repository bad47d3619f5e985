import { type Change, type ChangeSeverity, type Comparison, changeSeverities } from '../model/change.ts';
import { dayText, plural } from '../text/format.ts';
import { lede } from '../views/changes/lede.ts';
import { subjectOf } from '../views/changes/subject.ts';
import { type Style, type Terminal, visible } from './terminal.ts';

const heads: Record<ChangeSeverity, string> = { major: 'Major', notice: 'Notices', note: 'Notes' };
const colours: Record<Change['direction'], Style> = { worse: 'red', better: 'green', neutral: 'cyan' };

/** Changes for a terminal: why these two points, a sentence, then each change with its place, author and reason. */
export function changesText(comparison: Comparison, most: number, io: Pick<Terminal, 'style'>): string {
  const { changes, baseline, notes } = comparison;
  const lines = [visible(baseline.why), visible(lede(comparison))];
  let left = most;
  for (const severity of changeSeverities) {
    const items = changes.filter((change) => change.severity === severity);
    const shown = items.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) continue;
    lines.push('', io.style('bold', `${heads[severity]} (${items.length})`));
    for (const line of shown.flatMap((change) => linesOf(change, io))) lines.push(line);
  }
  if (changes.length > most) lines.push('', `${plural(changes.length - most, 'more change')}; --max lists more.`);
  for (const note of notes) lines.push('', visible(note));
  return lines.join('\n');
}

function linesOf(change: Change, io: Pick<Terminal, 'style'>): string[] {
  const { sentence, direction, source, was, by, why } = change;
  const place = source ?? was;
  const who = by === null ? null : `${by.author}, ${dayText(by.committedAt.slice(0, 10))}`;
  const about = [
    place === null ? null : `${place.file}:${place.line}`,
    who,
    why === null ? null : `“${why.text}”`,
  ].filter((one) => one !== null);
  return [
    `  ${io.style(colours[direction], visible(subjectOf(change)))}: ${visible(sentence)}`,
    ...(about.length === 0 ? [] : [`    ${io.style('dim', visible(about.join(' · ')))}`]),
  ];
}
