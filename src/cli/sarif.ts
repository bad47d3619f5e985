import { join, relative } from 'node:path';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { diskName } from '../model/text-direction.ts';
import { catalogueEntry } from '../portfolio/catalogue/index.ts';
import { visibleJson } from './terminal.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Diagnostics as SARIF 2.1.0 (OASIS), the format for code scanning. Paths are relative to the working folder, as
 * uploads from a checkout expect.
 * @param version of Trackway
 */
export function sarif(diagnostics: readonly Diagnostic[], swarm: string, version: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const rules = codes.map((code) => {
    const entry = catalogueEntry(code);
    return {
      id: code,
      shortDescription: { text: entry?.title ?? code },
      fullDescription: { text: entry === undefined ? code : `${entry.means} ${entry.why}` },
      help: { text: entry?.fix ?? code },
    };
  });
  const results = diagnostics.map(({ code, severity, message, hint, file, line, column }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(relative(process.cwd(), join(swarm, diskName(file)))) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  const driver = { name: 'Trackway', version, rules };
  return visibleJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  });
}

const uriOf = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/') || '.';
