import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setAddress } from '../../../src/scripts/layout/address.ts';

/** What was done to the browser's history, as `push` or `replace` and the address. */
let done: string[] = [];
const opened = (href: string): void => {
  const note = (how: string) => (_: unknown, __: string, url: URL) => done.push(`${how} ${url.href}`);
  Object.assign(globalThis, {
    location: { href },
    history: { pushState: note('push'), replaceState: note('replace') },
  });
};

beforeEach(() => {
  done = [];
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'location');
  Reflect.deleteProperty(globalThis, 'history');
});

test('values go into the query; what is not named, and the fragment, stay', () => {
  opened('https://example.org/risks/?by=track&show=over#register');
  setAddress({ show: 'open', cell: 'p4i5' }, 'push');
  assert.deepEqual(done, ['push https://example.org/risks/?by=track&show=open&cell=p4i5#register']);
});

test('null and nothing take a value out, and the last one leaves no question mark', () => {
  opened('https://example.org/risks/?q=fog&sort=risk');
  setAddress({ q: '', sort: null });
  assert.deepEqual(done, ['replace https://example.org/risks/']);
});

test('an address that is the same is not written again', () => {
  opened('https://example.org/tracks/?status=blocked');
  setAddress({ status: 'blocked', sort: null }, 'push');
  assert.deepEqual(done, []);
});
