import { sep } from 'node:path';
import { leadsTo } from '../site/publish/leads-to.ts';

/**
 * True if no link leads a path out of a folder; neither need exist. What a command writes goes nowhere else, whatever
 * links the folder has: anyone can commit one.
 */
export async function staysIn(folder: string, path: string): Promise<boolean> {
  const real = await leadsTo(folder);
  return (await leadsTo(path)).startsWith(real.endsWith(sep) ? real : real + sep);
}
