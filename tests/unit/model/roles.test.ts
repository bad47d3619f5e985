import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRoles, rolesNamedIn, rolesOf } from '../../../src/model/roles.ts';

test('words for one role are one role', () => {
  const roles = rolesOf();
  for (const text of ['Product', 'product owner', 'PO', 'Product Manager', '**Product**:'])
    assert.equal(roles.nameOf(text), 'Product', text);
  for (const text of ['Engineering', 'Tech Lead', 'Technical Leads', 'Engineering Manager'])
    assert.equal(roles.nameOf(text), 'Engineering', text);
  for (const text of ['Security', 'Security (if needed)', 'Security review (if applicable)', 'AppSec'])
    assert.equal(roles.nameOf(text), 'Security', text);
  for (const text of ['QA', 'Quality Assurance', 'QA Lead']) assert.equal(roles.nameOf(text), 'QA', text);
});

test("a team's aliases stand before the built-in words", () => {
  const roles = rolesOf({ Fachbereich: ['PO', 'Produktmanagement'] });
  assert.equal(roles.nameOf('PO'), 'Fachbereich');
  assert.equal(roles.nameOf('Produktmanagement'), 'Fachbereich');
  assert.equal(roles.nameOf('Product Owner'), 'Product');
});

test('an unknown role keeps its words; case alone does not make two of it', () => {
  const roles = rolesOf();
  assert.equal(roles.nameOf('Harbour Master (north)'), 'Harbour Master');
  assert.equal(roles.nameOf('harbour master'), 'Harbour Master');
  assert.equal(roles.known('Harbour Master'), null);
});

test('a gate names the role that stands behind "by", else the one that it names at all', () => {
  const roles = rolesOf();
  assert.deepEqual(rolesNamedIn('Spec approved by Product Owner', roles), ['Product']);
  assert.deepEqual(rolesNamedIn('Architecture reviewed by Tech Lead', roles), ['Engineering']);
  assert.deepEqual(rolesNamedIn('Security review completed (if touching auth, data, or external APIs)', roles), [
    'Security',
  ]);
  assert.deepEqual(rolesNamedIn('Rollback rehearsed', roles), []);
});

test('columns stand in the order of a plan: who wants it, who builds it, who guards it', () => {
  assert.deepEqual(['Zoning', 'QA', 'Security', 'Engineering', 'Product', 'Berth'].sort(compareRoles), [
    'Product',
    'Engineering',
    'Security',
    'QA',
    'Berth',
    'Zoning',
  ]);
});
