import { normalizeForMatch } from '../../model/normalize.ts';
import type { ProgressKind } from '../../model/track.ts';
import type { Role } from './headings.ts';

/** What checkboxes count as under a heading with this role. */
export const progressKinds: Partial<Record<Role, ProgressKind>> = {
  acceptance: 'acceptance',
  'definition-of-done': 'definition-of-done',
  artifacts: 'artifacts',
  gates: 'gates',
  tasks: 'tasks',
};

const plainKind = /^(?:(?:implementation |work |action |task )?plan|checklist|road ?map|to-?do|tasks?)$/iu;
const brackets = /\s*[(（][^()（）]*[)）]\s*$/u;

/** True for a heading that only names a kind of list: `Tasks`, `Acceptance criteria (MVP)`. */
export function namesProgress(title: string, headings: ReadonlyMap<string, Role>): boolean {
  const bare = /[)）]\s*$/u.test(title) ? title.replace(brackets, '') : title;
  return progressKinds[headings.get(normalizeForMatch(bare)) ?? 'aside'] !== undefined || plainKind.test(bare);
}
