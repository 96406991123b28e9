import { ACCESS_FACTS } from './access-facts';
import { ACCOUNT_FACTS } from './account-facts';
import { AMOUNT_FACTS } from './amount-facts';
import { CARD_FACTS } from './card-facts';
import { CHANNEL_FACTS_BY_ROLE } from './channel-facts';
import type { FactContext } from './context';
import type { FactDefinition } from './define-fact';
import { FULFILMENT_FACTS } from './fulfilment-facts';
import { LIMIT_FACTS } from './limit-facts';
import { ORDER_FACTS } from './order-facts';
import { PAYMENT_FACTS } from './payment-facts';
import { PRODUCT_FACTS } from './product-facts';
import { REFUND_FACTS } from './refund-facts';
import { REQUEST_FACTS } from './request-facts';
import { SESSION_FACTS } from './session-facts';
import { TRANSFER_FACTS } from './transfer-facts';

interface FactFamily {
  readonly facts: readonly FactDefinition[];
  /** Whether none of the facts can be known: the part they read was left out of the snapshot. */
  readonly isUnknown: (context: FactContext) => boolean;
}

const always = (facts: readonly FactDefinition[]): FactFamily => ({ facts, isUnknown: () => false });
const ofAccount = (facts: readonly FactDefinition[]): FactFamily => ({ facts, isUnknown: ({ snapshot }) => snapshot.account === undefined });

/** The families in the order of the dictionary. */
export const FACT_FAMILIES: readonly FactFamily[] = [
  always(ORDER_FACTS),
  { facts: PRODUCT_FACTS, isUnknown: ({ snapshot: { order } }) => order?.product === undefined && order?.recipient === undefined && order !== null },
  always(FULFILMENT_FACTS),
  always(REFUND_FACTS),
  always(PAYMENT_FACTS),
  always(AMOUNT_FACTS),
  always(TRANSFER_FACTS),
  ...[ACCOUNT_FACTS, LIMIT_FACTS, ACCESS_FACTS, CARD_FACTS].map(ofAccount),
  ...CHANNEL_FACTS_BY_ROLE.map(({ role, facts }): FactFamily => ({
    facts, isUnknown: ({ channels, snapshot }) => channels[role] === undefined && snapshot.channels !== null,
  })),
  { facts: SESSION_FACTS, isUnknown: ({ snapshot }) => snapshot.session === undefined },
  always(REQUEST_FACTS),
];

/** Every fact that conditions may name, in a fixed order: the position is the fact's slot. */
export const FACTS: readonly FactDefinition[] = FACT_FAMILIES.flatMap(({ facts }) => facts);

/** Slot of every fact by its id. */
export const FACT_SLOTS: ReadonlyMap<string, number> = new Map(FACTS.map(({ id }, slot) => [id, slot]));
