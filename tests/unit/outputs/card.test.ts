import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Milestone } from '../../../src/model/milestone.ts';
import { indexOf } from '../../../src/model/portfolio-index.ts';
import { cardSvg } from '../../../src/outputs/card.ts';
import { lines, textWidth } from '../../../src/outputs/card-text.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { type Card, trackCard, trackFigures } from '../../../src/views/share/card.ts';
import { aMilestone, aPortfolio, aScoredRisk, aTrack, aWhen } from '../../support/portfolio.ts';

const card: Card = {
  site: 'Fairlead',
  title: 'Quay',
  status: { value: 'blocked', word: 'Blocked' },
  who: 'Ada',
  sentence: ['One sentence.'],
  strip: null,
};
const svg = (over: Partial<Card>): string => cardSvg({ ...card, ...over }, () => '<path d="M0 0"/>');

/** Every text of a card with its size. */
function texts(source: string): { size: number; text: string; x: number; y: number }[] {
  return [...source.matchAll(/<text x="([^"]+)" y="([^"]+)" font-size="(\d+)"[^>]*>(.*?)<\/text>/g)].map(
    ([, x, y, size, inside]) => ({
      x: Number(x),
      y: Number(y),
      size: Number(size),
      text: inside!.replace(/<[^>]*>/g, ''),
    }),
  );
}

const titles: Record<string, string> = {
  'a short one': 'Quay',
  'five hundred characters': 'word '.repeat(100),
  'five hundred without a space': 'x'.repeat(500),
  'only emoji': '🚀🎉🔥',
  'right to left': 'عنوان من اليمين إلى اليسار',
  Japanese: '日本語のとても長いタイトルで改行が必要になるもの、さらに続く説明文がまだある',
  'signs of markup': '"</text><script>alert(1)</script>&amp;',
  'halves and controls': '\ud83d broken \u0000 \u0007',
  nothing: '   ',
};

describe('a card', () => {
  for (const [name, title] of Object.entries(titles)) {
    test(`is sound with a title of ${name}`, () => {
      const source = svg({ title });
      assert.equal(XMLValidator.validate(source), true);
      assert.equal(
        (new XMLParser({ ignoreAttributes: false }).parse(source) as { svg: { '@_width': string } }).svg['@_width'],
        '1200',
      );
      assert.doesNotMatch(source, /<script/);
      for (const { size, y, text } of texts(source)) {
        assert.ok(size >= 26, `${text}: ${size}`);
        assert.ok(y > 0 && y < 630, `${text}: ${y}`);
      }
      assert.ok(texts(source).filter(({ size }) => size === 72 || size === 92).length <= 2);
    });
  }

  test('prints no day of the build, and is the same for the same facts', () => {
    assert.doesNotMatch(svg({}), / 20\d\d</);
    assert.equal(svg({}), svg({}));
  });
});

test('lines hold what they can, and say what was left out', () => {
  const made = lines(['one two three four five six seven eight nine ten eleven twelve'], 10, 2).map((line) =>
    line.map((run) => run.text).join(''),
  );
  assert.equal(made.length, 2);
  assert.match(made[1]!, /…$/);
  for (const line of made) assert.ok(textWidth(line.trimEnd(), false) <= 10.5, line);
});

test('a track says its target, its progress, its risks and what is passed', () => {
  const track = aTrack({
    target: aWhen('2026-11-11'),
    progress: [
      { kind: 'acceptance', group: 'Must', done: 3, total: 4, source: { file: 'f', line: 1 } },
      { kind: 'acceptance', group: 'Should', done: 1, total: 2, source: { file: 'f', line: 2 } },
      { kind: 'tasks', group: null, done: 9, total: 9, source: { file: 'f', line: 3 } },
    ],
  });
  const of = (milestones: Milestone[]) =>
    indexOf(
      aPortfolio({ asOf: '2026-11-20', tracks: [track], risks: [aScoredRisk(4, 5), aScoredRisk(1, 1)], milestones }),
    ).tracks.get('t')!;
  const facts = { records: of([]), signOffs: [] };
  assert.equal(
    sentenceText(trackFigures(facts)),
    'Late since 11 Nov 2026, its target. 4 of 6 acceptance criteria met. 2 risks, 1 at or above the team’s threshold.',
  );
  const { strip } = trackCard({
    ...facts,
    site: 's',
    statusWord: 'Planned',
    records: of([aMilestone({ kind: 'phase', when: aWhen('2026-10-01', '2026-12-31', 'quarter') })]),
  });
  assert.deepEqual(
    strip?.bars.map(({ crisp }) => crisp),
    [false],
  );
});
