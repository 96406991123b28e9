import * as z from 'zod';
import { accountSchema } from './account';
import { channelSchema } from './channel';
import { list, maybe, rfc3339, text } from './fields';
import { orderSchema } from './order';
import { paymentSchema } from './payment';
import { requestSchema } from './request';
import { sessionSchema } from './session';

export type { Channel } from './channel';
export { moneySchema } from './money';
export type { ProviderCode } from './provider-code';

/** The input of a diagnosis: what is known of an order, its payment and the account at one instant. */
export const snapshotSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Version of this format.'),
  observedAt: rfc3339.describe('The only now: when the snapshot was taken.'),
  platform: text.describe('Chooses the support profile.'),
  order: maybe(orderSchema).describe('The order; null: there is none.'),
  payment: maybe(paymentSchema).describe('The payment of the order; null: none was made.'),
  account: maybe(accountSchema).describe('The customer\'s account.'),
  channels: list(channelSchema).describe('Payment, delivery, carrier, message and issuer channels, and how they are doing.'),
  session: maybe(sessionSchema).describe('Device and network that the customer uses.'),
  request: maybe(requestSchema).describe('What the customer asked support for; null: nobody complains.'),
}).meta({ title: 'Snapshot', description: 'Left out means unknown; null means known to be absent.' });

/** A checked snapshot: identifiers and free texts in it are masked. */
export type Snapshot = z.output<typeof snapshotSchema>;
/** What `diagnose` takes: left out is unknown, `null` is known to be absent. Amounts are integer minor units, times RFC 3339 with offset, durations seconds. */
export type SnapshotInput = z.input<typeof snapshotSchema>;
export type Order = NonNullable<Snapshot['order']>;
export type Payment = NonNullable<Snapshot['payment']>;
export type Account = NonNullable<Snapshot['account']>;
