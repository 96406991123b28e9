import { expect, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { withChange } from '../../src/testing/edit-snapshot';
import { allSnapshots } from '../support/all-snapshots';

const PAYING = [
  'retry_payment', 'retry_after', 'switch_payment_method', 'use_another_card', 'reduce_amount', 'split_payment', 'corporate_transfer',
  'complete_payment', 'complete_authentication', 'pay_in_supported_currency',
];
const DELIVERING = [
  'redeliver_with_priority', 'reissue_code', 'resubmit_with_correct_product', 'resubmit_to_corrected_recipient', 'complete_partial_delivery',
  'use_expedited_lane',
];

const snapshots = allSnapshots().filter(({ order, payment }) => order != null && payment != null);

it.each([
  ['asks the customer to pay once an earlier attempt took the money', { 'payment.attempts': [{ id: 'earlier', status: 'captured' }] }, PAYING],
  ['delivers again while the money is on its way back', { 'order.refund': { status: 'pending' } }, DELIVERING],
  ['delivers again once the money is back', { 'order.refund': { status: 'succeeded' }, 'payment.status': 'refunded' }, DELIVERING],
  ['asks for a refund while the bank disputes the payment', { 'payment.status': 'disputed' }, ['request_refund']],
] as const)('no plan %s', { timeout: 60_000 }, (_label, change, steps) => {
  const { diagnose } = createDiagnoser();
  const forbidden = new Set<string>(steps);
  const faults = snapshots.flatMap((snapshot) => {
    const { findings, plan } = diagnose(withChange(snapshot, change));
    return plan.filter(({ action }) => forbidden.has(action)).map(({ action }) => `${findings.map(({ cause }) => cause).join(', ')}: ${action}`);
  });
  expect(snapshots.length).toBeGreaterThan(500);
  expect([...new Set(faults)]).toEqual([]);
});
