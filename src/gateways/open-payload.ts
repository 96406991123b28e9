import { PayloadInvalidError } from '../errors';
import { detectProvider } from './detect';
import { type Reader, readerOf } from './reader';
import { ADAPTER_NAMES, type PayloadProvider } from './signatures';

const PROVIDER_NAMES: Readonly<Record<PayloadProvider, string>> = {
  alipay: 'an Alipay', wechatpay: 'a WeChat Pay', unionpay: 'a UnionPay', stripe: 'a Stripe', adyen: 'an Adyen', paypal: 'a PayPal',
  braintree: 'a Braintree', razorpay: 'a Razorpay', square: 'a Square', reloadly: 'a Reloadly', dingconnect: 'a DingConnect', dtone: 'a DT One',
};

/**
 * Opens a payload of one provider for reading.
 *
 * @throws PayloadInvalidError where it is no object, or plainly the payload of another provider
 * @example
 * openPayload({ trade_state: 'NOTPAY' }, 'wechatpay').text('trade_state') //=> 'NOTPAY'
 */
export function openPayload(payload: unknown, provider: PayloadProvider): Reader {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) throw notAnObject(payload, provider);
  const seen = detectProvider(payload);
  if (seen !== undefined && seen !== provider) throw ofAnother(seen, provider);
  return readerOf(payload);
}

/** The error for an object in which an adapter recognised nothing. */
export const nothingRecognised = (reader: Reader, provider: PayloadProvider, accepted: string): PayloadInvalidError =>
  new PayloadInvalidError([{ path: '', found: describeKeys(reader.keys()), accepted: `${PROVIDER_NAMES[provider]} payload: ${accepted}` }]);

const notAnObject = (payload: unknown, provider: PayloadProvider): PayloadInvalidError => new PayloadInvalidError([{
  path: '', found: payload === null ? 'null' : Array.isArray(payload) ? 'a list' : `a value of type ${typeof payload}`,
  accepted: `${PROVIDER_NAMES[provider]} payload as an object (parsed JSON, not its text)`,
}]);

const ofAnother = (seen: PayloadProvider, wanted: PayloadProvider): PayloadInvalidError => new PayloadInvalidError([{
  path: '', found: `what looks like ${PROVIDER_NAMES[seen]} payload`,
  accepted: `${PROVIDER_NAMES[wanted]} payload; use ${ADAPTER_NAMES[seen]} for this one`,
}]);

const describeKeys = (keys: readonly string[]): string => {
  const some = keys.slice(0, 6).map((key) => key.slice(0, 40).replace(/\d{7,}/g, '****'));
  return some.length === 0 ? 'an object without fields' : `an object with ${some.join(', ')}${keys.length > some.length ? ', …' : ''}`;
};
