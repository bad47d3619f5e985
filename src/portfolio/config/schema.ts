import { z } from 'zod';
import { audiences } from '../../model/audience.ts';
import { riskCategories } from '../../model/risk.ts';
import { statusValues } from '../../model/status.ts';
import { dialectNames } from '../../model/track.ts';
import { diagnosticCodes } from '../catalogue/index.ts';
import { basePath, siteAddress } from './site-address.ts';
import { themeSchema } from './theme.ts';

/*
 * Every scalar arrives as a string (YAML's failsafe schema), so that `title: 3.10` stays `3.10`. Numbers and switches
 * are converted here.
 */
const text = z.string();
const texts = z.union([text.transform((one) => [one]), z.array(text)]);
const count = (low: number, high: number) =>
  z.string().transform((value, context) => {
    const result = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (result >= low && result <= high) return result;
    context.addIssue({ code: 'custom', message: `expected a whole number from ${low} to ${high}`, input: value });
    return z.NEVER;
  });
const flag = z.enum(['true', 'false', 'yes', 'no']).transform((word) => word === 'true' || word === 'yes');
const webAddress = text
  .refine(
    (value) => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value),
    'expected an address that begins with https:// or http://',
  )
  .transform((value) => value.replace(/\/+$/, ''));
/** A text that `read` converts, or rejects with a message. */
const readBy = (read: (value: string) => { value: string } | { wrong: string }) =>
  text.transform((value, context) => {
    const result = read(value);
    if ('value' in result) return result.value;
    context.addIssue({ code: 'custom', message: result.wrong, input: value });
    return z.NEVER;
  });
/** A file or folder at the top of the published site; folders may end with a slash. */
const entryName = text
  .transform((name) => name.replace(/\/$/, ''))
  .refine(
    (name) => !/^\.{0,2}$|^\*+$|[/\\]/.test(name),
    'expected the name of a file or folder at the top of the site',
  );
/** Paths below the folder of trackway.yaml, with `*`, `**` and `?`. */
const pattern = text
  .refine(
    (path) => !/(?:^|\/)\.\.(?:\/|$)|^[\\/~]|^[A-Za-z]:/.test(path),
    'expected a path below the folder of trackway.yaml',
  )
  .refine((path) => /[^./]/.test(path), 'expected the name of a folder or file, or a pattern such as docs/rfcs/*');
const patterns = z.union([pattern.transform((one) => [one]), z.array(pattern)]).default([]);
const words = z.record(z.string(), text).default({});

/** Kinds of sources of a track's facts, in the default order of precedence: the first that has the fact wins. */
export const sourceKinds = ['spec', 'metadata', 'registry', 'plan', 'other'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const silenced = z.union([
  z.enum(diagnosticCodes).transform((code) => ({ code, path: null })),
  z.strictObject({ code: z.enum(diagnosticCodes), path: text }),
]);

/**
 * The schema of `trackway.yaml`; `docs/configuration.md` explains each key with an example. Every key is optional and
 * has a default.
 */
export const configSchema = z.strictObject({
  title: text.nullable().default(null),
  description: text.nullable().default(null),
  url: readBy(siteAddress).nullable().default(null),
  base: readBy(basePath).default('/'),
  language: text.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag such as en or pt-BR').default('en'),
  audience: z.enum(audiences).default('internal'),
  publicWords: texts.default([]),
  theme: themeSchema,
  tracks: patterns,
  exclude: patterns,
  statuses: z.record(z.string(), z.enum(statusValues)).default({}),
  labels: z.partialRecord(z.enum(statusValues), text).default({}),
  risk: z
    .strictObject({
      line: count(1, 25).default(9),
      categories: z.record(z.string(), z.enum(riskCategories)).default({}),
    })
    .prefault({}),
  approvals: z
    .strictObject({
      roles: z.record(z.string(), texts).default({}),
      required: z
        .array(
          z.strictObject({
            roles: texts,
            families: z
              .union([z.enum(dialectNames).transform((one) => [one]), z.array(z.enum(dialectNames))])
              .default([]),
            tracks: texts.default([]),
          }),
        )
        .default([]),
      staleOn: z.enum(['material', 'any', 'never']).default('material'),
      covers: z.record(z.string(), texts).default({}),
      publicEmail: flag.default(false),
    })
    .prefault({}),
  words: z
    .strictObject({
      headings: words,
      columns: words,
      levels: z.record(z.string(), count(1, 5)).default({}),
    })
    .prefault({}),
  people: z.record(z.string(), texts).default({}),
  precedence: z.array(z.enum(sourceKinds)).default([...sourceKinds]),
  repository: z
    .strictObject({
      url: webAddress,
      branch: text.default('main'),
      folder: text
        .transform((path) => path.replace(/^(\.?\/)+|^\.$|\/+$/g, ''))
        .nullable()
        .default(null),
      view: text
        .refine(
          (form) => /^(?:\{url\}|https?:\/\/[^\s/{}]+[/?#])/i.test(form),
          'expected an address that begins with {url}, https:// or http://',
        )
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
  silence: z.union([silenced.transform((one) => [one]), z.array(silenced)]).default([]),
  aliases: z.record(z.string(), text).default({}),
  search: z.strictObject({ exclude: texts.default([]) }).prefault({}),
  feeds: z.strictObject({ entries: count(1, 1000).default(100) }).prefault({}),
  pages: z.strictObject({ mdx: flag.default(false) }).prefault({}),
  publish: z
    .strictObject({
      keep: z
        .union([entryName.transform((one) => [one]), z.array(entryName)])
        .default(['.git', 'CNAME', '.well-known', '.nojekyll']),
    })
    .prefault({}),
  diagrams: z.strictObject({ limit: count(0, 100_000).default(60) }).prefault({}),
  limits: z
    .strictObject({
      documentBytes: count(1024, 64 * 1024 * 1024).default(1024 * 1024),
      nesting: count(5, 200).default(100),
      tableCells: count(100, 10_000_000).default(100_000),
      frontMatterBytes: count(256, 1024 * 1024).default(64 * 1024),
      frontMatterDepth: count(2, 100).default(20),
    })
    .prefault({}),
});
