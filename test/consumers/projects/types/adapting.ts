import * as gateways from 'paytriage/gateways';
import {
  type EnvelopeFields, fromAdyen, fromAlipay, fromBraintree, fromDingConnect, fromDtOne, type FromPayload, fromPayPal, fromRazorpay,
  fromRazorpayDowntime, fromReloadly, fromSquare, fromStripe, fromUnionPay, fromWechatPay, type GatewayParts, type KnownCode, lookupCode,
  PayloadInvalidError, type SnapshotParts,
} from 'paytriage/gateways';
import { diagnose, type SnapshotInput } from 'paytriage';

const all: readonly FromPayload[] = [
  fromAdyen, fromAlipay, fromBraintree, fromDingConnect, fromDtOne, fromPayPal, fromRazorpay, fromRazorpayDowntime, fromReloadly, fromSquare,
  fromStripe, fromUnionPay, fromWechatPay,
];

const read: readonly (readonly EnvelopeFields[])[] = [
  gateways.ADYEN_FIELDS, gateways.ALIPAY_FIELDS, gateways.BRAINTREE_FIELDS, gateways.DINGCONNECT_FIELDS, gateways.DTONE_FIELDS,
  gateways.PAYPAL_FIELDS, gateways.RAZORPAY_DOWNTIME_FIELDS, gateways.RAZORPAY_FIELDS, gateways.RELOADLY_FIELDS, gateways.SQUARE_FIELDS,
  gateways.STRIPE_FIELDS, gateways.UNIONPAY_FIELDS, gateways.WECHATPAY_FIELDS,
];

export const readers = all.length === read.length;

const { unread, ...rest }: GatewayParts = fromStripe({ object: 'payment_intent' });
const parts: SnapshotParts = rest;
const input: SnapshotInput = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', ...parts };
export const answer = { unread, outcome: diagnose(input).outcome };

const known: KnownCode | undefined = lookupCode('unionpay.pos', '61');
export const meaning: string | undefined = known?.meaning['zh-CN'];

export const isRefusal = (error: unknown): boolean => error instanceof PayloadInvalidError && error.code === 'payload_invalid';
