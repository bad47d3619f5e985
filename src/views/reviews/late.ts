import type { Change, Comparison } from '../../model/change.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { PackItem } from '../../model/review.ts';
import { plural } from '../../text/format.ts';
import { figure, type Sentence, warning } from '../../text/sentence.ts';
import { type AttentionItem, attention } from '../home/attention.ts';
import type { AttentionSettings } from '../home/attention-rule.ts';
import { changeItem } from './change-items.ts';

const shown: ReadonlySet<string> = new Set(['late', 'overrun', 'review-overdue']);

/** What is late, and the dates that passed since the last review without an edit. */
export function lateItems(
  portfolio: Portfolio,
  comparison: Comparison | null,
  settings: AttentionSettings,
): PackItem[] {
  const passed = comparison?.changes.filter(({ kind }) => kind === 'date.passed') ?? [];
  const late = attention(portfolio, settings).filter(({ rule }) => shown.has(rule));
  const items = late.map(
    ({ rule, label, glyph, tone, trackTitle, subject, detail, measure, url, source, track }): PackItem => {
      const silent = rule === 'late' && passed.some((change) => isSame(change, { track, subject, url }));
      return {
        glyph,
        word: silent ? 'Passed' : label,
        tone,
        title: `${trackTitle} · ${subject}`,
        quoted: false,
        tracks: [],
        text: silent ? `${detail} Its date was not changed since the last review.` : detail,
        person: null,
        measure,
        url,
        source,
      };
    },
  );
  const others = passed.filter((change) => !late.some((finding) => isSame(change, finding)));
  return [...items, ...others.map((change) => changeItem(change, portfolio))];
}

/** True if a change and a finding are about the same date of a track. */
const isSame = (change: Change, { track, subject, url }: Pick<AttentionItem, 'track' | 'subject' | 'url'>): boolean =>
  change.track === track && (change.url === url || change.title.toLowerCase() === subject.toLowerCase());

/** `3 are late, 2 of them passed without an edit.` */
export function lateLede(items: readonly PackItem[]): Sentence {
  if (items.length === 0) return ['Nothing that is late was found.'];
  const silent = items.filter(({ word }) => word === 'Passed' || word === 'Date passed').length;
  return [
    warning(plural(items.length, 'date')),
    ` ${items.length === 1 ? 'is' : 'are'} late, past the deadline or overdue`,
    ...(silent === 0 ? [] : ['; ', figure(silent), ' passed since the last review without an edit']),
    '.',
  ];
}
