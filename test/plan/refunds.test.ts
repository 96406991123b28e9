import { expect, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { withChange } from '../../src/testing/edit-snapshot';
import { allSnapshots } from '../support/all-snapshots';

const STATES: readonly (readonly [name: string, change: Readonly<Record<string, unknown>>])[] = [
  ['the payment is disputed', { 'payment.status': 'disputed' }],
  ['the payment has been refunded', { 'payment.status': 'refunded', 'payment.attempts': null }],
  ['the outcome of the payment is not known', { 'payment.status': 'unknown' }],
  ['a refund is under way', { 'order.refund': { status: 'pending' } }],
  ['a refund has been made', { 'order.refund': { status: 'succeeded' } }],
];

const snapshots = allSnapshots().filter(({ order, payment }) => order != null && payment != null);

it.each(STATES)('no plan sends money back while %s', { timeout: 60_000 }, (_, change) => {
  const { diagnose } = createDiagnoser();
  const faults = snapshots.flatMap((snapshot) => {
    const { findings, plan } = diagnose(withChange(snapshot, change));
    const refunds = plan.filter(({ action, safety }) => safety === 'money' && action.includes('refund'));
    return refunds.map(({ action }) => `${findings.map(({ cause }) => cause).join(', ')}: ${action}`);
  });
  expect(snapshots.length).toBeGreaterThan(500);
  expect([...new Set(faults)]).toEqual([]);
});
