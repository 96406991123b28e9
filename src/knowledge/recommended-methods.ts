import type { Money } from '../model/diagnosis';
import type { PaymentNeed } from '../model/vocabulary';
import type { Profile } from './profile-schema';

type Method = Profile['recommendedMethods'][number]['methods'][number];
type CustomerType = NonNullable<Profile['recommendedMethods'][number]['customerType']>;

/** What a recommendation depends on; what is not known is left out. */
export interface PaymentWish {
  readonly customerType?: CustomerType | null | undefined;
  readonly amount?: Money | null | undefined;
}

/**
 * Recommends payment methods, best first: the first recommendation of the profile that fits the customer and the amount,
 * without the methods whose cap the amount exceeds.
 *
 * @example
 * recommendMethods(kameng, { customerType: 'business', amount: { amount: 8_000_000, currency: 'CNY' } })
 * //=> ['bank_transfer']
 */
export function recommendMethods(profile: Profile, wish: PaymentWish): Method[] {
  const home = wish.amount?.currency === profile.currency ? wish.amount.amount : undefined;
  const fitting = profile.recommendedMethods.filter(({ customerType, upTo }) =>
    (customerType === undefined || customerType === (wish.customerType ?? 'personal')) && (upTo === undefined || (home ?? 0) <= upTo));
  for (const { methods } of fitting) {
    const allowed = withinCaps(profile, methods, wish);
    if (allowed.length > 0) return allowed;
  }
  return [];
}

/**
 * Recommends payment methods for what the customer wants before all else.
 *
 * @example
 * recommendMethodsFor(topay, 'speed', {})
 * //=> ['wallet', 'qr']
 */
export const recommendMethodsFor = (profile: Profile, need: PaymentNeed, wish: PaymentWish): Method[] =>
  withinCaps(profile, profile.methodsByNeed[need] ?? [], wish);

const withinCaps = (profile: Profile, methods: readonly Method[], wish: PaymentWish): Method[] =>
  methods.filter((method) => !exceedsCap(profile, method, wish));

/** A cap in another currency says nothing of the amount. */
const exceedsCap = ({ methodCaps }: Profile, method: Method, { customerType, amount }: PaymentWish): boolean =>
  amount != null && methodCaps.some((cap) => cap.method === method
    && (cap.customerType === undefined || cap.customerType === (customerType ?? 'personal'))
    && cap.currency === amount.currency && amount.amount > cap.single);
