export { PayloadInvalidError } from '../errors';
export type { EnvelopeFields, FromPayload, GatewayParts, SnapshotParts } from './gateway';
export { ALIPAY_FIELDS, fromAlipay } from './alipay';
export { fromWechatPay, WECHATPAY_FIELDS } from './wechatpay';
export { fromUnionPay, UNIONPAY_FIELDS } from './unionpay';
export { fromStripe, STRIPE_FIELDS } from './stripe';
export { ADYEN_FIELDS, fromAdyen } from './adyen';
export { fromPayPal, PAYPAL_FIELDS } from './paypal';
