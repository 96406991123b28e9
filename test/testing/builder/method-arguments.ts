import fc from 'fast-check';
import * as sets from '../../../src/model/snapshot-vocabulary';
import type { SnapshotBuilder } from '../../../src/testing/builder/a-snapshot';
import type { SnapshotPath } from '../../../src/testing/builder/snapshot-path';
import { hoursAgo, inMinutes } from '../../../src/testing/builder/times';

type Method = Exclude<keyof SnapshotBuilder, 'build'>;

const text = fc.constantFrom('A1', '云', 'x-7', '0'.repeat(20), '__proto__');
const count = fc.nat({ max: 10_000 });
const minutes = fc.double({ min: -1_000, max: 1e6, noNaN: true });
const flag = fc.boolean();
const currency = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD');
const amount = fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), fc.record({ amount: fc.integer({ min: 0, max: 1e9 }), currency }));
const instant = fc.constantFrom('2026-03-02T10:15:00+08:00', '2026-03-01T23:59:59Z', '2024-02-29T00:00:00.5-03:30');
const time = fc.oneof(instant, fc.nat({ max: 1e5 }).map((hours) => hoursAgo(hours)), fc.nat({ max: 1e6 }).map((later) => inMinutes(later)));
const oneOf = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const some = (values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values]);
const more = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> => fc.record(model, { requiredKeys: [] });
const code = fc.record({ system: oneOf(['alipay.sub_code', 'nobody.knows']), code: text, subCode: text }, { requiredKeys: ['system', 'code'] });
const detail = more({ subCode: text, message: text });

/** The arguments of a call; those after `required` may be left out. */
const args = (required: number, ...each: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown[]> =>
  fc.tuple(fc.integer({ min: required, max: each.length }), fc.tuple(...each)).map(([kept, all]) => all.slice(0, kept));

const channel = more({ id: text, provider: text, severity: oneOf(sets.CHANNEL_SEVERITIES), begin: time, end: fc.option(time), successRate: fc.double({ min: 0, max: 1, noNaN: true }), sampleSize: count });
const paths: SnapshotPath[] = ['order', 'order.paidAt', 'payment', 'payment.codes', 'account.limits', 'session', 'request.evidence', 'channels', 'platform'];

/** For every method of the builder: arguments that a test might give it. */
export const METHOD_ARGUMENTS: Readonly<Record<Method, fc.Arbitrary<unknown[]>>> = {
  platform: args(1, text), observedAt: args(1, instant), inCurrency: args(1, currency),
  with: fc.constantFrom<unknown[]>(
    [{ order: { paidAt: hoursAgo(1), total: { amount: 5, currency: 'USD' } } }], [{ payment: null }], ['order.product.stock', 0], ['account.twoFactor', null],
    [{ order: undefined, request: { symptom: undefined } }],
  ),
  without: fc.subarray(paths),

  orderNumber: args(1, text), orderStatus: args(1, oneOf(sets.ORDER_STATUSES)), placedAt: args(1, time), placedMinutesAgo: args(1, minutes),
  payBy: args(1, time), total: args(1, amount), quantity: args(1, count), boughtBy: args(1, oneOf(sets.CUSTOMER_TYPES)),
  paid: args(0, amount), paidAt: args(1, time, amount), paidMinutesAgo: args(1, minutes, amount), unpaid: args(0), notBookedAsPaid: args(0),
  notDelivered: args(0), deliveredAt: args(1, time), deliveredMinutesAgo: args(1, minutes), partiallyDelivered: args(2, count, count),

  product: args(1, oneOf(sets.PRODUCT_KINDS), text), sku: args(1, text), enteredCode: args(1, text), faceValue: args(1, amount, amount, amount),
  speedClass: args(1, oneOf(sets.SPEED_CLASSES)), expectedWithinMinutes: args(1, count), expectedWithinHours: args(1, count),
  deliveryMethod: args(1, oneOf(sets.DELIVERY_METHODS)), availability: args(1, oneOf(sets.AVAILABILITIES)), stock: args(1, count),
  productRegion: args(1, text), redeemedOn: args(1, text),

  recipient: args(1, text, text), operator: args(1, text, text), recipientRegion: args(1, text),
  recipientState: args(1, oneOf(sets.RECIPIENT_STATES)), ported: args(0, flag),

  fulfilment: args(1, oneOf(sets.FULFILMENT_STATUSES), more({ provider: text, code, submittedAt: time, attempts: count })),
  supplier: args(1, text, text), withFulfilmentCode: args(2, text, text, detail),
  withItem: args(1, oneOf(sets.ITEM_STATUSES), more({ redeemedAt: fc.option(time), expiresAt: time })),
  notification: args(1, oneOf(sets.NOTIFICATION_STATUSES), more({ attempts: count, lastAttemptAt: time, lastHttpStatus: count, signatureValid: flag })),
  refund: args(1, oneOf(sets.REFUND_STATUSES), more({ amount, requestedAt: time, proofProvided: flag })), withRefundCode: args(2, text, text, detail),

  paymentNumber: args(1, text), paymentProvider: args(1, text), paymentMethod: args(1, oneOf(sets.PAYMENT_METHODS)),
  paymentStatus: args(1, oneOf(sets.PAYMENT_STATUSES)), requested: args(1, amount), paymentBegunAt: args(1, time), paymentExpiresAt: args(1, time),
  lastQueriedAt: args(1, time), paymentProcessing: args(0), authorized: args(0, time), captured: args(0, amount, time),
  paymentFailed: args(0, more({ source: oneOf(sets.PAYMENT_SOURCES), step: oneOf(sets.PAYMENT_STEPS), advice: oneOf(sets.PAYMENT_ADVICE) })),
  withPaymentCode: args(2, text, text, detail), withPaymentCodes: args(0, code, code), withoutPaymentCodes: args(0),
  earlierAttempt: args(0, more({ id: text, status: oneOf(sets.PAYMENT_STATUSES), paid: amount, capturedAt: time })),
  authentication: args(1, oneOf(sets.AUTHENTICATION_STATUSES), more({ type: oneOf(sets.AUTHENTICATION_TYPES), attempts: count })),
  riskDecision: args(1, oneOf(sets.RISK_DECISIONS), more({ by: oneOf(sets.RISK_DECIDERS), score: fc.nat({ max: 100 }), rule: text })),

  account: args(1, text), accountType: args(1, oneOf(sets.CUSTOMER_TYPES)), accountStatus: args(1, oneOf(sets.ACCOUNT_STATUSES)),
  kyc: args(1, oneOf(sets.KYC_STATUSES), fc.nat({ max: 3 })),
  accountRisk: args(1, oneOf(sets.ACCOUNT_RISK_LEVELS), more({ listed: flag, tags: fc.array(text, { maxLength: 3 }) })),
  frozen: args(1, oneOf(sets.FREEZE_SCOPES), more({ reason: text, until: fc.option(time) })),
  limit: args(3, oneOf(sets.LIMIT_SCOPES), count, count, more({ currency, resetsAt: time })), balance: args(1, amount),
  bankCard: args(1, oneOf(sets.BIND_STATUSES), more({ code, attempts24h: count, openTrades: count })), accessibility: args(1, oneOf(sets.ACCESSIBILITY_NEEDS)),
  otp: args(1, oneOf(sets.OTP_STATUSES), more({ channel: oneOf(sets.OTP_CHANNELS), sentAt: time, wrongAttempts: count })), withOtpCode: args(2, text, text, detail),
  login: args(1, more({ failedAttempts: count, lockedUntil: fc.option(time), newDevice: flag, lastCode: code })),
  passwordStrength: args(1, oneOf(sets.PASSWORD_STRENGTHS)), twoFactor: args(0, flag), recentlyChanged: some(sets.RECENT_CHANGES),

  knownDevice: args(0, text), unknownDevice: args(0, text), behindVpn: args(0), ipType: args(1, oneOf(sets.IP_TYPES)), ipCountry: args(1, text, text),
  appVersion: args(1, text, text), emulator: args(0, flag), rooted: args(0, flag), concurrentSessions: args(1, count), networkErrors: args(1, count),

  channel: args(2, oneOf(sets.CHANNEL_ROLES), oneOf(sets.CHANNEL_STATUSES), channel), channelUp: args(1, oneOf(sets.CHANNEL_ROLES), channel),
  channelDown: args(1, oneOf(sets.CHANNEL_ROLES), channel), channelDegraded: args(1, oneOf(sets.CHANNEL_ROLES), channel),
  channelInMaintenance: args(1, oneOf(sets.CHANNEL_ROLES), channel),

  customerSays: args(1, oneOf(sets.SYMPTOMS)), requestOpenedAt: args(1, time), firstAnsweredAt: args(1, time), resolvedAt: args(1, time),
  priorContacts: args(1, count), evidenceAttached: some(sets.EVIDENCE_ITEMS), locale: args(1, text), urgency: args(1, oneOf(sets.URGENCIES)),
};
