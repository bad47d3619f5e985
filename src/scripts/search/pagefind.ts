import { type Chunk, chunksIn, chunksOf } from '../../search/chunks.ts';
import type { FoundText } from '../../search/sections.ts';
import { textOf, unpackedBytes } from './unpack.ts';

/**
 * Pagefind's program, called directly. Its own script calls it in the same way, but is 13 kB for what takes one here: it also merges indexes,
 * filters, segments words and brings an unpacker. Written for the version of Pagefind that package.json names; the searches of the browser
 * tests fail where another one wants to be called otherwise.
 */

/** What the program exports (wasm-bindgen). Texts and bytes go in as a place in its memory and a length, texts come out so. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
  /** These two give the place of the index, which moves as it grows. */
  init_pagefind(at: number, length: number): number;
  load_index_chunk(index: number, at: number, length: number): number;
  /** Query as it is compared and as it was typed, filter, order; whether it is a phrase, and whether accents count. */
  search(index: number, ...query: number[]): [at: number, length: number];
}

/** A page of the index that was found: the name of its file, and the numbers of its words. */
interface RawResult {
  p: string;
  l: { l: number }[];
}

type Fragment = Omit<FoundText, 'locations'>;

/** Every file of Pagefind begins with this, once it is unpacked. */
const signature = 'pagefind_dcd';

/** The bytes of one of Pagefind's files, behind its signature. */
export async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await unpackedBytes(await fetch(address));
  if (textOf(bytes.subarray(0, signature.length)) !== signature) throw new Error(`${address} is no file of Pagefind`);
  return bytes.slice(signature.length);
}

/** Signs that part no words for Pagefind: `storm-rebooking` is one word to it. */
const signs = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;
/** Accents, but for the marks that make another kana. */
const accents = /(?![\u3099\u309a])\p{M}/gu;

export class Pagefind {
  readonly folder: string;
  private readonly program: Exports;
  private index: number;
  readonly list: readonly Chunk[];
  private readonly chunks = new Map<string, Promise<void>>();
  private readonly fragments = new Map<string, Promise<Fragment>>();

  private constructor(folder: string, program: Exports, meta: Uint8Array) {
    this.folder = folder;
    this.program = program;
    this.list = chunksIn(meta);
    this.index = program.init_pagefind(...this.put(meta));
    // A browser compiles a program as it runs: this finds nothing, and the first query is quicker by a quarter of its time in the program.
    this.find('two words', 'two words', 0);
  }

  /** Loads the program and the list of documents from a folder, given with a slash at its end. */
  static async open(folder: string): Promise<Pagefind> {
    const program = bytesOf(`${folder}wasm.unknown.pagefind`).then(run);
    // A failure is met where the program is waited for, or is not the first.
    program.catch(() => {});
    // The entry names the files of this build: it is asked for anew each time.
    const entry = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' });
    const { languages } = (await entry.json()) as { languages: Record<string, { hash: string }> };
    const meta = await bytesOf(`${folder}pagefind.${Object.values(languages)[0]?.hash}.pf_meta`);
    return new Pagefind(folder, await program, meta);
  }

  /** The pages of the index in which a query was found, best first, each opened when it is asked for. A query in quotation marks is a phrase. */
  async search(query: string): Promise<(() => Promise<FoundText>)[]> {
    const typed = query.toLowerCase().replace(signs, '').replace(/\s+/g, ' ').trim();
    const compared = typed.normalize('NFD').replace(accents, '').normalize('NFC');
    if (compared === '') return [];
    const names = compared.split(' ').flatMap((word) => chunksOf(word, this.list));
    await Promise.all(names.map((name) => this.chunk(name)));
    const isPhrase = Number(/^\s*".+"\s*$/.test(query));
    return this.find(compared, typed, isPhrase).map(({ p, l }) => async () => ({
      ...(await this.fragment(p)),
      locations: l.map((word) => word.l),
    }));
  }

  /** Searches the parts that are loaded. */
  private find(compared: string, typed: string, isPhrase: number): RawResult[] {
    const words = [compared, typed, '{}', ''].flatMap((text) => this.put(text));
    return this.take<{ results: RawResult[] }>(this.program.search(this.index, ...words, isPhrase, 0)).results;
  }

  private chunk(name: string): Promise<void> {
    const load = async (): Promise<void> => {
      const bytes = await bytesOf(`${this.folder}index/${name}.pf_index`);
      this.index = this.program.load_index_chunk(this.index, ...this.put(bytes));
    };
    return kept(this.chunks, name, load);
  }

  private fragment(name: string): Promise<Fragment> {
    return kept(this.fragments, name, async () =>
      JSON.parse(textOf(await bytesOf(`${this.folder}fragment/${name}.pf_fragment`))),
    );
  }

  /** Puts a text or bytes into the program's memory. The program takes them from there. */
  private put(value: string | Uint8Array): [at: number, length: number] {
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    const at = this.program.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.program.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  private take<T>([at, length]: [at: number, length: number]): T {
    const value = JSON.parse(textOf(new Uint8Array(this.program.memory.buffer, at >>> 0, length))) as T;
    this.program.__wbindgen_free(at, length, 1);
    return value;
  }
}

/** What was loaded once is kept; what failed is tried again when it is asked for again. */
function kept<T>(known: Map<string, Promise<T>>, name: string, load: () => Promise<T>): Promise<T> {
  const value = known.get(name) ?? load();
  known.set(name, value);
  value.catch(() => known.delete(name));
  return value;
}

async function run(bytes: Uint8Array<ArrayBuffer>): Promise<Exports> {
  let program: Exports;
  // The table that wasm-bindgen keeps for values of the browser's own; it wants these in it.
  const fillTable = (): void => {
    const first = program.__wbindgen_externrefs.grow(4);
    program.__wbindgen_externrefs.set(0, undefined);
    for (const [offset, value] of [undefined, null, true, false].entries())
      program.__wbindgen_externrefs.set(first + offset, value);
  };
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: fillTable } };
  program = (await WebAssembly.instantiate(bytes, imports)).instance.exports as unknown as Exports;
  program.__wbindgen_start();
  return program;
}
