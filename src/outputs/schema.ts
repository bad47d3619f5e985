import { z } from 'zod';
import { comparisonSchema } from '../model/change.ts';
import { recentChangesSchema } from '../model/change-window.ts';
import { portfolioSchema } from '../model/portfolio.ts';
import { changeWords } from './changes/schema-words.ts';
import { schemaWords } from './schema-words.ts';

const keyOf = (fields: object): string => Object.keys(fields).sort().join();
const wordsByFields = new Map([...schemaWords, ...changeWords].map((words) => [keyOf(words), words]));

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Adds descriptions to all parts of a schema, and allows more fields, as the contract does. */
function explain(node: unknown): void {
  if (!isNode(node)) return;
  const { properties } = node;
  if (isNode(properties)) {
    if (node.additionalProperties === false) delete node.additionalProperties;
    for (const [field, description] of Object.entries(wordsByFields.get(keyOf(properties)) ?? {})) {
      const part = properties[field];
      if (isNode(part)) part.description = description;
    }
  }
  for (const part of Object.values(node)) explain(part);
}

/** A schema (draft 2020-12) with descriptions. */
function described(
  shape: z.ZodType,
  head: { $id: string; title: string; description: string },
): Record<string, unknown> {
  // Copied through JSON: parts used in several places are one object, but need different descriptions.
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(shape, { target: 'draft-2020-12' }))) as Node;
  explain(schema);
  return { ...schema, ...head };
}

const rules = 'Fields may be added, never renamed; an absent value is null, an absent list is empty.';

/** Files of older versions have neither. */
const publishedSchema = z.object({
  $schema: z.string().optional(),
  site: z.string().nullable().optional(),
  ...portfolioSchema.shape,
});

/** The JSON Schema of `api/portfolio.json`. */
export const portfolioJsonSchema = (id: string): Record<string, unknown> =>
  described(publishedSchema, {
    $id: id,
    title: 'Trackway portfolio, version 1',
    description: `All that a Trackway site shows. ${rules}`,
  });

/** The JSON Schema of what changed between two points (`trackway diff --format json`). */
export const comparisonJsonSchema = (id: string): Record<string, unknown> =>
  described(comparisonSchema, {
    $id: id,
    title: 'Trackway changes, version 1',
    description: `What changed in a portfolio between two points. ${rules}`,
  });

/** The JSON Schema of `api/changes.json`. */
export const recentChangesJsonSchema = (id: string): Record<string, unknown> =>
  described(recentChangesSchema, {
    $id: id,
    title: 'Trackway changes of a site, version 1',
    description: `What changed since the last reviews and in the last days. ${rules}`,
  });
