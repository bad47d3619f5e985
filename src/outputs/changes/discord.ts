import { type Change, type Comparison, changeSeverities } from '../../model/change.ts';
import { plural } from '../../text/format.ts';
import { lede } from '../../views/changes/lede.ts';
import { subjectOf } from '../../views/changes/subject.ts';
import { discordText, quote } from '../../views/share/record-message.ts';
import type { ChangesWorld } from './markdown.ts';

/** Limits of Discord's documentation ("Embed limits"): of one description, and of all embeds together. */
const longest = { description: 4096, all: 6000 } as const;

/** Lines of one embed. */
const mostLines = 25;

/** A message as a webhook takes it. */
export interface DiscordMessage {
  content: string;
  embeds: { title: string; description: string; url?: string }[];
  /** No one is mentioned, whatever the documents say. */
  allowed_mentions: { parse: [] };
}

const heads = { major: 'Major', notice: 'Notices', note: 'Notes' } as const;

function line(change: Change, { address }: ChangesWorld): string {
  const page = change.url === null ? null : address(change.url);
  const subject = `**${quote(subjectOf(change))}**`;
  return `${page === null ? subject : `[${subject}](${inBrackets(page)})`}: ${quote(change.sentence)}`;
}

const inBrackets = (page: string): string => page.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29');

/** Changes as one message: a sentence, and an embed for each severity. What does not fit is counted. No author is named. */
export function changesDiscord(comparison: Comparison, world: ChangesWorld): DiscordMessage {
  const { changes, baseline } = comparison;
  const page = world.address('/changes/');
  let [room, listed] = [longest.all - 200, 0];
  const embeds: DiscordMessage['embeds'] = [];
  for (const severity of changeSeverities) {
    const items = changes.filter((change) => change.severity === severity);
    const title = `${heads[severity]}: ${items.length}`;
    const lines: string[] = [];
    let size = title.length;
    for (const change of items) {
      const text = line(change, world);
      const length = text.length + 1;
      if (lines.length >= mostLines || listed >= world.most || size + length > Math.min(room, longest.description - 60))
        break;
      lines.push(text);
      listed++;
      size += length;
    }
    if (lines.length === 0) continue;
    const left = items.length - lines.length;
    if (left > 0) lines.push(`and ${plural(left, 'more', 'more')}`);
    room -= size + 20;
    embeds.push({ title, description: lines.join('\n'), ...(page === null ? {} : { url: page }) });
  }
  return {
    content: discordText(`${baseline.why} ${lede(comparison)}`).slice(0, 2000),
    embeds,
    allowed_mentions: { parse: [] },
  };
}
