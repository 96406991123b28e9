/** A field that is there, or whose text matches; the path `*` stands for the name of any field at the top. */
export type Mark = readonly [path: string, matches?: RegExp];

/**
 * What only this provider's payloads bear: any one of the lists, with all its marks.
 * A payload that bears the marks of two providers is held to be neither's.
 */
export const SIGNATURES = {
  alipay: [
    [['*', /^alipay_\w+_response$/]], [['error_response.code']], [['trade_status', /^(?:WAIT_BUYER_PAY|TRADE_\w+)$/]], [['resultStatus']],
    [['code', /^(?:1000[03]|2000[01]|4000[1-6])$/], ['msg']],
    [['notify_type', /^trade_status_sync$/]], [['notify_id'], ['app_id']], [['biz_content'], ['app_id']],
    [['code', /^(?:ACQ|isv|isp|aop)\./], ['message']], [['resultCode', /^(?:4000|5000|6001|6002|6004|8000|9000)$/]],
    [['fund_change', /^[YN]$/]], [['dback_status']], [['pay_fund_order_id'], ['out_biz_no']],
  ],
  wechatpay: [
    [['return_code', /^(?:SUCCESS|FAIL)$/]], [['result_code', /^(?:SUCCESS|FAIL)$/]], [['trade_state', /^[A-Z_]+$/]],
    [['event_type', /^(?:TRANSACTION|REFUND|MCHTRANSFER)\./]],
    [['errMsg', /^(?:requestPayment|chooseWXPay)\b/]], [['err_msg', /^get_brand_wcpay_request\b/]], [['errCode'], ['errStr']],
    [['refund_id'], ['out_refund_no']], [['refund_status', /^[A-Z_]+$/], ['out_refund_no']], [['prepay_id']], [['mchid']],
  ],
  unionpay: [
    [['respCode'], ['respMsg']], [['respCode'], ['merId']], [['respCode'], ['txnType']], [['respCode'], ['queryId']], [['origRespCode']], [['resp'], ['respCd']],
  ],
  stripe: [
    [['object', /^(?:event|payment_intent|setup_intent|charge|refund|dispute|invoice|review|radar\.\w+|checkout\.session|payment_method|balance_transaction|account|payout)$/]],
    [['error.type', /^(?:api|card|idempotency|invalid_request|authentication|rate_limit)_error$/]],
  ],
  adyen: [
    [['pspReference']], [['notificationItems']], [['resultCode', /^[A-Z][A-Za-z]+$/]], [['errorType'], ['errorCode']], [['type', /^balancePlatform\./]],
  ],
  paypal: [
    [['event_type'], ['resource_type']], [['debug_id']], [['intent', /^(?:CAPTURE|AUTHORIZE)$/], ['purchase_units']], [['purchase_units.0']],
    [['seller_receivable_breakdown']], [['seller_protection']],
  ],
  braintree: [
    [['transaction.processorResponseCode']], [['transaction.statusHistory']], [['processorResponseCode']], [['statusHistory.0.status']],
    [['gatewayRejectionReason']], [['errors.0.extensions.errorClass']], [['extensions.errorClass']],
  ],
  razorpay: [
    [['entity', /^(?:event|payment|order|refund|payment\.downtime|dispute|collection|settlement)$/]], [['error.code', /^(?:BAD_REQUEST|GATEWAY|SERVER)_ERROR$/]],
    [['razorpay_payment_id']], [['error_code'], ['error_source']],
  ],
  square: [
    [['payment.location_id']], [['refund.location_id']], [['errors.0.category', /_ERROR$/]], [['merchant_id'], ['event_id'], ['data.type']], [['location_id'], ['source_type']],
  ],
  reloadly: [[['operatorTransactionId']], [['transaction.operatorTransactionId']], [['timeStamp'], ['errorCode'], ['path']]],
  dingconnect: [[['ResultCode'], ['ErrorCodes']], [['TransferRecord.TransferId']]],
  dtone: [[['external_id'], ['status.class']], [['errors.0.code', /^\d{5,}$/], ['errors.0.message']]],
} as const satisfies Record<string, readonly (readonly Mark[])[]>;

export type PayloadProvider = keyof typeof SIGNATURES;

/** The function that takes each provider's payloads. */
export const ADAPTER_NAMES: Readonly<Record<PayloadProvider, string>> = {
  alipay: 'fromAlipay', wechatpay: 'fromWechatPay', unionpay: 'fromUnionPay', stripe: 'fromStripe', adyen: 'fromAdyen', paypal: 'fromPayPal',
  braintree: 'fromBraintree', razorpay: 'fromRazorpay', square: 'fromSquare', reloadly: 'fromReloadly', dingconnect: 'fromDingConnect', dtone: 'fromDtOne',
};
