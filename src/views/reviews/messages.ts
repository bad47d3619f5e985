import type { Pack, PackItem, PackScreen } from '../../model/review.ts';
import { longDay, placeWords } from '../../text/format.ts';
import { sentenceText } from '../../text/sentence.ts';
import { discordText, quote, recordMessage } from '../share/record-message.ts';
import { screenTitles } from './pack.ts';

/** An item as a message for Discord. */
export const itemMessage = (
  { word, title, quoted, tracks, text, person, measure, source }: PackItem,
  address: string,
): string =>
  recordMessage(
    word,
    quoted ? `“${title}”` : title,
    tracks[0] ?? null,
    [
      text === null ? null : quote(text),
      person === null ? null : `${quote(person)}.`,
      measure === null ? null : `${quote(measure)}.`,
    ],
    source === null ? '' : placeWords(source),
    address,
  );

/** Discord's limit for a message, in characters. */
const longest = 2000;

/** A screen as a message for Discord: its answer and as many items as fit. */
export function screenMessage(
  { key, lede, items, left }: PackScreen,
  { day }: Pick<Pack, 'day'>,
  address: string,
): string {
  const head = [`**${screenTitles[key].title}** · Review of ${longDay(day)}`, discordText(sentenceText(lede))].join(
    '\n',
  );
  let message = head;
  for (const [index, { title, person, measure, word, quoted }] of items.entries()) {
    const about = [person, measure]
      .filter((one) => one !== null)
      .map(quote)
      .join(', ');
    const line = `\n- ${quoted ? `${word}: “${quote(title)}”` : quote(title)}${about === '' ? '' : ` (${about})`}`;
    const rest = `\n- and ${items.length + left - index} more`;
    if (message.length + line.length + rest.length + address.length + 1 > longest) {
      message += rest;
      break;
    }
    message += line;
  }
  return `${message}\n${address}`;
}
