import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { indexOf } from '../../src/model/portfolio-index.ts';
import type { StatusValue } from '../../src/model/status.ts';
import { cardSvg } from '../../src/outputs/card.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { words } from '../../src/text/format.ts';
import { approvalEntries } from '../../src/views/approvals/entries.ts';
import { type Card, trackCard } from '../../src/views/share/card.ts';

/** Tracks of the example portfolio whose cards have an approved picture: phases beyond a deadline, blocked, without a date, complete. */
const tracks = ['storm-rebooking', 'berth-charging', 'island-resident-id', 'live-departures'];

/** Titles that break cards: signs that are joined, ordered, stacked, or in several fonts at once. */
const titles: Record<string, string> = {
  japanese: '岸壁充電プロトコルの更新と港湾照明',
  korean: '항만 조명 갱신 계획',
  emoji: '🚀 Launch 👩‍🚒👍🏽 ✅ 🇸🇪',
  arabic: 'خطة إعادة الحجز بعد العاصفة 2026: المرحلة الأولى (API)',
  thai: 'แผนการจองใหม่หลังพายุที่ท่าเรือ',
  hindi: 'तूफ़ान के बाद पुनः बुकिंग की योजना, क्षेत्र 2',
  czech: 'Žluťoučký kůň 岸壁 🚀 office',
  'five-hundred': 'Rebooking after a storm, '.repeat(20),
};

const owners: Record<string, string> = { japanese: '田中さくら', arabic: 'ليلى حسن, Ada', czech: 'Jiří Novák' };

/** The cards that are compared with approved pictures, as SVG by name. */
export async function cardsToCompare(): Promise<Map<string, string>> {
  const { portfolio, config } = await loadPortfolio({ swarm: resolve('swarm'), asOf: '2026-11-20' });
  const sprite = readFileSync('src/assets/glyphs.svg', 'utf8');
  const symbols = new Map(
    [...sprite.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gs)].map(([, id, inside]) => [id, inside]),
  );
  const svg = (card: Card): string => cardSvg(card, (status: StatusValue) => symbols.get(status) ?? '');
  const cardOf = (id: string): Card => {
    const records = indexOf(portfolio).tracks.get(id);
    if (records === undefined) throw new Error(`The example portfolio holds no track ${id}.`);
    const { title: site } = portfolio;
    const signOffs = approvalEntries(portfolio, config).byTrack.get(id) ?? [];
    return trackCard({
      records,
      signOffs,
      site,
      statusWord: words(records.track.status.value),
    });
  };
  const [storm, ...others] = tracks.map((id): [string, Card] => [id, cardOf(id)]);
  const page: Card = {
    site: portfolio.title,
    title: 'Questions',
    status: null,
    who: null,
    sentence: ['Open questions, oldest first, each with the place where it was asked.'],
    strip: null,
  };
  const cards: [string, Card][] = [
    storm!,
    ...others,
    ['page', page],
    ...Object.entries(titles).map(([name, title]): [string, Card] => [
      name,
      { ...storm![1], title, who: owners[name] ?? 'Ada' },
    ]),
  ];
  return new Map(cards.map(([name, card]) => [name, svg(card)]));
}
