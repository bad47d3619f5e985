import type { ProgressKind } from '../../model/track.ts';
import type { When } from '../../model/when.ts';
import { dayText, whenText } from '../../text/format.ts';

// A message with a link is never drawn again, so these words do not age: no count of days, and every date has its year.

/** `20 Dec 2026`, `Q4 2026`: the end of an interval, as precise as its author wrote it. */
export const endText = (when: When): string => (when.precision === 'day' ? dayText(when.end) : whenText(when));

/** `late since 6 Nov 2026`, `late since the end of Q3 2026`: from the last day that was in time. */
export const lateText = (when: When): string => {
  if (when.precision === 'day') return `late since ${dayText(when.end)}`;
  return `late since the end of ${when.precision === 'week' ? 'the ' : ''}${whenText(when)}`;
};

/** What the ticked boxes of a kind are, after `7 of 13`. */
export const progressPhrase: Record<ProgressKind, string> = {
  acceptance: 'acceptance criteria met',
  'definition-of-done': 'points of the definition of done met',
  artifacts: 'artifacts done',
  gates: 'gates passed',
  tasks: 'tasks done',
};

/** A text as a sentence: a capital first, one full stop last. */
export function asSentence(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const ended = /[.!?…。！？]["'”’»)\]]*$/u.test(plain) ? plain : `${plain.replace(/[,;:\s]+$/, '')}.`;
  return capital(ended);
}

/** A text with its first letter in upper case. */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
};

/** `Risk: The lamp fails`; the kind is left out if the title says it: `Phase 0: Planning`, `Hard deadline`. */
export function kindAndTitle(kind: string, title: string): string {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(words(title));
  return words(kind).every((word) => said.has(word)) ? capital(title.trim()) : `${kind}: ${title.trim()}`;
}
