import type { ApprovalFact } from '../../dialects/dialect.ts';
import type { TrackFile } from '../files/layout.ts';
import type { DocumentVersions, Version, VersionList } from '../git/versions.ts';
import { readContent } from '../read-documents.ts';
import type { SealReading } from './sealed-document.ts';
import { isSameSignature, type SignatureSettings, tellingLines, textOf } from './standing.ts';

/** An approval whose commit is looked for, with its document as it is. */
export interface Signature {
  fact: ApprovalFact;
  file: TrackFile;
  /** The path of the document in git. */
  path: string;
  bytes: Uint8Array;
}

/** The version that brought an approval; null if the approval is not committed yet. */
export interface FoundSeal {
  sealed: Version | null;
  list: VersionList;
}

/** Versions of each document that one call of git reads: few approvals are older than that many edits. */
const rounds = [4, 16, 64, 100_000];

/**
 * The commit that brought each signature: back from the document as it is, through all versions that have it. A commit
 * that only reformats it renews nothing. A signature without an entry is older than the history that this clone has.
 */
export async function findSeals<S extends Signature>(
  signatures: readonly S[],
  versions: DocumentVersions,
  reading: SealReading,
  settings: SignatureSettings,
): Promise<Map<S, FoundSeal>> {
  const found = new Map<S, FoundSeal>();
  const lists = new Map<string, VersionList>();
  for (const { path } of signatures) if (!lists.has(path)) lists.set(path, versions.of(path));
  let open = [...Map.groupBy(signatures, ({ path }) => path)];
  let from = 0;
  for (const count of rounds) {
    if (open.length === 0) break;
    const next = (path: string): readonly Version[] => lists.get(path)!.versions.slice(from, from + count);
    const contents = await versions.read(open.flatMap(([path]) => next(path).map(({ id }) => id)));
    open = open.flatMap(([path, own]): typeof open => {
      let left = own;
      const list = lists.get(path)!;
      for (const [offset, version] of next(path).entries()) {
        const bytes = contents.get(version.id);
        // A partial clone lacks it: nothing is known of what is before.
        if (bytes === undefined) return [];
        const gone = left.filter((signature) => !stands(signature, bytes, reading, settings));
        for (const one of gone) found.set(one, { sealed: list.versions[from + offset - 1] ?? null, list });
        left = left.filter((one) => !gone.includes(one));
        if (left.length === 0) return [];
      }
      if (from + count < list.versions.length) return [[path, left]];
      if (list.isWhole && list.versions.length > 0)
        for (const one of left) found.set(one, { sealed: list.versions.at(-1)!, list });
      return [];
    });
    from += count;
  }
  return found;
}

/** True if a version of its document has the signature. */
function stands(
  { fact, file, bytes }: Signature,
  earlier: Uint8Array,
  reading: SealReading,
  settings: SignatureSettings,
) {
  const lines = file.role === 'metadata' ? null : tellingLines(textOf(bytes), fact);
  if (lines !== null && textOf(earlier).includes(lines)) return true;
  const { facts } = readContent(earlier, file, reading.context, reading.limits, reading.memo).document;
  return facts.approvals.some((other) => isSameSignature(fact, other, settings));
}
