import { statSync } from 'node:fs';
import { errorMessage } from '../../model/errors.ts';
import { report } from '../catalogue/report.ts';
import { FolderFiles } from '../files/folder-files.ts';
import { type Layout, layOut } from '../files/layout.ts';
import { NothingToRead, type SwarmFiles } from '../files/swarm-files.ts';
import { noSuchFolder, whatWasMeant } from '../files/what-was-meant.ts';
import { type Config, configLimit, configNames, defaultConfig, type ReadConfig, readConfig } from './config.ts';

/**
 * Reads only the settings of a portfolio.
 * @throws {NothingToRead} if there is no such folder.
 */
export async function loadConfig(swarm: string): Promise<Config> {
  const files = openFolder(swarm, false);
  return (await configuration(files, (await files.list()).files)).config;
}

/**
 * Reads the settings of a portfolio and finds its tracks, without reading a document.
 * @throws {NothingToRead} if there is no such folder, or no track in it.
 */
export async function findPlans(swarm: string): Promise<{ config: Config; layout: Layout }> {
  const files = openFolder(swarm, false);
  const listing = (await files.list()).files;
  const { config } = await configuration(files, listing);
  const layout = layOut(listing, config);
  if (layout.tracks.length === 0) throw new NothingToRead(whatWasMeant(swarm, listing, config.tracks));
  return { config, layout };
}

/** @throws {NothingToRead} if there is no such folder. */
export function openFolder(path: string, git: boolean): SwarmFiles {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new NothingToRead(noSuchFolder(path));
  return new FolderFiles(path, { git });
}

/** Reads `trackway.yaml`, if `list` has it. */
export async function configuration(files: SwarmFiles, list: readonly string[]): Promise<ReadConfig> {
  const name = configNames.find((path) => list.includes(path));
  const placeOf = () => ({ file: name ?? configNames[0] });
  if (name === undefined) return { config: defaultConfig, diagnostics: [], placeOf };
  try {
    const bytes = await files.read(name, configLimit + 1);
    if (bytes.length > configLimit) throw new Error(`more than ${configLimit / 1024} KiB`);
    return readConfig(name, new TextDecoder().decode(bytes));
  } catch (error) {
    const message = `The settings cannot be read (${errorMessage(error)}), so the defaults are used.`;
    return { config: defaultConfig, diagnostics: [report('file-unreadable', { file: name }, message)], placeOf };
  }
}
