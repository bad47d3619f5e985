import { compareSeal, type SealComparison } from '../../comparison/seal.ts';
import { rolesOf } from '../../model/roles.ts';
import type { Seal, SealedDocument } from '../../model/seal.ts';
import { diskName, plainName } from '../../model/text-direction.ts';
import type { Day } from '../../model/when.ts';
import { longDay } from '../../text/format.ts';
import type { Config } from '../config/config.ts';
import type { TrackFile } from '../files/layout.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import type { WithVersions } from '../git/history.ts';
import { isMoment } from '../git/moment.ts';
import { compareUrl, versionUrl } from '../git/repository-url.ts';
import type { DocumentVersions, Version } from '../git/versions.ts';
import type { JoinedTrack } from '../merge/join.ts';
import { finished, type JoinedApproval } from '../merge/join-approvals.ts';
import { type FoundSeal, findSeals, type Signature } from './find-seals.ts';
import { type SealReading, sealedDocument } from './sealed-document.ts';

/** What seals are found with. */
export interface SealWorld extends SealReading {
  readFile: SwarmFiles['read'];
  versions: WithVersions;
  config: Pick<Config, 'approvals' | 'people' | 'repository'>;
  /** The path of the plans in their repository; null if it is not known. */
  folder: string | null;
}

/** A signature with the document that it approves: its own, or the main one for a record in `metadata.json`. */
interface Sealing extends Signature {
  record: JoinedApproval;
  covers: readonly string[] | null;
  approved: { file: TrackFile; path: string; bytes: Uint8Array };
}

/** Bytes of a document; its reader reports a longer one. */
const mostBytes = 64 * 1024 * 1024;

/** Versions since the approval that are looked at for the one that voided it. */
const mostSince = 200;

/**
 * Decides by the history which approvals still hold. Each signature seals its document as the commit left it that
 * brought the tick; if what it covers has changed since, the approval is stale (docs/approvals.md). One whose commit
 * the history does not tell keeps what its document says.
 */
export async function addSeals(tracks: readonly JoinedTrack[], world: SealWorld): Promise<void> {
  const wanted = await signaturesOf(tracks, world);
  if (wanted.length === 0) return;
  const settings = { roles: rolesOf(world.config.approvals.roles), people: world.config.people };
  await world.versions(async (versions) => {
    const found = await findSeals(wanted, versions, world, settings);
    const sealed = new Map([...found].map(([one, seal]) => [one, approvedVersion(one, seal, versions)]));
    const known = new Map(await versions.read([...sealed.values()].flatMap((one) => one?.version?.id ?? [])));
    const judge = new Judge(world);
    const judged = [...sealed].flatMap(([one, seal]) => {
      if (seal === null) return [];
      const { version } = seal;
      if (version === null) return [{ one, seal, result: untouched }];
      const bytes = known.get(version.id);
      return bytes === undefined ? [] : [{ one, seal, result: judge.compare(one, version.id, bytes) }];
    });
    const stale = judged.filter(({ result }) => judge.voids(result));
    const since = stale.flatMap(({ seal }) => seal.since.map(({ id }) => id));
    for (const [id, bytes] of await versions.read(since)) known.set(id, bytes);
    for (const { one, seal, result } of judged) {
      const isStale = judge.voids(result);
      const voidedBy = isStale ? judge.voidedBy(one, seal, known) : null;
      apply(one, { seal, result, isStale, voidedBy }, world);
    }
  });
}

async function signaturesOf(tracks: readonly JoinedTrack[], world: SealWorld): Promise<Sealing[]> {
  const { approvals: settings } = world.config;
  const roles = rolesOf(settings.roles);
  const covers = new Map(Object.entries(settings.covers).map(([role, list]) => [roles.nameOf(role), list]));
  const found: Sealing[] = [];
  for (const { approvals, documents, facts, folder, sources } of tracks) {
    if (finished.has(facts.status.value) || folder.archived) continue;
    const byPath = new Map(documents.map((document) => [document.path, document]));
    const main = byPath.get(sources.find(({ kind }) => kind === 'spec')?.file ?? '');
    const contents = new Map<string, Uint8Array>();
    const read = async (path: string): Promise<Uint8Array> => {
      const bytes = contents.get(path) ?? (await world.readFile(path, mostBytes));
      contents.set(path, bytes);
      return bytes;
    };
    for (const record of approvals) {
      const { fact, file } = record;
      const own = byPath.get(file);
      const approved = own?.format === 'json' ? main : own;
      if (fact.kind !== 'sign-off' || (fact.state !== 'approved' && fact.state !== 'stale')) continue;
      if (own === undefined || approved === undefined) continue;
      try {
        found.push({
          record,
          fact,
          file: { path: own.path, role: own.role },
          path: diskName(own.path),
          bytes: await read(own.path),
          covers: covers.get(roles.nameOf(fact.title)) ?? null,
          approved: {
            file: { path: approved.path, role: approved.role },
            path: diskName(approved.path),
            bytes: await read(approved.path),
          },
        });
      } catch {
        // The reader of the document reports that it cannot be read.
      }
    }
  }
  return found;
}

/** The approved version, and those after it, newest first. `version` is null while the tick is not committed. */
interface Approved {
  /** The commit that brought the tick; null while it is not committed. */
  brought: Version | null;
  version: Version | null;
  since: readonly Version[];
  /** The version before. */
  earlier: Version | null;
}

/** Null if the history does not tell the approved document. */
function approvedVersion(one: Sealing, { sealed, list }: FoundSeal, versions: DocumentVersions): Approved | null {
  if (sealed === null) return { brought: null, version: null, since: [], earlier: null };
  const own = one.approved.path === one.path ? list : versions.of(one.approved.path);
  const at = own.versions.findIndex(({ index }) => index >= sealed.index);
  if (at === -1) return null;
  return {
    brought: sealed,
    version: own.versions[at]!,
    since: own.versions.slice(0, Math.min(at, mostSince)),
    earlier: own.versions[at + 1] ?? null,
  };
}

const untouched: SealComparison = { verdict: 'holds', since: null, sections: [] };

/** Compares versions with the approved one; each is read once. */
class Judge {
  private readonly world: SealWorld;
  private readonly read = new Map<string, SealedDocument>();

  constructor(world: SealWorld) {
    this.world = world;
  }

  /** The approved version against the document as it is. */
  compare({ approved, covers }: Sealing, id: string, bytes: Uint8Array): SealComparison {
    if (Buffer.compare(bytes, approved.bytes) === 0) return untouched;
    const now = this.document(`now ${approved.path}`, approved.bytes, approved.file);
    return compareSeal(this.document(id, bytes, approved.file), now, covers);
  }

  voids({ verdict }: SealComparison): boolean {
    const { staleOn } = this.world.config.approvals;
    return staleOn === 'never' ? false : staleOn === 'any' ? verdict !== 'holds' : verdict === 'stale';
  }

  /** The oldest version since which it is void without a break; null if only an edit that is not committed voids it. */
  voidedBy({ approved, covers }: Sealing, seal: Approved, known: ReadonlyMap<string, Uint8Array>): Version | null {
    const sealed = known.get(seal.version?.id ?? '');
    if (sealed === undefined || seal.version === null) return null;
    const was = this.document(seal.version.id, sealed, approved.file);
    let oldest: Version | null = null;
    for (const version of seal.since) {
      const bytes = known.get(version.id);
      if (bytes === undefined) break;
      const is = this.document(version.id, bytes, approved.file);
      if (!this.voids(compareSeal(was, is, covers))) break;
      oldest = version;
    }
    return oldest;
  }

  private document(key: string, bytes: Uint8Array, file: TrackFile): SealedDocument {
    const known = this.read.get(`${file.path}\0${key}`);
    if (known !== undefined) return known;
    const document = sealedDocument(bytes, file, this.world);
    this.read.set(`${file.path}\0${key}`, document);
    return document;
  }
}

const dayOf = (version: Version | null): Day | null =>
  version !== null && isMoment(version.commit.committedAt) ? version.commit.committedAt.slice(0, 10) : null;

interface Judged {
  seal: Approved;
  result: SealComparison;
  isStale: boolean;
  voidedBy: Version | null;
}

/** Writes the seal and the state into the record. The tick itself stays. */
function apply({ record, fact, approved }: Sealing, judged: Judged, world: SealWorld): void {
  const { seal, result, isStale, voidedBy } = judged;
  const [recorded, voided, before] = [dayOf(seal.brought), dayOf(voidedBy), dayOf(seal.earlier)];
  const { date } = fact;
  const changedBetween = date !== null && recorded !== null && before !== null && before > date && recorded > date;
  const stated = isStale ? null : statedBefore(record, seal, recorded);
  record.seal = {
    commit: seal.brought?.commit.commit ?? null,
    date: recorded,
    file: plainName(seal.version?.path ?? approved.path),
    ...addressesOf(seal, world),
    ...result,
    ...(stated === null ? {} : { verdict: 'stale', since: `changed on ${longDay(stated)}, as the document says` }),
    voidedBy: voidedBy === null || voided === null ? null : { commit: voidedBy.commit.commit, date: voided },
    note: changedBetween
      ? `Signed on ${longDay(date)}, recorded on ${longDay(recorded)}; the document changed in between.`
      : null,
  };
  if (stated !== null) return;
  const of = date === null ? '' : ` of ${longDay(date)}`;
  record.fact = {
    ...fact,
    state: isStale ? 'stale' : 'approved',
    reason: isStale ? `Since the approval${of}: ${result.since}.` : null,
  };
  delete record.changedOn;
  if (isStale && voided !== null && voided <= world.context.asOf) record.changedOn = { date: voided, basis: 'commit' };
}

/**
 * The day of a change after the signature that only the document knows of: both are older than its first commit, so the
 * history has no version to compare with.
 */
function statedBefore({ fact, changedOn }: JoinedApproval, { earlier }: Approved, recorded: Day | null): Day | null {
  const isOlder = fact.state === 'stale' && earlier === null && recorded !== null;
  return isOlder && changedOn !== undefined && changedOn.date <= recorded ? changedOn.date : null;
}

/** The addresses of the approved version, and of what changed since, in the repository on the web. */
function addressesOf({ version, brought }: Approved, { config, folder }: SealWorld): Pick<Seal, 'url' | 'compareUrl'> {
  const { repository } = config;
  if (repository === null || folder === null || version === null || brought === null)
    return { url: null, compareUrl: null };
  const { commit } = brought.commit;
  const path = folder === '' ? version.path : `${folder}/${version.path}`;
  return { url: versionUrl(repository, path, commit), compareUrl: compareUrl(repository, commit) };
}
