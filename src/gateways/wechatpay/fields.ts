import type { EnvelopeFields } from '../gateway';

const CALL = ['return_code', 'return_msg', 'result_code', 'err_code', 'err_code_des'];

/** What `fromWechatPay` reads, by envelope. */
export const WECHATPAY_FIELDS: readonly EnvelopeFields[] = [
  { envelope: 'v2 order query', reads: [...CALL, 'trade_state', 'trade_state_desc', 'transaction_id', 'out_trade_no', 'total_fee', 'fee_type', 'time_end', 'trade_type'] },
  { envelope: 'v2 payment notification, code payment', reads: [...CALL, 'transaction_id', 'out_trade_no', 'total_fee', 'fee_type', 'time_end', 'trade_type'] },
  { envelope: 'v2 unified order', reads: [...CALL, 'prepay_id', 'trade_type'] },
  { envelope: 'v2 reversal', reads: [...CALL, 'recall'] },
  { envelope: 'v2 refund', reads: [...CALL, 'refund_id', 'out_refund_no', 'transaction_id', 'out_trade_no', 'refund_fee', 'refund_fee_type', 'total_fee'] },
  { envelope: 'v2 refund query', reads: [...CALL, 'refund_count', 'refund_status_*', 'refund_fee_*', 'transaction_id', 'out_trade_no'] },
  { envelope: 'v2 refund notification, decrypted', reads: ['refund_status', 'refund_fee', 'total_fee', 'transaction_id', 'out_trade_no'] },
  { envelope: 'v2 transfer', reads: [...CALL, 'payment_no', 'partner_trade_no', 'payment_time', 'status', 'reason', 'payment_amount'] },
  {
    envelope: 'v3 query, decrypted resource of a notification',
    reads: ['trade_state', 'trade_state_desc', 'transaction_id', 'out_trade_no', 'amount.total', 'amount.currency', 'success_time', 'trade_type'],
  },
  { envelope: 'v3 notification', reads: ['event_type', 'create_time', 'resource.*'] },
  { envelope: 'v3 refund', reads: ['status', 'refund_status', 'refund_id', 'transaction_id', 'out_trade_no', 'create_time', 'amount.refund', 'amount.currency'] },
  { envelope: 'v3 transfer', reads: ['state', 'fail_reason', 'transfer_bill_no', 'out_bill_no', 'transfer_amount', 'create_time', 'update_time'] },
  { envelope: 'v3 prepay', reads: ['prepay_id', 'code_url', 'h5_url'] },
  { envelope: 'v3 error', reads: ['code', 'message'] },
  { envelope: 'client result', reads: ['errMsg', 'err_msg', 'errCode', 'errStr'] },
];

/** Fields that say nothing to a diagnosis, or that belong to a person. */
export const WECHATPAY_LEFT_OUT = [
  'appid', 'app_id', 'mchid', 'mch_id', 'mch_appid', 'sub_appid', 'sub_mch_id', 'sub_mchid', 'sp_appid', 'sp_mchid', 'device_info', 'nonce_str', 'nonceStr',
  'sign', 'sign_type', 'openid', 'sub_openid', 'is_subscribe', 'sub_is_subscribe', 'payer', 'bank_type', 'cash_fee', 'cash_fee_type', 'settlement_total_fee',
  'settlement_refund_fee', 'cash_refund_fee', 'attach', 'promotion_detail', 'scene_info', 'code_url', 'mweb_url', 'h5_url', 'result_msg', 'rate_value', 'rate',
  'refund_channel', 'refund_account', 'refund_recv_accout', 'refund_recv_account', 'refund_request_source', 'refund_desc', 'user_received_account', 'channel',
  'funds_account', 'out_refund_no', 'refund_id', 'refund_create_time', 'success_time', 'payer_total', 'detail', 'detail_id', 'promotion_info', 'goods_tag',
  'amount.payer_total', 'amount.payer_currency', 'amount.payer_refund', 'amount.settlement_refund', 'amount.settlement_total', 'amount.discount_refund',
  'amount.refund_fee', 'amount.from', 'amount.exchange_rate', 'user_name', 'openid_transfer', 'transfer_name', 'desc', 'transfer_time', 'transfer_remark',
  'package_info', 'user_recv_perception', 'notify_url', 'need_query', 'coupon_fee', 'coupon_count', 'total_refund_count', 'refund_count', 'risk_info',
  'bill_type', 'contract_id', 'store_info', 'combine_appid', 'combine_mchid', 'combine_payer_info',
] as const;

/** Numbered fields of coupons and of each refund in a list written as single fields. */
export const WECHATPAY_LEFT_OUT_NUMBERED =
  /^(?:coupon_(?:id|fee|type|refund_\w+)|out_refund_no|refund_id|refund_channel|refund_account|refund_recv_accout|refund_success_time|settlement_refund_fee|coupon_\w+)_\d/;
