import type { Run } from '../suite.ts';

/** Runs one suite and sends its rows to the process that forked this one. Arguments: name, size, seed. */

const [name, size, seed] = process.argv.slice(2) as [string, 'short' | 'long', string];
const { run } = (await import(`../${name}.ts`)) as { run?: Run };
if (typeof run !== 'function') throw new Error(`tests/trust/${name}.ts exports no function run().`);
const rows = await run({ size, seed: Number(seed), say: (line) => console.log(`${name}: ${line}`) });
process.send?.(rows, () => process.exit(0));
