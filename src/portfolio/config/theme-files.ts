import { nearest } from '../../dialects/vocabulary/nearest.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { report } from '../catalogue/report.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import { refusal } from '../links/pictures.ts';
import { PicturesApart } from '../links/pictures-apart.ts';
import type { Config, ReadConfig } from './config.ts';

/** The largest font that is published, in bytes. */
export const maxFontBytes = 2 * 1024 * 1024;

/** Why a file cannot be the font, or null. A web font begins with `wOF2` (W3C, WOFF 2.0, section 4.1). */
async function fontRefusal(read: SwarmFiles['read'], path: string): Promise<string | null> {
  const bytes = await read(path, maxFontBytes + 1);
  if (bytes.length > maxFontBytes) return `the file is larger than ${maxFontBytes / 1024 / 1024} MiB`;
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === 'wOF2' ? null : 'the file is not a WOFF2 font';
}

/**
 * Checks the files that `theme` names: each has to exist, and to be what it is used as. Those that are not are
 * diagnostics, and left out of the settings that are returned.
 * @param list every file of the swarm folder
 */
export async function checkTheme(
  config: Config,
  files: SwarmFiles,
  list: readonly string[],
  placeOf: ReadConfig['placeOf'],
): Promise<{ config: Config; diagnostics: Diagnostic[] }> {
  const theme = { ...config.theme };
  const read: SwarmFiles['read'] = (path, limit) => files.read(path, limit);
  const diagnostics: Diagnostic[] = [];
  const apart = new PicturesApart();
  for (const key of ['logo', 'favicon', 'font'] as const) {
    const path = theme[key];
    if (path === null) continue;
    let why = `there is no file ${path} below the folder of trackway.yaml`;
    let hint = nearest(path, list);
    if (list.includes(path)) {
      hint = null;
      why = (key === 'font' ? await fontRefusal(read, path) : await refusal(read, path, apart)) ?? '';
    }
    if (why === '') continue;
    theme[key] = null;
    const place = placeOf(['theme', key]);
    const advice = hint === null ? 'docs/configuration.md describes the key.' : `Did you mean ${hint}?`;
    diagnostics.push(report('config-wrong-value', place, `theme.${key}: ${why}.`, advice));
  }
  apart.end();
  return { config: { ...config, theme }, diagnostics };
}
