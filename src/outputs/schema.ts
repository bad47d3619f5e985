import { z } from 'zod';
import { portfolioSchema } from '../model/portfolio.ts';
import { schemaWords } from './schema-words.ts';

const keyOf = (fields: object): string => Object.keys(fields).sort().join();
const wordsByFields = new Map(schemaWords.map((words) => [keyOf(words), words]));

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Says in every part of a schema what its fields mean, and that there may be more of them, as the contract allows. */
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

/** The JSON Schema (draft 2020-12) of `api/portfolio.json`, from the schemas by which the portfolio is made. */
export function portfolioJsonSchema(id: string): Record<string, unknown> {
  // As text and back, because parts that stand in several places are one object, which could have one description only.
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(portfolioSchema, { target: 'draft-2020-12' }))) as Node;
  explain(schema);
  return {
    ...schema,
    $id: id,
    title: 'Trackway portfolio, version 1',
    description:
      'Everything that a Trackway site says. Fields may be added, never renamed; an absent value is null, an absent list is empty.',
  };
}
