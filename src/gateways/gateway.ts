import type { SnapshotInput } from '../snapshot/schema';

export type PaymentPart = NonNullable<SnapshotInput['payment']>;
export type OrderPart = NonNullable<SnapshotInput['order']>;
export type AccountPart = NonNullable<SnapshotInput['account']>;
export type ChannelPart = NonNullable<SnapshotInput['channels']>[number];
export type CodePart = NonNullable<PaymentPart['codes']>[number];
export type MoneyPart = NonNullable<PaymentPart['paid']>;
export type PaymentStatus = NonNullable<PaymentPart['status']>;

/** What a provider's payload says, as parts of a snapshot: `diagnose({ schemaVersion: 1, observedAt, ...parts })`. */
export interface SnapshotParts {
  readonly payment?: PaymentPart;
  readonly order?: OrderPart;
  readonly account?: AccountPart;
  readonly channels?: ChannelPart[];
}

/** The parts, and the paths of the payload that were not understood. */
export interface GatewayParts extends SnapshotParts {
  readonly unread: readonly string[];
}

/** Turns a provider's payload, as it came, into parts of a snapshot. */
export type FromPayload = (payload: unknown) => GatewayParts;

/** A row of an adapter's table: one envelope of the provider and the fields read from it. */
export interface EnvelopeFields {
  readonly envelope: string;
  readonly reads: readonly string[];
}
