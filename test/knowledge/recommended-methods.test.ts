import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/knowledge/profile-schema';
import { type PaymentWish, recommendMethods, recommendMethodsFor } from '../../src/knowledge/recommended-methods';
import { filesBelow } from '../support/repository';

const kameng = filesBelow<Profile>('rules/profiles').find(({ name }) => name === 'kameng-820')!.value;
const yuan = (amount: number) => ({ amount: amount * 100, currency: 'CNY' });

describe('kameng-820 recommends', () => {
  it.each<[string, PaymentWish, string[]]>([
    ['wallet and scan-to-pay to a private customer with a small amount', { customerType: 'personal', amount: yuan(100) }, ['wallet', 'qr']],
    ['wallet and scan-to-pay where nothing is known', {}, ['wallet', 'qr']],
    ['wallet and card for more', { customerType: 'personal', amount: yuan(5_000) }, ['wallet', 'card']],
    ['no wallet above its cap', { customerType: 'personal', amount: yuan(60_000) }, ['card', 'bank_transfer']],
    ['the wallet at its cap', { customerType: 'personal', amount: yuan(50_000) }, ['wallet', 'card', 'bank_transfer']],
    ['a bank transfer to a business with a large amount', { customerType: 'business', amount: yuan(80_000) }, ['bank_transfer']],
    ['by customer alone where the amount is in another currency', { customerType: 'business', amount: { amount: 1, currency: 'USD' } }, ['wallet', 'bank_transfer']],
  ])('%s', (_, wish, expected) => {
    expect(recommendMethods(kameng, wish)).toEqual(expected);
  });
});

it.each([
  ['safety', ['card', 'wallet']], ['speed', ['wallet', 'qr']], ['low_fees', ['wallet', 'balance', 'bank_transfer']],
] as const)('by need, %s', (need, expected) => {
  expect(recommendMethodsFor(kameng, need, {})).toEqual(expected);
});

it('nothing is recommended that every cap forbids', () => {
  const capped = { ...kameng, methodCaps: (['wallet', 'card', 'qr', 'bank_transfer'] as const).map((method) => ({ method, single: 1, currency: 'CNY' })) };
  expect(recommendMethods(capped, { amount: yuan(1) })).toEqual([]);
});
