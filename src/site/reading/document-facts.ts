import type { ParsedDocument } from '../../markdown/document.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf, type TrackRecords } from '../../model/portfolio-index.ts';
import { recordMessages } from '../../outputs/discord.ts';
import type { LoadedDocument } from '../../portfolio/loaded.ts';
import { absoluteUrl, href } from '../../render/href.ts';
import type { DocumentFacts } from '../../views/documents/page.ts';

/** The input for the view of a document. */
export function documentFacts(portfolio: Portfolio, document: LoadedDocument, parsed: ParsedDocument): DocumentFacts {
  const records = indexOf(portfolio).tracks.get(document.track);
  if (records === undefined)
    throw new Error(`${document.path} belongs to track ${document.track}, which is not in the portfolio.`);
  const lines = document.text.split('\n');
  return {
    path: document.path,
    root: parsed.root,
    anchors: document.anchors,
    placeholders: parsed.placeholders,
    lineText: (line) => lines[line - 1] ?? '',
    records,
    diagnostics: indexOf(portfolio).diagnostics.get(document.path) ?? [],
  };
}

/** Discord messages by record id; null without records. The reader's browser fills in an unknown origin. */
export function documentMessages(
  { anchors }: LoadedDocument,
  { track, ...records }: TrackRecords,
): Record<string, string> | null {
  if (anchors.length === 0) return null;
  const ids = new Set(anchors.map(({ record }) => record));
  const here = <T extends { id: string }>(list: readonly T[]): T[] => list.filter(({ id }) => ids.has(id));
  const ofDocument = {
    risks: here(records.risks),
    approvals: here(records.approvals),
    milestones: here(records.milestones),
    questions: here(records.questions),
    dependencies: here(records.dependencies),
  };
  const address = (url: string): string => absoluteUrl(url) ?? `{origin}${href(url)}`;
  return Object.fromEntries(recordMessages(ofDocument, track, address));
}
