import { ACCESS_FACTS } from './access-facts';
import { ACCOUNT_FACTS } from './account-facts';
import { AMOUNT_FACTS } from './amount-facts';
import { CARD_FACTS } from './card-facts';
import { CHANNEL_FACTS } from './channel-facts';
import type { FactDefinition } from './define-fact';
import { FULFILMENT_FACTS } from './fulfilment-facts';
import { LIMIT_FACTS } from './limit-facts';
import { NOTIFICATION_FACTS } from './notification-facts';
import { ORDER_FACTS } from './order-facts';
import { PAYMENT_FACTS } from './payment-facts';
import { PRODUCT_FACTS } from './product-facts';
import { REFUND_FACTS } from './refund-facts';
import { REQUEST_FACTS } from './request-facts';
import { SESSION_FACTS } from './session-facts';
import { TRANSFER_FACTS } from './transfer-facts';

/** Every fact that conditions may name, in a fixed order: the position is the fact's slot. */
export const FACTS: readonly FactDefinition[] = [
  ...ORDER_FACTS, ...PRODUCT_FACTS, ...FULFILMENT_FACTS, ...NOTIFICATION_FACTS, ...REFUND_FACTS,
  ...PAYMENT_FACTS, ...AMOUNT_FACTS, ...TRANSFER_FACTS,
  ...ACCOUNT_FACTS, ...LIMIT_FACTS, ...ACCESS_FACTS, ...CARD_FACTS,
  ...CHANNEL_FACTS, ...SESSION_FACTS, ...REQUEST_FACTS,
];

/** Slot of every fact by its id. */
export const FACT_SLOTS: ReadonlyMap<string, number> = new Map(FACTS.map(({ id }, slot) => [id, slot]));
