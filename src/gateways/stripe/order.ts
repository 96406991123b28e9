import type { OrderPart } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';

/** Stripe knows no order; merchants write its number into the metadata under this name. */
export const merchantOrder = (reader: Reader): OrderPart => known({ merchantOrderNo: reader.scalar('metadata.order_id') });
