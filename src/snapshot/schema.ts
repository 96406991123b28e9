import * as z from 'zod';
import * as vocabulary from '../model/snapshot-vocabulary';
import { maskIdentifier, maskText } from './mask';

/** Longest accepted text; a longer one is refused rather than cut. */
const MAX_TEXT = 4_000;
const MAX_ITEMS = 200;

const maybe = <T extends z.ZodType>(type: T) => type.nullable().optional();
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => maybe(z.enum(values));
const list = <T extends z.ZodType>(type: T) => maybe(z.array(type).max(MAX_ITEMS));

const plainText = z.string().min(1).max(MAX_TEXT);
const text = maybe(plainText);
/** Free text that may quote numbers: masked as it is read. */
const freeText = maybe(z.string().max(MAX_TEXT).transform(maskText));
/** A phone number, an account or a device: masked as it is read. */
const identifier = maybe(plainText.transform(maskIdentifier));
const flag = maybe(z.boolean());
const count = maybe(z.int().min(0).max(1_000_000_000));
const seconds = count;
const share = maybe(z.number().min(0).max(1));
const rfc3339 = z.iso.datetime({ offset: true, error: 'RFC 3339 with offset, such as 2026-03-02T10:15:00+08:00' });
const instant = maybe(rfc3339);
const minorUnits = z.int().min(-1e15).max(1e15);
const currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters of ISO 4217, such as CNY');

export const moneySchema = z.strictObject({
  amount: minorUnits.describe('Integer minor units: 3000 is 30.00 CNY.'),
  currency: currency.describe('ISO 4217.'),
});
const money = maybe(moneySchema);

export const providerCodeSchema = z.strictObject({
  system: plainText.describe('The code space, such as unionpay.online: the same digits mean other things elsewhere.'),
  code: plainText.describe('The code as the provider returned it.'),
  subCode: text,
  message: freeText,
});
const providerCode = maybe(providerCodeSchema);

const productSchema = z.strictObject({
  sku: text.describe('Code of the product that was ordered.'),
  enteredCode: text.describe('Product code that the customer entered.'),
  kind: oneOf(vocabulary.PRODUCT_KINDS),
  faceValue: money,
  allowedFaceValues: list(moneySchema),
  speedClass: oneOf(vocabulary.SPEED_CLASSES),
  expectedWithinSec: seconds.describe('The product\'s own promise, in seconds after payment.'),
  deliveryMethod: oneOf(vocabulary.DELIVERY_METHODS),
  availability: oneOf(vocabulary.AVAILABILITIES),
  stock: count,
  region: text,
  redemptionPlatform: text,
});

const recipientSchema = z.strictObject({
  account: identifier.describe('Phone number or account that receives the goods; masked.'),
  accountType: text.describe('Such as phone, qq, steam.'),
  operator: text.describe('Operator given in the order.'),
  detectedOperator: text.describe('Operator that the number really belongs to.'),
  region: text,
  ported: flag,
  state: oneOf(vocabulary.RECIPIENT_STATES),
});

const fulfilmentSchema = z.strictObject({
  status: oneOf(vocabulary.FULFILMENT_STATUSES),
  provider: text,
  providerOrderNo: text,
  code: providerCode,
  submittedAt: instant,
  lastQueriedAt: instant,
  attempts: count,
  deliveredQuantity: count,
  items: list(z.strictObject({ status: oneOf(vocabulary.ITEM_STATUSES), redeemedAt: instant, expiresAt: instant })),
});

const notificationSchema = z.strictObject({
  status: oneOf(vocabulary.NOTIFICATION_STATUSES),
  attempts: count,
  lastAttemptAt: instant,
  lastHttpStatus: count,
  signatureValid: flag,
});

const refundSchema = z.strictObject({
  status: oneOf(vocabulary.REFUND_STATUSES),
  amount: money,
  requestedAt: instant,
  code: providerCode,
  proofProvided: flag,
});

export const orderSchema = z.strictObject({
  id: text,
  merchantOrderNo: text,
  providerOrderNo: text,
  status: oneOf(vocabulary.ORDER_STATUSES),
  createdAt: instant,
  paidAt: instant,
  expiresAt: instant,
  fulfilledAt: instant.describe('null: not delivered as of observedAt.'),
  total: money,
  quantity: count,
  customerType: oneOf(vocabulary.CUSTOMER_TYPES),
  product: maybe(productSchema),
  recipient: maybe(recipientSchema),
  fulfilment: maybe(fulfilmentSchema),
  notification: maybe(notificationSchema),
  refund: maybe(refundSchema),
});

export const paymentSchema = z.strictObject({
  id: text,
  provider: text,
  method: oneOf(vocabulary.PAYMENT_METHODS),
  status: oneOf(vocabulary.PAYMENT_STATUSES),
  requested: money,
  paid: money,
  createdAt: instant,
  authorizedAt: instant,
  capturedAt: instant,
  expiresAt: instant,
  lastQueriedAt: instant,
  codes: list(providerCodeSchema).describe('Every provider code that was returned for this payment.'),
  source: oneOf(vocabulary.PAYMENT_SOURCES),
  step: oneOf(vocabulary.PAYMENT_STEPS),
  advice: oneOf(vocabulary.PAYMENT_ADVICE),
  authentication: maybe(z.strictObject({
    type: oneOf(vocabulary.AUTHENTICATION_TYPES),
    status: oneOf(vocabulary.AUTHENTICATION_STATUSES),
    attempts: count,
  })),
  risk: maybe(z.strictObject({
    level: oneOf(vocabulary.PAYMENT_RISK_LEVELS),
    score: maybe(z.number().min(0).max(100)),
    decision: oneOf(vocabulary.RISK_DECISIONS),
    by: oneOf(vocabulary.RISK_DECIDERS),
    rule: text,
  })),
  attempts: list(z.strictObject({
    id: text, status: oneOf(vocabulary.PAYMENT_STATUSES), paid: money, capturedAt: instant,
  })).describe('Earlier attempts of the same order.'),
});

export const accountSchema = z.strictObject({
  id: identifier,
  type: oneOf(vocabulary.CUSTOMER_TYPES),
  status: oneOf(vocabulary.ACCOUNT_STATUSES),
  kyc: maybe(z.strictObject({ level: maybe(z.int().min(0).max(3)), status: oneOf(vocabulary.KYC_STATUSES) })),
  risk: maybe(z.strictObject({ level: oneOf(vocabulary.ACCOUNT_RISK_LEVELS), tags: list(plainText), listed: flag })),
  freezes: list(z.strictObject({ scope: oneOf(vocabulary.FREEZE_SCOPES), reason: freeText, until: instant })),
  limits: list(z.strictObject({
    scope: oneOf(vocabulary.LIMIT_SCOPES), limit: maybe(minorUnits), used: maybe(minorUnits), currency: maybe(currency), resetsAt: instant,
  })),
  balance: money,
  bankCards: list(z.strictObject({
    bindStatus: oneOf(vocabulary.BIND_STATUSES), code: providerCode, attempts24h: count, openTrades: count, activeAgreements: count,
  })),
  otp: maybe(z.strictObject({
    channel: oneOf(vocabulary.OTP_CHANNELS),
    status: oneOf(vocabulary.OTP_STATUSES),
    code: providerCode,
    sentAt: instant,
    validForSec: seconds,
    sendsLastHour: count,
    wrongAttempts: count,
  })),
  login: maybe(z.strictObject({ failedAttempts: count, lockedUntil: instant, lastCode: providerCode, newDevice: flag })),
  passwordStrength: oneOf(vocabulary.PASSWORD_STRENGTHS),
  twoFactor: flag,
  accessibility: oneOf(vocabulary.ACCESSIBILITY_NEEDS),
  recentChanges: list(z.enum(vocabulary.RECENT_CHANGES)),
});

export const channelSchema = z.strictObject({
  id: text,
  role: oneOf(vocabulary.CHANNEL_ROLES),
  provider: text,
  status: oneOf(vocabulary.CHANNEL_STATUSES),
  severity: oneOf(vocabulary.CHANNEL_SEVERITIES),
  begin: instant,
  end: instant.describe('null: no end is known.'),
  scheduled: flag,
  successRate: share,
  baselineSuccessRate: share,
  sampleSize: count,
  windowSec: seconds,
  p95LatencySec: maybe(z.number().min(0).max(1e6)),
});

export const sessionSchema = z.strictObject({
  deviceId: identifier,
  deviceKnown: flag,
  platform: text,
  appVersion: text,
  minAppVersion: text,
  ip: identifier,
  ipCountry: text,
  ipType: oneOf(vocabulary.IP_TYPES),
  usualCountry: text,
  emulator: flag,
  rooted: flag,
  concurrentSessions: count,
  networkErrors: count,
});

export const requestSchema = z.strictObject({
  symptom: oneOf(vocabulary.SYMPTOMS).describe('What the customer says; never proof of a cause by itself.'),
  openedAt: instant,
  firstRespondedAt: instant.describe('When a person first answered.'),
  resolvedAt: instant,
  priorContacts: count,
  evidence: list(z.enum(vocabulary.EVIDENCE_ITEMS)).describe('What is attached to the request.'),
  locale: text,
  urgency: oneOf(vocabulary.URGENCIES),
});

/** The input of a diagnosis: what is known of an order, its payment and the account at one instant. */
export const snapshotSchema = z.strictObject({
  schemaVersion: z.literal(1),
  observedAt: rfc3339.describe('The only now: when the snapshot was taken.'),
  platform: text.describe('Chooses the support profile.'),
  order: maybe(orderSchema),
  payment: maybe(paymentSchema),
  account: maybe(accountSchema),
  channels: list(channelSchema),
  session: maybe(sessionSchema),
  request: maybe(requestSchema),
}).meta({ title: 'Snapshot', description: 'Left out means unknown; null means known to be absent.' });

export type Snapshot = z.output<typeof snapshotSchema>;
export type SnapshotInput = z.input<typeof snapshotSchema>;
export type Order = NonNullable<Snapshot['order']>;
export type Payment = NonNullable<Snapshot['payment']>;
export type Account = NonNullable<Snapshot['account']>;
export type Channel = z.output<typeof channelSchema>;
export type Session = NonNullable<Snapshot['session']>;
export type ProviderCode = z.output<typeof providerCodeSchema>;
