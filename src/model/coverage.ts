import { z } from 'zod';

/** What an unread block may be about: what a page must not call absent. */
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

/** A list, a table or check boxes that were not understood. */
export const unreadBlockSchema = z.object({
  /** The heading above it; the document's title if there is none. */
  heading: z.string(),
  kind: z.enum(['list', 'table', 'checkboxes']),
  /** The records that its heading, columns or boxes promise; null if they promise none. */
  about: z.enum(unreadAbout).nullable(),
  items: z.number().int().min(0),
  line: z.number().int().min(1),
});
export type UnreadBlock = z.infer<typeof unreadBlockSchema>;

/** How much of a document was understood. */
export interface Coverage {
  /** Paragraphs, lists, tables, quotations and code. */
  blocks: number;
  /** Those that are neither unread nor a list or table below a heading of unknown meaning. */
  understood: number;
  unread: UnreadBlock[];
  /** Headings of unknown meaning over lists and tables, with their lines. */
  unknown: { heading: string; line: number }[];
}
