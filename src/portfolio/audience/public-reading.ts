import type { ReadContext } from '../../dialects/dialect.ts';
import type { Change } from '../../model/change.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import { titleKey } from '../../model/title-key.ts';
import type { Config } from '../config/config.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import { AudienceFiles } from './audience-files.ts';
import type { LeftOut } from './left-out.ts';
import { ownWords } from './own-words.ts';
import { WordLedger, withheldWords, wordsOf } from './word-ledger.ts';

/** Plans as they are read for the public, and what is known of the rest. */
export interface PublicReading {
  files: SwarmFiles;
  leftOut: LeftOut;
  /** The settings without names of tracks that are left out. */
  config: Config;
  /** The files of an older state: what was marked then is left out of it, and what is marked now. */
  past(files: SwarmFiles): SwarmFiles;
  /** Words that only what is left out has, in any state that was read, and where. */
  withheld(): Map<string, SourceLocation>;
}

/** Opens plans for the public. */
export async function publicReading(files: SwarmFiles, config: Config, context: ReadContext): Promise<PublicReading> {
  const [present, older] = [new WordLedger(), new WordLedger()];
  const opened = new AudienceFiles({ files, config, context, words: present, today: null });
  const leftOut = await opened.leftOut();
  const shown = withoutNames(config, leftOut.names);
  const { publicWords, ...settings } = shown;
  present.keep(JSON.stringify(settings));
  return {
    files: opened,
    leftOut,
    config: shown,
    past: (past) => new AudienceFiles({ files: past, config, context, words: older, today: leftOut }),
    withheld() {
      const known = new Set(ownWords());
      for (const { word } of wordsOf(publicWords.join(' '))) known.add(word);
      return withheldWords(present, older, known);
    },
  };
}

/** The settings that pages may show, without the names of left-out tracks. A rule for such tracks alone goes with them. */
function withoutNames(config: Config, names: ReadonlySet<string>): Config {
  const isKept = (name: string): boolean => !names.has(titleKey(name));
  const aliases = Object.entries(config.aliases).filter(([old, today]) => isKept(old) && isKept(today));
  const required = config.approvals.required.flatMap((rule) => {
    const tracks = rule.tracks.filter(isKept);
    return rule.tracks.length > 0 && tracks.length === 0 ? [] : [{ ...rule, tracks }];
  });
  return { ...config, aliases: Object.fromEntries(aliases), approvals: { ...config.approvals, required } };
}

/** Kinds of changes that tell of what is gone. It may have been marked before it went, which no state has to show. */
const tellsGone = /removed|vanished|dropped|lost|cleared|moved-out/;

/**
 * The changes that the public may be told: none of what is gone, and none with a word that only left-out places have.
 * @param withheld these words
 */
export function toldChanges(changes: readonly Change[], withheld: ReadonlyMap<string, unknown>): Change[] {
  return changes.filter(
    (change) =>
      change.source !== null &&
      !tellsGone.test(change.kind) &&
      [...wordsOf(JSON.stringify(change))].every(({ word }) => !withheld.has(word)),
  );
}

/**
 * The diagnostics that the public may see: none of the settings, none of documents and tracks of which a part is left
 * out, because it would be missed there, and none that names what is left out.
 */
export function toldDiagnostics(
  diagnostics: readonly Diagnostic[],
  { leftOut, withheld }: Pick<PublicReading, 'leftOut' | 'withheld'>,
  trackOf: (file: string) => string | null,
): Diagnostic[] {
  const words = withheld();
  const touched = new Set([...leftOut.texts.keys(), ...leftOut.files].map(trackOf));
  return diagnostics.filter(({ file, message, hint }) => {
    const said = titleKey(`${message} ${hint}`);
    return (
      !/\.ya?ml$/.test(file) &&
      !(trackOf(file) !== null && touched.has(trackOf(file))) &&
      ![...leftOut.names].some((name) => ` ${said} `.includes(` ${name} `)) &&
      [...wordsOf(`${file} ${message} ${hint}`)].every(({ word }) => !words.has(word))
    );
  });
}
