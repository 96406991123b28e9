import {
  fromAdyen, fromAlipay, fromBraintree, fromDingConnect, fromDtOne, fromPayPal, fromRazorpay, fromRazorpayDowntime, fromReloadly, fromSquare,
  fromStripe, fromUnionPay, fromWechatPay, type FromPayload,
} from '../gateways';
import { didYouMean } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';
import { BadInput } from './io';

/** The adapters by the name that is given on the command line. */
const ADAPTERS: Readonly<Record<string, FromPayload>> = {
  alipay: fromAlipay, wechatpay: fromWechatPay, unionpay: fromUnionPay, stripe: fromStripe, adyen: fromAdyen, paypal: fromPayPal,
  braintree: fromBraintree, razorpay: fromRazorpay, 'razorpay-downtime': fromRazorpayDowntime, square: fromSquare,
  reloadly: fromReloadly, dingconnect: fromDingConnect, dtone: fromDtOne,
};

export const PROVIDER_NAMES: readonly string[] = Object.keys(ADAPTERS);

/** The adapter by the name of its provider. */
export const findAdapter = (name: string): FromPayload | undefined => (Object.hasOwn(ADAPTERS, name) ? ADAPTERS[name] : undefined);

/** The adapter of a provider; a name that is none ends the program with the nearest one. */
export const adapterOf = (name: string, where: string): FromPayload => {
  const adapter = findAdapter(name);
  if (adapter !== undefined) return adapter;
  const hint = didYouMean(nearest(name, PROVIDER_NAMES)) || `; known are ${PROVIDER_NAMES.join(', ')}`;
  throw new BadInput([`${where}: there is no provider "${name}"${hint}`]);
};
