import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { packedJson, packedPart } from '../../../src/scripts/search/files.ts';
import { idsOf, joinedIds } from '../../../src/search/document-list.ts';
import { placesOf } from '../../../src/search/packs.ts';
import { packed } from '../../../src/site/search/pack.ts';
import { type StaticServer, started } from '../../support/static-server.ts';

/** Parts of packs, asked of servers that send parts, that send whole files, and that spoil what they send. */

const values = Array.from({ length: 40 }, (_, index) => ({ index, text: String(Math.sin(index)).repeat(index * 9) }));
const parts = values.map((value) => gzipSync(JSON.stringify(value), { level: 0 }));
const places = placesOf(parts.map(({ length }) => length));
const packs = packed(parts);

const servers: StaticServer[] = [];
after(() => Promise.all(servers.map(({ stop }) => stop())));
async function serve(listener: (pack: Buffer, range: [number, number] | null) => RequestListener): Promise<{
  origin: string;
  asked: string[];
}> {
  const asked: string[] = [];
  const server = await started(
    createServer((request, response) => {
      const pack = packs[Number(/\d+/.exec(request.url!)?.[0])];
      asked.push(`${request.url} ${request.headers.range ?? 'whole'}`);
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (pack === undefined) response.writeHead(404).end();
      else
        listener(Buffer.from(pack), range === null ? null : [Number(range[1]), Number(range[2]) + 1])(
          request,
          response,
        );
    }),
  );
  servers.push(server);
  return { origin: server.origin, asked };
}
const read = async (origin: string, index: number) =>
  JSON.parse(await packedPart(`${origin}/${places[index]!.pack}`, places[index]!));

test('packs hold all parts in order, are limited in size, and a part larger than that has a pack for itself', () => {
  assert.ok(packs.length > 1, String(packs.length));
  assert.deepEqual(Buffer.concat(packs), Buffer.concat(parts));
  assert.deepEqual(placesOf([5, 70_000, 5, 15_000]), [
    { pack: 0, start: 0, end: 5 },
    { pack: 1, start: 0, end: 70_000 },
    { pack: 2, start: 0, end: 5 },
    { pack: 2, start: 5, end: 15_005 },
  ]);
  assert.deepEqual(placesOf([]), []);
});

test('a server that sends parts is asked for nothing else', async () => {
  const { origin, asked } = await serve((pack, range) => (_, response) => {
    response.writeHead(206).end(pack.subarray(...range!));
  });
  for (const index of [0, 17, 39]) assert.deepEqual(await read(origin, index), values[index]);
  assert.equal(asked.length, 3);
});

test('of a server that sends whole files, each pack is read once', async () => {
  const { origin, asked } = await serve((pack) => (_, response) => void response.writeHead(200).end(pack));
  for (const [index, value] of values.entries()) assert.deepEqual(await read(origin, index), value);
  assert.equal(asked.length, packs.length);
});

test('parts of what a server compresses on its way are not taken; the whole pack is', async () => {
  const { origin, asked } = await serve((pack, range) => (_, response) => {
    const sent = gzipSync(pack);
    if (range === null) response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(sent);
    else response.writeHead(206, { 'Content-Encoding': 'gzip' }).end(sent.subarray(...range));
  });
  for (const index of [0, 1, 39]) assert.deepEqual(await read(origin, index), values[index]);
  assert.equal(asked.filter((request) => request.endsWith('whole')).length, 2, 'one for each pack');
});

test('a missing pack is an error, and asked for again by the next query', async () => {
  const { origin, asked } = await serve(() => (_, response) => void response.end());
  for (const _ of [1, 2]) await assert.rejects(packedPart(`${origin}/99`, { pack: 99, start: 0, end: 9 }), /404/);
  assert.equal(asked.length, 2);
});

test('a pack of another build is an error, not something else’s text', async () => {
  const { origin } = await serve(() => (_, response) => void response.end(Buffer.alloc(200_000, 1)));
  await assert.rejects(read(origin, 0));
});

test('ids are joined and taken apart, however long they are', () => {
  for (const ids of [['unknown_1a2b3c4', 'unknown_9'], ['de_1', 'en_22'], ['quay', 'pier 1'], ['x'], []])
    assert.deepEqual(idsOf(joinedIds(ids)), ids);
  assert.equal(joinedIds(['unknown_1a2b', 'unknown_9c9c']).ids, '1a2b9c9c');
});

test('a single file is read, whether or not the server decompresses it', async () => {
  for (const body of [gzipSync('{"a":1}'), Buffer.from('{"a":1}')]) {
    const { origin } = await serve(() => (_, response) => void response.end(body));
    assert.deepEqual(await packedJson(`${origin}/0`), { a: 1 });
  }
});
