import type { z } from 'zod';
import { configSchema } from './config-schema.ts';

/** What `trackway.yaml` in the swarm folder sets, with the defaults filled in. `docs/configuration.md` explains every key. */
export type Config = z.output<typeof configSchema>;

/** The configuration of a folder without `trackway.yaml`. */
export const defaultConfig: Config = configSchema.parse({});
