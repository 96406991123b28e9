import { describe, expect, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { bundledPack } from '../../src/knowledge/bundled';
import { withChange } from '../../src/testing/edit-snapshot';
import { allSnapshots } from '../support/all-snapshots';

const actions = Object.entries(bundledPack.actions.actions);

/** Steps of the customer that move money and yet may follow a payment: what is still owed, and what is taken out. */
const NO_PAYMENT = ['collect_shortfall', 'withdraw_balance'];
const PAYING = [
  ...actions.filter(([id, { audience, safety }]) => audience === 'customer' && safety === 'money' && !NO_PAYMENT.includes(id)).map(([id]) => id),
  'complete_authentication',
];
/** What is forbidden with a delivery and yet hands nothing over. */
const NO_DELIVERY = ['correct_recipient', 'replay_notification', 'expedite_with_channel'];
const DELIVERING = bundledPack.actions.prohibitions.do_not_deliver!.forbids.filter((id) => !NO_DELIVERY.includes(id));
const ASKING_FOR_MONEY = ['request_refund'];
const REFUNDING = actions.filter(([id, { safety }]) => safety === 'money' && id.includes('refund')).map(([id]) => id);

const snapshots = allSnapshots().filter(({ order, payment }) => order != null && payment != null);
const { diagnose } = createDiagnoser();

it.each([
  ['asks the customer to pay once an earlier attempt took the money', { 'payment.attempts': [{ id: 'earlier', status: 'captured' }] }, PAYING],
  ['delivers again while the money is on its way back', { 'order.refund': { status: 'pending' } }, DELIVERING],
  ['delivers again once the money is back', { 'order.refund': { status: 'succeeded' }, 'payment.status': 'refunded' }, DELIVERING],
  ['asks for a refund, or makes one, while the bank disputes the payment', { 'payment.status': 'disputed' }, [...ASKING_FOR_MONEY, ...REFUNDING]],
  ['sends money back once it has been sent back', { 'payment.status': 'refunded', 'payment.attempts': null }, REFUNDING],
  ['sends money back while nobody knows whether it was taken', { 'payment.status': 'unknown' }, REFUNDING],
  ['sends money back while a refund is under way', { 'order.refund': { status: 'pending' } }, REFUNDING],
  ['sends money back once a refund has been made', { 'order.refund': { status: 'succeeded' } }, REFUNDING],
] as const)('no plan %s', { timeout: 60_000 }, (_label, change, steps) => {
  const forbidden = new Set<string>(steps);
  const faults = snapshots.flatMap((snapshot) => {
    const { findings, plan } = diagnose(withChange(snapshot, change));
    return plan.filter(({ action }) => forbidden.has(action)).map(({ action }) => `${findings.map(({ cause }) => cause).join(', ')}: ${action}`);
  });
  expect(snapshots.length).toBeGreaterThan(500);
  expect([...new Set(faults)]).toEqual([]);
});

describe('the steps that are held back', () => {
  const planned = new Set(allSnapshots().flatMap((snapshot) => diagnose(snapshot).plan.map(({ action }) => action)));
  it.each([...new Set([...PAYING, ...DELIVERING, ...ASKING_FOR_MONEY, ...REFUNDING])])('%s is planned where nothing speaks against it', (step) => {
    expect(planned).toContain(step);
  });
});
