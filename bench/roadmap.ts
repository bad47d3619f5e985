import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPortfolio } from '../src/portfolio/load.ts';
import { timeline } from '../src/views/roadmap/timeline.ts';
import { against, pageAgainst, timesAgainst } from './budget.ts';
import { type Act, actsAgainst, settle, type TwoWays } from './response.ts';
import { asOf, build, inMemory, visited } from './stage.ts';

/*
 * `npm run bench -- roadmap`: 1,000 tracks with 6,000 dated records: the size of the roadmap's page, the time for its
 * layout, and how fast it responds to zooming and filtering in a browser.
 */

const size = 1000;
const budgets = { page: 400, layout: 150, response: 100 };

let state = 1;
const random = (limit: number): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * limit);
};
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
const words =
  'anchor berth cable dredge engine ferry gangway harbour inlet jetty keel ladder mast notice officer pilot quay radar signal timetable upkeep vessel winch yard access billing capacity delivery electric forecast grid handover inspection journey kiosk lighting manifest network outage pricing queue refund survey ticket upgrade visitor weather'.split(
    ' ',
  );
const phrase = (count: number): string => Array.from({ length: count }, () => pick(words)).join(' ');
const day = (offset: number): string => new Date(Date.UTC(2026, 2, 2) + offset * 86_400_000).toISOString().slice(0, 10);

/** A specification with three phases, two milestones and a target. */
function specification(track: number): string {
  const start = random(380);
  return `# Harbour works, section ${track}: ${phrase(3)}

**Created:** ${day(start)}
**Owner:** ${pick(['Ada Okafor', 'Bo Lindqvist', 'Chen Wei', 'Dara Singh', 'Eli Marsh'])}
**Status:** ${pick(['Draft', 'Approved', 'In Progress', 'Blocked', 'Complete'])}

One of many.

### Time Constraints
- **Target completion:** ${day(start + 60 + random(60))}
- **Milestones:** ${day(start + 20)} ${phrase(4)}, ${day(start + 45)} ${phrase(3)}

## Timeline

### Phases

**Phase 0: ${phrase(2)}**
- **Duration:** ${1 + random(4)} weeks

**Phase 1: ${phrase(2)}**
- **Duration:** ${2 + random(7)} weeks

**Phase 2: ${phrase(2)}**
- **Duration:** ${1 + random(4)} weeks
`;
}

/** A roadmap with six items, dated to the month or quarter. */
const roadmap = (track: number): string => `# Section ${track} Roadmap

**Last updated:** 2026-11-02

## Current Focus (Next 4-6 Weeks)

### November 2026
- ✅ **Completed:** ${phrase(5)}
- 🚧 **In Progress:** ${phrase(5)}
- 📋 **Planned:** ${phrase(4)}

### December 2026
- 📋 ${phrase(5)}
- 📋 ${phrase(4)}

## Medium-Term Goals (3-6 Months)

### Q1 2027 Goals

#### Goal 1: ${phrase(3)}
**Motivation:** One of many.
`;

/** Writes a folder per track; every fifth has a roadmap. */
function writeTracks(folder: string): void {
  for (let track = 0; track < size; track++) {
    const path = join(folder, 'tracks', `track-${String(track).padStart(4, '0')}`);
    mkdirSync(path, { recursive: true });
    if (track % 5 === 4) writeFileSync(join(path, 'roadmap.md'), roadmap(track));
    else writeFileSync(join(path, 'spec.md'), specification(track));
  }
}

const zoom = (value: string): Act => ({ selector: `input[name="zoom"][value="${value}"]` });
const fill = (name: string, value: string): Act => ({ selector: `roadmap-view [name="${name}"]`, value });
const acts: readonly TwoWays[] = [
  { name: 'zoom to the month', act: zoom('month'), back: zoom('fit') },
  { name: 'zoom to the quarter', act: zoom('quarter'), back: zoom('fit') },
  { name: 'zoom to the year', act: zoom('year'), back: zoom('fit') },
  { name: 'filter by a word', act: fill('q', 'winch'), back: fill('q', '') },
  { name: 'filter by status', act: fill('status', 'blocked'), back: fill('status', '') },
  { name: 'filter by owner', act: fill('owner', 'Chen Wei'), back: fill('owner', '') },
];

/** Measures page, layout and responses of a roadmap with a thousand tracks. */
export const benchRoadmap = (): Promise<void> =>
  inMemory(async (folder) => {
    const [swarm, out] = [join(folder, 'swarm'), join(folder, 'site')];
    writeTracks(swarm);
    const { portfolio } = await loadPortfolio({ swarm, asOf });
    const layouts = Array.from({ length: 9 }, () => {
      const start = performance.now();
      timeline(portfolio);
      return performance.now() - start;
    });
    console.log(`\n${portfolio.tracks.length} tracks, ${timeline(portfolio).records} records on the roadmap`);
    against('layout, the first', layouts[0]!, budgets.layout, 'ms');
    timesAgainst('layout, then', layouts.slice(1), budgets.layout);

    await build(swarm, out);
    pageAgainst(join(out, 'roadmap/index.html'), budgets.page);
    await visited(out, async (browser, origin) => {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await tab.goto(`${origin}/roadmap/`);
      await settle(tab);
      await actsAgainst(tab, acts, budgets.response);
    });
  });
