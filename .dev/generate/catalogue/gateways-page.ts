import * as gateways from '../../../src/gateways';
import type { EnvelopeFields } from '../../../src/gateways';
import { code, markdownTable, page } from './markdown';

/** The tables of the adapters by the adapter's name; the compiler misses one that is not listed. */
const TABLES = {
  fromAlipay: gateways.ALIPAY_FIELDS,
  fromWechatPay: gateways.WECHATPAY_FIELDS,
  fromUnionPay: gateways.UNIONPAY_FIELDS,
  fromStripe: gateways.STRIPE_FIELDS,
  fromAdyen: gateways.ADYEN_FIELDS,
  fromPayPal: gateways.PAYPAL_FIELDS,
  fromBraintree: gateways.BRAINTREE_FIELDS,
  fromRazorpay: gateways.RAZORPAY_FIELDS,
  fromRazorpayDowntime: gateways.RAZORPAY_DOWNTIME_FIELDS,
  fromSquare: gateways.SQUARE_FIELDS,
  fromReloadly: gateways.RELOADLY_FIELDS,
  fromDingConnect: gateways.DINGCONNECT_FIELDS,
  fromDtOne: gateways.DTONE_FIELDS,
} satisfies Record<Extract<keyof typeof gateways, `from${string}`>, readonly EnvelopeFields[]>;

/** What each adapter of `paytriage/gateways` reads, envelope by envelope. */
export const gatewaysPage = (): string => page('Gateways',
  'Every other field of a payload is listed in `unread`, unless it says nothing to a diagnosis or belongs to a person. Back to the [catalogue](README.md).',
  Object.entries(TABLES).flatMap(([adapter, table]) => [
    `## ${adapter}`, '',
    ...markdownTable(['envelope', 'fields read'], table.map(({ envelope, reads }) => [envelope, reads.map(code).join(', ')])), '',
  ]));
