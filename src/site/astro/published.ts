import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import type { Published } from '../../render/published.ts';
import { asGiven } from './no-pictures.ts';

const made = new WeakMap<object, Promise<Published>>();

/**
 * The whole portfolio, put together from the content collections: for pages that count over all of it. Put together
 * once for each state of the collections, so that what views remember of a portfolio holds for every page.
 */
export async function published(): Promise<Published> {
  const head = await getEntry('portfolio', 'portfolio');
  if (head === undefined)
    throw new Error('The collections are empty: the trackway integration is missing from the Astro configuration.');
  // The development server's store is one file in Trackway's folder, for all that run: another's portfolio would be
  // shown as ours.
  if (head.data.process !== process.pid)
    throw new Error(
      'Another trackway dev of the same installation has replaced the entries of the collections. ' +
        'End it, and save a document to read them anew.',
    );
  const known = made.get(head.data) ?? assemble(head.data);
  made.set(head.data, known);
  return known;
}

type Head = CollectionEntry<'portfolio'>['data'];

async function assemble(head: Head): Promise<Published> {
  const { config, order, id: _, process: __, ...facts } = asGiven(head);
  /**
   * The records of a collection in the order of the portfolio. Astro warns of a collection without entries, which is
   * nothing unusual here.
   */
  const records = async <Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data'][]> => {
    const ids = order[name] ?? [];
    const entries = ids.length === 0 ? [] : (await getCollection(name)).map(({ data }) => asGiven(data));
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
  return {
    portfolio: {
      ...facts,
      tracks: await records('tracks'),
      risks: await records('risks'),
      approvals: await records('approvals'),
      milestones: await records('milestones'),
      questions: await records('questions'),
      dependencies: await records('dependencies'),
    },
    config,
    documents: new Map((await records('documents')).map((document) => [document.path, document])),
  };
}
