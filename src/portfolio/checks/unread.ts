import type { UnreadAbout, UnreadBlock } from '../../model/coverage.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/** How to make a block readable, by the records that it suggests. */
const hints: Record<UnreadAbout, string> = {
  risks: 'Give the table the columns Risk, Probability, Impact and Mitigation, or write one risk per list item.',
  approvals: 'Write one role per line with its box, name and date: - [x] Security: Ana Ruiz, 2026-03-09.',
  dependencies: 'Name the track by its id, or write one dependency per list item.',
  questions: 'End each question with a question mark, or give the table a column Question.',
  milestones: 'Write one milestone per list item with its date, or give the table the columns Milestone and Date.',
  blockers: 'Name the blocking track by its id, or write Blocked by: and what blocks it.',
  tasks: 'Put the boxes under a heading such as Tasks, Todo, Phase 1 or Acceptance criteria.',
};

const words: Record<UnreadBlock['kind'], [one: string, many: string]> = {
  list: ['item', 'items'],
  table: ['row', 'rows'],
  checkboxes: ['check box', 'check boxes'],
  text: ['paragraph', 'paragraphs'],
};

/** Lists, tables, check boxes and text that suggest records but gave none. */
export function* unreadBlocks({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const { unread } of portfolio.tracks) {
    for (const { heading, kind, items, about, source } of unread) {
      const [one, many] = words[kind];
      const message = `“${heading}”: ${items} ${items === 1 ? one : many} ${items === 1 ? 'was' : 'were'} not read.`;
      yield report('block-not-read', source, message, about === null ? undefined : hints[about]);
    }
  }
}
