import { type Change, type Comparison, changeSeverities } from '../../model/change.ts';
import { dayText, markdownText, plural } from '../../text/format.ts';
import { lede } from '../../views/changes/lede.ts';
import { subjectOf } from '../../views/changes/subject.ts';

/** The first line, by which a comment is found again. */
export const marker = '<!-- trackway:diff:v1 -->';

/** Characters of a comment; GitHub refuses more than 65,536. */
const longest = 60_000;

export interface ChangesWorld {
  /** The address of a page; null without a site. */
  address(url: string): string | null;
  /** The most changes to list. */
  most: number;
}

/**
 * Document text as it is: no mention (`@name`), no reference (`#12`, `GH-12`), no link, no HTML. A zero-width space
 * keeps hosts from linking what escaping does not.
 */
const inert = (text: string): string =>
  markdownText(text)
    .replace(/@/g, '@\u200b')
    .replace(/#(?=\w)/g, '#\u200b')
    .replace(/\b(GH-)(?=\d)/gi, '$1\u200b')
    .replace(/\b(https?:|www\.)/gi, '$1\u200b')
    .replace(/[|~$]/g, '\\$&');

function line(change: Change, { address }: ChangesWorld): string {
  const { url, source, was, by } = change;
  const subject = inert(subjectOf(change));
  const page = url === null ? null : address(url);
  const place = source ?? was;
  const where = place === null ? '' : ` (${inert(`${place.file}:${place.line}`)})`;
  const who = by === null ? '' : ` ${inert(by.author)}, ${dayText(by.committedAt.slice(0, 10))}.`;
  return `- ${page === null ? `**${subject}**` : `[**${subject}**](<${page}>)`}: ${inert(change.sentence)}${who}${where}`;
}

const heads = { major: 'major change', notice: 'notice', note: 'note' } as const;

/** Changes as a comment: a sentence, majors in the open, the others folded. What does not fit is counted. */
export function changesMarkdown(comparison: Comparison, world: ChangesWorld): string {
  const { changes, baseline, notes } = comparison;
  const lines = [marker, `${inert(baseline.why)} ${inert(lede(comparison))}`, ''];
  let [room, listed] = [longest - lines.join('\n').length - 500, 0];
  const take = (items: readonly Change[]): string[] => {
    const taken: string[] = [];
    for (const change of items) {
      const text = line(change, world);
      if (listed >= world.most || text.length + 1 > room) break;
      taken.push(text);
      listed++;
      room -= text.length + 1;
    }
    return taken;
  };
  for (const severity of changeSeverities) {
    const items = changes.filter((change) => change.severity === severity);
    const taken = take(items);
    if (taken.length === 0) continue;
    const head = plural(items.length, heads[severity]);
    const around =
      severity === 'major'
        ? [[], ['']]
        : [
            [`<details><summary>${head}</summary>`, ''],
            ['', '</details>', ''],
          ];
    for (const line of [around[0]!, taken, around[1]!].flat()) lines.push(line);
  }
  const left = changes.length - listed;
  const page = world.address('/changes/');
  if (left > 0) lines.push(`${plural(left, 'more change')}${page === null ? '' : `: <${page}>`}.`, '');
  for (const note of notes) lines.push(`_${inert(note)}_`, '');
  return `${lines.join('\n').trimEnd()}\n`;
}
