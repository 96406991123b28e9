import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose';
import { forCustomer } from '../../src/for-customer';
import { bundledPack } from '../../src/knowledge/bundled';
import type { Scenario } from '../../src/knowledge/fixture-schema';
import { render } from '../../src/render-entry';
import { filesBelow } from '../support/repository';

const cases = ['fixtures/scenarios', 'fixtures/tangled', 'fixtures/healthy'].flatMap((folder) => filesBelow<Scenario>(folder));
const forbidden = new Set(bundledPack.actions.prohibitions.do_not_pay_again?.forbids);

describe('a customer who is told not to pay again is not told to pay', () => {
  it.each(cases.map(({ path, value }) => [path, value.snapshot] as const))('%s', (_path, snapshot) => {
    const { prohibitions, steps } = forCustomer(diagnose(snapshot));
    if (!prohibitions.includes('do_not_pay_again')) return;
    const unguarded = steps.filter(({ action, waitsForUs }) => forbidden.has(action) && waitsForUs !== true);
    expect(unguarded.map(({ action }) => action)).toEqual([]);
  });

  it('reads that the step waits until the result is known', () => {
    const text = render(diagnose({
      schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { status: 'unknown', method: 'card' }, session: { networkErrors: 3 },
    }), { audience: 'customer' });
    expect(text).toContain('do not pay again');
    expect(text).toMatch(/Try the payment again\.\s+only once we have told you the result/);
  });
});
