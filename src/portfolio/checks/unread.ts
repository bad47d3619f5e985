import type { UnreadAbout } from '../../model/coverage.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/** What would make a block readable, by what it seems to be about. */
const hints: Record<UnreadAbout, string> = {
  risks: 'Give the table the columns Risk, Probability, Impact and Mitigation, or write one risk to a list item.',
  approvals: 'Write one role to a line with its box, name and date: - [x] Security: Ana Ruiz, 2026-03-09.',
  dependencies: 'Name the track by its id, or write one thing that is needed to a list item.',
  questions: 'End each question with a question mark, or give the table a column Question.',
  milestones: 'Write one milestone to a list item with its date, or give the table the columns Milestone and Date.',
  blockers: 'Name the track that is in the way by its id, or write Blocked by: and what it is.',
  tasks: 'Put the boxes under a heading such as Tasks, Todo, Phase 1 or Acceptance criteria.',
};

const words: Record<'list' | 'table' | 'checkboxes', [one: string, many: string]> = {
  list: ['item', 'items'],
  table: ['row', 'rows'],
  checkboxes: ['check box', 'check boxes'],
};

/** Lists, tables and check boxes that promise records and gave none: they are missing from every page. */
export function* unreadBlocks({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const { unread } of portfolio.tracks) {
    for (const { heading, kind, items, about, source } of unread) {
      const [one, many] = words[kind];
      const message = `“${heading}”: ${items} ${items === 1 ? one : many} that ${items === 1 ? 'was' : 'were'} not read.`;
      yield report('block-not-read', source, message, about === null ? undefined : hints[about]);
    }
  }
}
