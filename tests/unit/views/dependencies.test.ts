import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Dependency } from '../../../src/model/dependency.ts';
import { waitsOf } from '../../../src/model/waits.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { dependencyBoard } from '../../../src/views/dependencies/graph.ts';
import { drawDependencies, nodeSize } from '../../../src/views/dependencies/layout.ts';
import { trackNeighbourhood } from '../../../src/views/dependencies/neighbours.ts';
import { cyclesOf, longestChain, orderOf, shortestCircle } from '../../../src/views/dependencies/order.ts';
import { dependencySentence } from '../../../src/views/dependencies/words.ts';
import { aDependency, aPortfolio, aStatus, aTrack } from '../../support/portfolio.ts';

const tracksOf = (...ids: string[]) => ids.map((id) => aTrack({ id }));
const chainOf = (...ids: string[]): Dependency[] => ids.slice(1).map((id, index) => aDependency(id, ids[index]!));

/** Dependencies between at most twelve tracks, of every kind, circles and repetitions included. */
const anyDependencies = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 11 }),
      to: fc.integer({ min: 0, max: 11 }),
      kind: fc.constantFrom('needs', 'blocks', 'relates', 'supersedes'),
    }),
    {
      maxLength: 40,
    },
  )
  .map((all) => all.map(({ from, to, kind }, index) => aDependency(`t${from}`, `t${to}`, { kind, id: `d${index}` })));

test('every dependency between two tracks is one line, and every track of one is one box', () => {
  fc.assert(
    fc.property(anyDependencies, (dependencies) => {
      const { edges, nodes } = drawDependencies(dependencies);
      assert.deepEqual(edges.map(({ dependency }) => dependency.id).sort(), dependencies.map(({ id }) => id).sort());
      assert.deepEqual(
        nodes.map(({ id }) => id).sort(),
        [...new Set(dependencies.flatMap(({ from, to }) => [from, to!]))].sort(),
      );
    }),
  );
});

test('what is needed stands left of what needs it, except inside a circle', () => {
  fc.assert(
    fc.property(anyDependencies, (dependencies) => {
      const { nodes } = drawDependencies(dependencies);
      const x = new Map(nodes.map((node) => [node.id, node.x]));
      const order = orderOf(dependencies);
      for (const { waiter, needed } of waitsOf(dependencies)) {
        if (order.get(waiter) !== order.get(needed))
          assert.ok(x.get(needed)! + nodeSize.width <= x.get(waiter)!, `${needed} left of ${waiter}`);
      }
    }),
  );
});

test('boxes never overlap and all stand inside the drawing', () => {
  fc.assert(
    fc.property(anyDependencies, (dependencies) => {
      const { nodes, width, height } = drawDependencies(dependencies);
      for (const [index, one] of nodes.entries()) {
        assert.ok(one.x >= 0 && one.y >= 0 && one.x + nodeSize.width <= width && one.y + nodeSize.height <= height);
        for (const other of nodes.slice(index + 1)) {
          assert.ok(
            Math.abs(one.x - other.x) >= nodeSize.width || Math.abs(one.y - other.y) >= nodeSize.height,
            `${one.id} and ${other.id}`,
          );
        }
      }
    }),
  );
});

test('the drawing, the circles and the chain do not depend on the order of the records', () => {
  fc.assert(
    fc.property(anyDependencies, fc.infiniteStream(fc.nat()), (dependencies, random) => {
      const shuffled = dependencies
        .map((dependency) => ({ dependency, rank: random.next().value as number }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ dependency }) => dependency);
      assert.deepEqual(drawDependencies(shuffled).nodes, drawDependencies(dependencies).nodes);
      assert.deepEqual(
        cyclesOf(shuffled).map(({ path, tracks }) => [path, tracks]),
        cyclesOf(dependencies).map(({ path, tracks }) => [path, tracks]),
      );
      assert.deepEqual(longestChain(shuffled), longestChain(dependencies));
    }),
  );
});

test('a track is in a circle exactly where it can be reached from itself', () => {
  fc.assert(
    fc.property(anyDependencies, (dependencies) => {
      const next = Map.groupBy(waitsOf(dependencies), ({ waiter }) => waiter);
      const reaches = (start: string): boolean => {
        const seen = new Set<string>();
        const open = [start];
        for (let here = open.pop(); here !== undefined; here = open.pop()) {
          for (const { needed } of next.get(here) ?? []) {
            if (needed === start) return true;
            if (!seen.has(needed)) open.push(needed);
            seen.add(needed);
          }
        }
        return false;
      };
      const all = new Set(dependencies.flatMap(({ from, to }) => [from, to!]));
      assert.deepEqual(
        [...new Set(cyclesOf(dependencies).flatMap(({ tracks }) => tracks))].sort(),
        [...all].filter(reaches).sort(),
      );
    }),
  );
});

test('a circle is a path of waits that leads back to its beginning', () => {
  fc.assert(
    fc.property(anyDependencies, (dependencies) => {
      const waits = new Set(waitsOf(dependencies).map(({ waiter, needed }) => `${waiter} ${needed}`));
      for (const { path, dependencies: said } of cyclesOf(dependencies)) {
        assert.equal(said.length, path.length);
        for (const [index, waiter] of path.entries())
          assert.ok(waits.has(`${waiter} ${path[(index + 1) % path.length]}`));
      }
    }),
  );
});

test('the longest chain is a path of waits, and no path outside circles is longer', () => {
  fc.assert(
    fc.property(anyDependencies, (dependencies) => {
      const order = orderOf(dependencies);
      const waits = waitsOf(dependencies).filter(({ waiter, needed }) => order.get(waiter) !== order.get(needed));
      const chain = longestChain(dependencies);
      for (const [index, needed] of chain.slice(0, -1).entries())
        assert.ok(waits.some((wait) => wait.needed === needed && wait.waiter === chain[index + 1]));
      const length = (track: string): number =>
        1 + Math.max(0, ...waits.filter(({ waiter }) => waiter === track).map(({ needed }) => length(needed)));
      const longest = Math.max(0, ...waits.map(({ waiter }) => length(waiter)));
      assert.equal(chain.length, longest);
    }),
  );
});

test('a circle of twelve is found whichever track comes first', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `t${String(index).padStart(2, '0')}`);
  const circle = ids.map((id, index) => aDependency(id, ids[(index + 1) % 12]!));
  for (let turn = 0; turn < 12; turn++) {
    const [found, ...others] = cyclesOf([...circle.slice(turn), ...circle.slice(0, turn)]);
    assert.deepEqual(found?.path, ids);
    assert.deepEqual(others, []);
  }
});

test('no circle of waits among the same tracks is shorter than the one that is told', () => {
  const track = fc.integer({ min: 0, max: 7 });
  const pairs = fc.array(fc.tuple(track, track), { minLength: 8, maxLength: 16 });
  fc.assert(
    fc.property(pairs, (all) => {
      const dependencies = all.map(([from, to]) => aDependency(`t${from}`, `t${to}`));
      const waits = waitsOf(dependencies).filter(({ waiter, needed }) => waiter !== needed);
      const shortest = (inside: ReadonlySet<string>): number => {
        let least = Number.POSITIVE_INFINITY;
        for (const start of inside) {
          let reached = new Set([start]);
          for (let length = 1; length <= inside.size; length++) {
            const from = reached;
            reached = new Set(
              waits.filter(({ waiter, needed }) => from.has(waiter) && inside.has(needed)).map(({ needed }) => needed),
            );
            if (reached.has(start)) least = Math.min(least, length);
          }
        }
        return least;
      };
      for (const { path, tracks } of cyclesOf(dependencies).filter(({ tracks: all }) => all.length > 1))
        assert.equal(path.length, shortest(new Set(tracks)));
    }),
  );
});

test('the circle of a ring is found in a few steps for each track, not in as many as there are tracks', () => {
  const size = 2000;
  const ids = Array.from({ length: size }, (_, index) => `t${String(index).padStart(4, '0')}`);
  let steps = 0;
  class Ring extends Map<string, string[]> {
    override get(id: string): string[] | undefined {
      steps++;
      return super.get(id);
    }
  }
  const ring = new Ring(ids.map((id, index) => [id, [ids[(index + 1) % size]!]]));
  assert.deepEqual(shortestCircle(ring, ids), ids);
  assert.ok(steps <= 10 * size, `${steps} steps`);
});

test('a track that needs itself is a circle of one, and is drawn', () => {
  const dependencies = [aDependency('a', 'a')];
  assert.deepEqual(
    cyclesOf(dependencies).map(({ path }) => path),
    [['a']],
  );
  const { nodes, edges } = drawDependencies(dependencies);
  assert.equal(nodes.length, 1);
  assert.equal(edges[0]?.circular, true);
});

test('"A needs B" and "B blocks A" are the same wait', () => {
  const waits = waitsOf([aDependency('a', 'b'), aDependency('b', 'a', { kind: 'blocks' })]);
  assert.deepEqual(
    waits.map(({ waiter, needed }) => [waiter, needed]),
    [['a', 'b']],
  );
});

test('a chain of ten thousand tracks overflows nothing', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `t${index}`);
  const dependencies = chainOf(...ids);
  assert.equal(longestChain(dependencies).length, 10_000);
  assert.deepEqual(cyclesOf(dependencies), []);
  assert.equal(drawDependencies(dependencies).edges.length, 9_999);
});

test('three thousand dependencies of a thousand tracks, circles among them, are all drawn', () => {
  let state = 7;
  const random = (): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % 1000;
  };
  const dependencies = Array.from({ length: 3000 }, (_, index) =>
    aDependency(`t${random()}`, `t${random()}`, { id: `d${index}` }),
  );
  assert.equal(drawDependencies(dependencies).edges.length, 3000);
});

test('the board: chain, what is outside, what dangles with the nearest track, what is finished too early', () => {
  const tracks = [
    aTrack({ id: 'memory-layer', title: 'Memory layer' }),
    aTrack({ id: 'broker', status: aStatus('complete') }),
    aTrack({ id: 'sdk' }),
    aTrack({ id: 'alone' }),
  ];
  const dependencies = [
    aDependency('broker', 'memory-layer'),
    aDependency('sdk', 'broker'),
    aDependency('sdk', null, { text: 'A GPU quota' }),
    aDependency('sdk', null, { dangling: 'Memory Layr', text: 'Memory Layr' }),
    aDependency('sdk', null, { dangling: 'zebra-crossing-42', text: 'zebra-crossing-42' }),
    aDependency('nowhere', 'sdk'),
  ];
  const board = dependencyBoard(aPortfolio({ tracks, dependencies }));
  assert.deepEqual(
    board.chain.map(({ id }) => id),
    ['memory-layer', 'broker', 'sdk'],
  );
  assert.deepEqual(
    board.outside.map(({ dependency }) => dependency.text),
    ['A GPU quota'],
  );
  assert.deepEqual(
    board.dangling.map(({ dependency, near }) => [dependency.dangling, near?.id ?? null]),
    [
      ['Memory Layr', 'memory-layer'],
      ['zebra-crossing-42', null],
    ],
  );
  assert.deepEqual(
    board.ahead.map(({ done, open }) => [done.id, open.id]),
    [['broker', 'memory-layer']],
  );
  assert.deepEqual(
    board.unconnected.map(({ id }) => id),
    ['alone'],
  );
  assert.equal(
    sentenceText(dependencySentence(board)),
    '2 dependencies connect 3 tracks; the longest chain has 3 tracks. 1 depends on things outside this portfolio. There is 1 finished track that still needs another and 2 links to unknown tracks.',
  );
});

test('around a track: two steps in both directions, loose relations and what is outside apart', () => {
  const dependencies = [
    ...chainOf('a', 'b', 'c', 'd', 'e'),
    aDependency('c', 'x', { kind: 'relates' }),
    aDependency('y', 'c', { kind: 'supersedes' }),
    aDependency('c', null),
  ];
  const around = trackNeighbourhood(
    aPortfolio({ tracks: tracksOf('a', 'b', 'c', 'd', 'e', 'x', 'y'), dependencies }),
    'c',
  );
  const shape = (steps: typeof around.needs): unknown[] => steps.map(({ track, next }) => [track.id, shape(next)]);
  assert.deepEqual(shape(around.needs), [['b', [['a', []]]]]);
  assert.deepEqual(shape(around.neededBy), [['d', [['e', []]]]]);
  assert.deepEqual(
    around.loose.map(({ track, dependency }) => [track.id, dependency.kind]),
    [
      ['x', 'relates'],
      ['y', 'supersedes'],
    ],
  );
  assert.equal(around.outside.length, 1);
});

test('around a track in a circle: no track is followed twice', () => {
  const dependencies = [aDependency('a', 'b'), aDependency('b', 'a'), aDependency('a', 'a')];
  const around = trackNeighbourhood(aPortfolio({ tracks: tracksOf('a', 'b'), dependencies }), 'a');
  assert.deepEqual(
    around.needs.map(({ track, next }) => [track.id, next.map((step) => step.track.id)]),
    [
      ['b', ['a']],
      ['a', []],
    ],
  );
});

test('the same as Mermaid text; a title cannot break out of its label', () => {
  const tracks = [aTrack({ id: 'a', title: 'A "quoted" #1 <b>' }), aTrack({ id: 'b', title: 'B' })];
  const { mermaid } = trackNeighbourhood(aPortfolio({ tracks, dependencies: [aDependency('b', 'a')] }), 'b');
  assert.equal(
    mermaid,
    ['flowchart LR', '  t0["B"]', '  t1["A #quot;quoted#quot; #35;1 #lt;b#gt;"]', '  t1 --> t0'].join('\n'),
  );
  assert.equal(trackNeighbourhood(aPortfolio({ tracks }), 'b').mermaid, null);
});
