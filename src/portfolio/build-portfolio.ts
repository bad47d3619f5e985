import type { ParsedDocument } from '../markdown/document.ts';
import { parseDocument } from '../markdown/read.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { withShownNames } from '../model/shown-names.ts';
import type { StatusValue } from '../model/status.ts';
import { diskName, withoutDirections } from '../model/text-direction.ts';
import type { Day } from '../model/when.ts';
import { runChecks } from './checks/index.ts';
import { type Config, type ReadConfig, titleFrom } from './config/config.ts';
import { applySuppressions, unknownSilences } from './config/suppressions.ts';
import { derive, type StatedPortfolio, type StatedTrack } from './derive.ts';
import type { SwarmFiles } from './files/swarm-files.ts';
import type { History } from './git/history.ts';
import { editUrl, repositoryUrl } from './git/repository-url.ts';
import { withFolders } from './links/link-target.ts';
import { linkResolver } from './links/links.ts';
import { checkPictures } from './links/pictures.ts';
import type { Loaded, LoadedDocument } from './loaded.ts';
import { finalizeRecords, type Records } from './merge/finalize-records.ts';
import type { JoinedTrack } from './merge/join.ts';
import { joinAll } from './merge/join-all.ts';
import { joinDependencies, type StatedDependency } from './merge/join-dependencies.ts';
import { statusReader } from './merge/status-start.ts';
import { trackAddresses } from './merge/track-addresses.ts';
import { TrackNames } from './merge/track-names.ts';
import { resolveRegistry } from './read-registries.ts';
import type { ReadTracks } from './read-tracks.ts';
import type { SealReading } from './seals/sealed-document.ts';
import { addSeals } from './seals/seals.ts';

export interface PortfolioInput {
  /** Every file of the swarm folder. */
  files: readonly string[];
  readFile: SwarmFiles['read'];
  config: Config;
  /** The name of the folder or its repository; the title is made of it if the settings state none. */
  name?: string | undefined;
  /** The position of a key in `trackway.yaml`. */
  settingPlace: ReadConfig['placeOf'];
  asOf: Day;
  read: ReadTracks;
  history: History | null;
  /** The diagnostics of reading. */
  diagnostics: readonly Diagnostic[];
  /** What documents are read with, for their earlier versions. */
  reading: SealReading;
  /** True for a past state, which is compared but not shown: its pictures, links and diagnostics are not looked at. */
  past?: boolean;
}

/** Merges what was read into the portfolio: tracks, records with ids and addresses, references, checks. */
export async function buildPortfolio(input: PortfolioInput): Promise<Omit<Loaded, 'plans' | 'reviews' | 'audience'>> {
  const { files, readFile, config, name, settingPlace, asOf, read, history, diagnostics } = input;
  const { addresses, diagnostics: clashes } = trackAddresses(read.tracks.map(({ folder }) => folder));
  const paths = withFolders(files);
  const named = (join: (path: string) => { statedId: string | null; title: string } | undefined) =>
    read.tracks.map(({ folder }) => {
      const { statedId = null, title = folder.name } = join(folder.path) ?? {};
      return { id: addresses.get(folder.path)?.id ?? folder.name, path: folder.path, statedId, title };
    });
  // Registries name tracks by folder. Only after reading them are titles and stated IDs known, which they may give.
  const registry = resolveRegistry(
    read.registry,
    new TrackNames(
      named(() => undefined),
      config.aliases,
    ),
    paths,
  );
  const { tracks, diagnostics: unjoined } = joinAll(read, registry, addresses, config);
  const byFolder = new Map(tracks.map((track) => [track.folder.path, track.facts]));
  const names = new TrackNames(
    named((path) => byFolder.get(path)),
    config.aliases,
  );
  const { dependencies, diagnostics: unresolved } = joinDependencies([...statedDependencies(tracks)], names, paths);
  const inRepository = config.repository?.folder ?? history?.folder ?? null;
  if (history !== null)
    await addSeals(tracks, {
      ...{ readFile, versions: history.versions, config, folder: inRepository },
      ...input.reading,
    });
  const days = await lineDays(tracks, history, asOf, statusReader(config));
  const records = finalizeRecords(tracks, dependencies, days);

  const documents = loadedDocuments(tracks, records, config);
  const resolveLink = linkResolver({
    files,
    paths,
    pages: new Map([...documents].map(([path, { url }]) => [path, url])),
    trackPages: new Map(tracks.map(({ folder, address }) => [folder.path, address.url])),
    fragments: fragmentsOf(tracks, records),
    folder: inRepository,
    config,
  });
  const shownDocuments = input.past ? [] : tracks.flatMap((track) => track.documents);
  const pictures = await checkPictures(readFile, shownDocuments, resolveLink);
  const { anchors: _, ...lists } = records;
  const stated = withoutDirections<StatedPortfolio>({
    schemaVersion: 1,
    title: config.title ?? titleFrom(name ?? ''),
    asOf,
    source: history?.head ?? null,
    tracks: tracks.map((track) => finished(track, history)),
    ...lists,
  });
  const people = { publicEmails: config.approvals.publicEmail, aliases: config.people };
  const portfolio = withShownNames(derive(stated, config, days), people);
  const all = [
    ...diagnostics,
    ...(history?.diagnostics ?? []),
    ...clashes,
    ...unjoined,
    ...unresolved,
    ...unknownSilences(read.tracks.flatMap((track) => track.documents)),
    ...(input.past
      ? []
      : runChecks({ portfolio, tracks, registry, names, config, settingPlace, resolveLink, pictures })),
  ];
  const shown = applySuppressions(
    all,
    config,
    read.tracks.flatMap((track) => track.documents),
  ).sort(byPlace);
  const inHost = (file: string): string => diskName(inRepository === '' ? file : `${inRepository}/${file}`);
  const { repository } = config;
  const isKnown = repository !== null && inRepository !== null;
  const sourceUrl: Loaded['sourceUrl'] = ({ file, line }) =>
    isKnown ? repositoryUrl(repository, inHost(file), line) : null;
  const editAddress: Loaded['editUrl'] = ({ file, line }) => (isKnown ? editUrl(repository, inHost(file), line) : null);
  return {
    portfolio: { ...portfolio, diagnostics: withoutDirections(shown) },
    config,
    documents,
    resolveLink,
    pictures,
    sourceUrl,
    editUrl: editAddress,
  };
}

function* statedDependencies(tracks: readonly JoinedTrack[]): Generator<StatedDependency> {
  for (const { address, documents } of tracks) {
    for (const { path, facts } of documents)
      for (const fact of facts.dependencies) yield { track: address.id, file: path, fact };
  }
}

/** Asks git for the day of each line with a status, an open approval or an open question: `path:line` → day. */
async function lineDays(
  tracks: readonly JoinedTrack[],
  history: History | null,
  asOf: Day,
  statusIn: (line: string) => StatusValue | null,
): Promise<ReadonlyMap<string, Day>> {
  if (history === null) return new Map();
  const lines = new Map<string, number[]>();
  const ask = (file: string, line: number): void => {
    const asked = lines.get(file);
    if (asked === undefined) lines.set(file, [line]);
    else asked.push(line);
  };
  const statuses = new Map<string, StatusValue>();
  for (const { facts, approvals, questions } of tracks) {
    const { source, value } = facts.status;
    if (source !== null) {
      ask(source.file, source.line);
      statuses.set(`${source.file}:${source.line}`, value);
    }
    for (const { fact, file } of approvals)
      if (fact.state === 'pending' || fact.state === 'unsigned') ask(file, fact.line);
    for (const { fact, file } of questions) if (fact.status === 'open' && fact.askedOn === null) ask(file, fact.line);
  }
  // On an earlier `asOf` nothing waits since a later day.
  const same = (line: string, before: string): boolean => statuses.has(line) && statusIn(before) === statuses.get(line);
  return new Map([...(await history.days(lines, same))].filter(([, day]) => day <= asOf));
}

function finished(
  { folder, address, urls, facts, documents, sources }: JoinedTrack,
  history: History | null,
): StatedTrack {
  const main = sources.find(({ kind }) => kind === 'spec')?.file ?? documents[0]?.path ?? folder.path;
  return {
    id: address.id,
    ...facts,
    archived: folder.archived,
    documents: documents.map(({ path, dialect, title, placeholders, facts: { coverage } }) => ({
      path,
      dialect,
      title,
      url: urls.get(path) ?? address.url,
      placeholders,
      coverage: coverage === null || coverage.blocks === 0 ? null : coverage.understood / coverage.blocks,
      commit: history?.last.get(path) ?? null,
    })),
    source: { file: main, line: facts.sources.title?.file === main ? facts.sources.title.line : 1 },
    url: address.url,
  };
}

function loadedDocuments(
  tracks: readonly JoinedTrack[],
  { anchors }: Records,
  config: Config,
): Map<string, LoadedDocument> {
  const documents = new Map<string, LoadedDocument>();
  for (const { address, urls, documents: trackDocuments } of tracks) {
    for (const { path, dialect, title, text, format, facts } of trackDocuments) {
      const parse = (): ParsedDocument => parseDocument(path, text, config.limits);
      const url = urls.get(path) ?? address.url;
      documents.set(path, {
        path,
        track: address.id,
        dialect,
        title: withoutDirections(title),
        url,
        summary: withoutDirections(facts.summary?.value ?? null),
        text,
        format,
        anchors: anchors.get(path) ?? [],
        parse,
      });
    }
  }
  return documents;
}

/** The fragments on each document's page, of headings and records. */
function fragmentsOf(tracks: readonly JoinedTrack[], { anchors }: Records): Map<string, Set<string>> {
  const fragments = new Map<string, Set<string>>();
  for (const { documents } of tracks) {
    for (const { path, slugs } of documents) {
      fragments.set(path, new Set([...slugs.keys(), ...(anchors.get(path) ?? []).map(({ fragment }) => fragment)]));
    }
  }
  return fragments;
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1) || (a.code < b.code ? -1 : 1);
