import { z } from 'zod';

/** Records that an unread block may contain; pages must not say that a track has none of them. */
export const unreadAbout = [
  'risks',
  'approvals',
  'dependencies',
  'questions',
  'milestones',
  'blockers',
  'tasks',
] as const;
export type UnreadAbout = (typeof unreadAbout)[number];

/** A list, a table, check boxes or text that Trackway did not understand. */
export const unreadBlockSchema = z.object({
  /** The heading above the block, or the document's title. */
  heading: z.string(),
  kind: z.enum(['list', 'table', 'checkboxes', 'text']),
  /** The records that its heading, columns or boxes suggest; null if none. */
  about: z.enum(unreadAbout).nullable(),
  items: z.number().int().min(0),
  line: z.number().int().min(1),
});
export type UnreadBlock = z.infer<typeof unreadBlockSchema>;

/** A date in a document that belongs to no record, as written. */
export const looseDateSchema = z.object({ text: z.string(), line: z.number().int().min(1) });
export type LooseDate = z.infer<typeof looseDateSchema>;

/** How much of a document was understood. */
export interface Coverage {
  /** Paragraphs, lists, tables, quotations and code. */
  blocks: number;
  /** Blocks that are neither unread nor a list or table under an unknown heading. */
  understood: number;
  unread: UnreadBlock[];
  /** Unknown headings over lists and tables, with their lines. */
  unknown: { heading: string; line: number }[];
  /** The first dates that belong to no record, if no record has a date. */
  dates: LooseDate[];
}
