import type { Comparison } from '../../model/change.ts';
import type { ChangeWindow } from '../../model/change-window.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type Pack, type PackItem, type PackScreen, type ScreenKey, screenKeys } from '../../model/review.ts';
import type { Held } from '../../model/review-state.ts';
import { rolesOf } from '../../model/roles.ts';
import type { Day } from '../../model/when.ts';
import type { Sentence } from '../../text/sentence.ts';
import { changesLede } from '../changes/answer.ts';
import type { AttentionSettings } from '../home/attention-rule.ts';
import { changedItems, finishedItems, finishedLede, riskItems, riskLede } from './change-items.ts';
import { lateItems, lateLede } from './late.ts';
import { neededItems, neededLede } from './needed.ts';
import { promiseItems, promiseLede, promises } from './promises.ts';

/** The titles of the screens, and the words of their steps. */
export const screenTitles: Record<ScreenKey, { title: string; step: string }> = {
  decided: { title: 'Decided last time, and what happened', step: 'Decided last time' },
  changed: { title: 'What changed', step: 'What changed' },
  needed: { title: 'Decisions needed', step: 'Decisions needed' },
  late: { title: 'Late, and passed without a word', step: 'Late or passed' },
  risks: { title: 'New and raised risks', step: 'New and raised risks' },
  finished: { title: 'Finished', step: 'Finished' },
};

/** The most items of a screen: no meeting gets through more. */
const most = 60;

export interface PackInput {
  day: Day;
  portfolio: Portfolio;
  settings: AttentionSettings;
  /** What changed since the last review; null if nothing can be compared. */
  window: ChangeWindow | null;
  /** The last review with minutes; null if there was none. */
  last: Held | null;
}

/** The six screens of a review, from the facts of one day. */
export function reviewPack({ day, portfolio, settings, window, last }: PackInput): Pack {
  const { asOf } = portfolio;
  const kept = last === null ? [] : promises(last, portfolio, window, rolesOf(settings.approvals.roles));
  const needed = neededItems(portfolio, settings);
  const late = lateItems(portfolio, window, settings);
  const changed = itemsSince(window, (comparison) => changedItems(comparison, portfolio));
  const risks = itemsSince(window, (comparison) => riskItems(comparison, portfolio));
  const finished = itemsSince(window, (comparison) => finishedItems(comparison, portfolio));
  const nothing: Sentence = ['There is no earlier state to compare with.'];
  const since = (lede: () => Sentence): Sentence => (window === null ? nothing : lede());
  const screens: Record<ScreenKey, Pick<PackScreen, 'lede' | 'items'>> = {
    decided: { lede: promiseLede(last, kept, asOf), items: promiseItems(kept, portfolio) },
    changed: { lede: since(() => changesLede(window!, portfolio)), items: changed },
    needed: { lede: neededLede(needed), items: needed.map(({ item }) => item) },
    late: { lede: lateLede(late), items: late },
    risks: { lede: since(() => riskLede(risks)), items: risks },
    finished: { lede: since(() => finishedLede(finished)), items: finished },
  };
  return {
    day,
    asOf,
    compared: window?.baseline.why ?? null,
    screens: screenKeys.map((key) => {
      const { lede, items } = screens[key];
      return { key, lede, items: items.slice(0, most), left: Math.max(0, items.length - most) };
    }),
  };
}

const itemsSince = (window: Comparison | null, items: (comparison: Comparison) => PackItem[]): PackItem[] =>
  window === null ? [] : items(window);
