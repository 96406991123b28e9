export { PayloadInvalidError } from '../errors';
export type { EnvelopeFields, FromPayload, GatewayParts, SnapshotParts } from './gateway';
export { ALIPAY_FIELDS, fromAlipay } from './alipay';
export { fromWechatPay, WECHATPAY_FIELDS } from './wechatpay';
