import { createHash } from 'node:crypto';
import sprite from '../assets/glyphs.svg?raw';
import type { StatusValue } from '../model/status.ts';
import { cardSvg, drawingVersion } from '../outputs/card.ts';
import type { Card } from '../views/share/card.ts';
import { absoluteUrl } from './href.ts';
import { cardQueue } from './render-queue.ts';

const symbols = new Map(
  [...sprite.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gs)].map((match) => [match[1]!, match[2]!]),
);
const glyph = (status: StatusValue): string => symbols.get(status) ?? '';

/**
 * The absolute address of a page's card, which the build then draws; null without a site address, because previews need
 * absolute ones. The file name is a hash of the content, so cached previews are never out of date.
 */
export function cardAddress(card: Card): string | null {
  const site = absoluteUrl('/');
  if (site === null) return null;
  const svg = cardSvg(card, glyph);
  const name = `${createHash('sha256').update(`${drawingVersion}\n${svg}`).digest('hex').slice(0, 20)}.png`;
  cardQueue.push(name, svg);
  return new URL(`cards/${name}`, site).href;
}
