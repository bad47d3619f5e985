import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const documents = defineCollection({ loader: glob({ base: process.env.BARE_DOCUMENTS ?? '.', pattern: '**/*.md' }) });
export const collections = { documents };
