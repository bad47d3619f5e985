import type { Dialect } from '../dialect.ts';
import { readRoadmap } from '../kinds/milestone/roadmap-items.ts';
import { readWith } from '../read-document.ts';
import { countOf, folded, score, weightIf } from './detection.ts';

const own = folded([
  'Current Focus',
  'Current Focus (Next 4-6 Weeks)',
  'Medium-Term Goals',
  'Medium-Term Goals (3-6 Months)',
  'Long-Term Vision',
  'Long-Term Vision (6+ Months)',
  'Major Initiatives',
  'Completed Milestones',
  'Upcoming Milestones',
  'Recent Completions',
  'Strategic Alignment',
  'Cross-Track Synergies',
  'Current Sprint',
]);
const named =
  /roadmap(?:\s*$|\s*[:–—-]|\s+(?:[qh]\d|\d|\(|for\b))|^\W*roadmap\b|дорожная карта|ロードマップ|路线图|路線圖|로드맵|hoja de ruta|feuille de route|fahrplan/i;

/** A heading that is a quarter or half of a year, folded: `q4 2026`, `2027 h1`. */
const isPeriod = /^(?:[qh][1-4] 20\d\d|20\d\d [qh][1-4])$/;

/** Seed 003: months, quarters and horizons with items, goals, initiatives and shipped work (`# … Roadmap`). */
export const roadmap: Dialect = {
  name: 'roadmap',
  detect(marks) {
    const count = countOf(marks, own);
    const periods = [...marks.headings].filter((heading) => isPeriod.test(heading)).length;
    return score(
      weightIf(periods >= 2, 0.65),
      weightIf(named.test(marks.title), 0.65),
      weightIf(/roadmap|ロードマップ|로드맵|feuille[-_ ]de[-_ ]route|hoja[-_ ]de[-_ ]ruta/.test(marks.name), 0.3),
      weightIf(marks.name === 'index.md', -0.4),
      weightIf(count >= 1, 0.1),
      weightIf(count >= 2, 0.3),
      weightIf(count >= 4, 0.3),
    );
  },
  read: readWith({ defaultProgressKind: 'tasks', milestones: readRoadmap }),
};
