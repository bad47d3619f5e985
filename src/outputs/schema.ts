import { z } from 'zod';
import { portfolioSchema } from '../model/portfolio.ts';

/** The JSON Schema (draft 2020-12) of `api/portfolio.json`, from the schemas by which the portfolio is made. */
export function portfolioJsonSchema(id: string): Record<string, unknown> {
  return {
    ...z.toJSONSchema(portfolioSchema, { target: 'draft-2020-12' }),
    $id: id,
    title: 'Trackway portfolio, version 1',
    description:
      'Everything that a Trackway site says. Fields may be added, never renamed; an absent value is null, an absent list is empty.',
  };
}
