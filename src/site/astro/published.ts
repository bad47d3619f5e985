import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import type { Published } from '../../render/published.ts';
import { asGiven } from './no-pictures.ts';

/** For the page that explains them: pages know what `site` offers, and not where it comes from. */
export { diagnosticCatalogue, diagnosticCodes } from '../../portfolio/catalogue/index.ts';

const made = new WeakMap<object, Promise<Published>>();

/**
 * The portfolio from the content collections, for pages with figures over all of it. Built once for each state of the
 * collections, so that memoised views work for every page.
 */
export async function published(): Promise<Published> {
  const head = await getEntry('portfolio', 'portfolio');
  if (head === undefined)
    throw new Error('The collections are empty: the Astro configuration lacks the trackway integration.');
  // All development servers of an installation share one store: another one's portfolio must not appear here.
  if (head.data.process !== process.pid)
    throw new Error(
      'Another trackway dev of the same installation has replaced the entries of the collections. ' +
        'End it, and save a document to read them again.',
    );
  const known = made.get(head.data) ?? assemble(head.data);
  made.set(head.data, known);
  return known;
}

type Head = CollectionEntry<'portfolio'>['data'];

async function assemble(head: Head): Promise<Published> {
  const { config, folder, changes, reviews, order, id: _, process: __, ...facts } = asGiven(head);
  /** The records of a collection in portfolio order. Skips empty collections, about which Astro would warn. */
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
    folder,
    changes,
    reviews,
    documents: new Map((await records('documents')).map((document) => [document.path, document])),
  };
}
