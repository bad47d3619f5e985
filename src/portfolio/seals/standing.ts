import type { ApprovalFact } from '../../dialects/dialect.ts';
import { peopleOf } from '../../model/people.ts';
import type { Roles } from '../../model/roles.ts';

/** True if two approvals in versions of one document are the same signature: role, day and person are. */
export function isSameSignature(one: ApprovalFact, other: ApprovalFact, world: SignatureSettings): boolean {
  if (other.kind !== 'sign-off' || other.state !== 'approved' || one.date !== other.date) return false;
  if (world.roles.nameOf(one.title) !== world.roles.nameOf(other.title)) return false;
  if (one.name === other.name || one.name === null || other.name === null) return one.name === other.name;
  const read = peopleOf([one.name, other.name], { aliases: world.people });
  return read(one.name)?.key === read(other.name)?.key;
}

export interface SignatureSettings {
  roles: Roles;
  /** People's names and their other spellings. */
  people: Readonly<Record<string, readonly string[]>>;
}

/** The text of a version, with `\n` line ends. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');

/**
 * The lines of an approval if they alone show that it was given: they have its name and its day. Another version with
 * these lines has the approval, too; null if it must be read.
 */
export function tellingLines(text: string, { line, endLine, name, date }: ApprovalFact): string | null {
  const block = text
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
  if (name === null || date === null || !block.includes(name)) return null;
  return block.includes(date.slice(0, 4)) && block.includes(String(Number(date.slice(8)))) ? block : null;
}
