import type { EnvelopeFields } from '../gateway';

const CALL = ['code', 'msg', 'sub_code', 'sub_msg'];
const TRADE = ['trade_no', 'out_trade_no', 'total_amount', 'trans_currency'];

/** What `fromAlipay` reads, by envelope. */
export const ALIPAY_FIELDS: readonly EnvelopeFields[] = [
  { envelope: 'alipay_trade_pay_response', reads: [...CALL, ...TRADE, 'gmt_payment'] },
  { envelope: 'alipay_trade_create_response, alipay_trade_precreate_response', reads: [...CALL, 'trade_no', 'out_trade_no'] },
  { envelope: 'alipay_trade_query_response', reads: [...CALL, ...TRADE, 'trade_status', 'send_pay_date'] },
  { envelope: 'alipay_trade_close_response', reads: [...CALL, 'trade_no', 'out_trade_no'] },
  { envelope: 'alipay_trade_cancel_response', reads: [...CALL, 'trade_no', 'out_trade_no', 'action', 'retry_flag'] },
  { envelope: 'alipay_trade_refund_response', reads: [...CALL, 'trade_no', 'out_trade_no', 'fund_change', 'refund_fee', 'refund_currency', 'gmt_refund_pay'] },
  {
    envelope: 'alipay_trade_fastpay_refund_query_response',
    reads: [...CALL, 'trade_no', 'out_trade_no', 'total_amount', 'refund_amount', 'refund_status', 'gmt_refund_pay', 'deposit_back_info.dback_status'],
  },
  {
    envelope: 'alipay_fund_trans_*_response',
    reads: [...CALL, 'order_id', 'out_biz_no', 'status', 'trans_amount', 'pay_date', 'trans_date', 'error_code', 'fail_reason'],
  },
  {
    envelope: 'alipay_fund_auth_*_response',
    reads: [...CALL, 'auth_no', 'out_order_no', 'order_status', 'status', 'amount', 'gmt_trans'],
  },
  { envelope: 'error_response, any other alipay_*_response', reads: CALL },
  {
    envelope: 'notification of a trade',
    reads: [...TRADE, 'total_fee', 'trade_status', 'gmt_create', 'gmt_payment', 'gmt_refund', 'gmt_close', 'refund_fee', 'refund_status'],
  },
  { envelope: 'notification of a message (msg_method)', reads: ['msg_method', 'biz_content.*'] },
  { envelope: 'client result', reads: ['resultStatus', 'resultCode', 'memo', 'result.alipay_trade_app_pay_response.*'] },
];

/** Fields that say nothing to a diagnosis, or that belong to a person. */
export const ALIPAY_LEFT_OUT = [
  'buyer_id', 'buyer_logon_id', 'buyer_user_id', 'buyer_open_id', 'buyer_user_name', 'buyer_user_type', 'buyer_email', 'seller_id', 'seller_email', 'open_id',
  'payer_info_list', 'payee_info', 'payer_user_id', 'payee_user_id', 'payee_logon_id', 'payer_logon_id', 'payer_open_id', 'payee_open_id',
  'receipt_amount', 'invoice_amount', 'buyer_pay_amount', 'point_amount', 'discount_amount', 'mdiscount_amount', 'settle_amount', 'settle_currency',
  'pay_amount', 'pay_currency', 'settle_trans_rate', 'trans_pay_rate', 'charge_amount', 'charge_flags', 'present_refund_buyer_amount',
  'present_refund_discount_amount', 'present_refund_mdiscount_amount', 'send_back_fee', 'refund_hyb_amount', 'refund_charge_amount', 'refund_charge_info_list',
  'refund_settlement_id', 'refund_detail_item_list', 'refund_royaltys', 'refund_preset_paytool_list', 'fund_bill_list', 'voucher_detail_list', 'hb_fq_pay_info',
  'hyb_amount', 'bkagent_resp_info', 'trade_settle_info', 'settlement_id', 'discount_goods_detail', 'enterprise_pay_info', 'fulfillment_detail_list',
  'store_id', 'store_name', 'terminal_id', 'alipay_store_id', 'alipay_sub_merchant_id', 'industry_sepc_detail', 'industry_sepc_detail_gov',
  'industry_sepc_detail_acc', 'subject', 'body', 'passback_params', 'ext_infos', 'extend_params', 'business_params', 'auth_trade_pay_mode', 'async_payment_mode',
  'medical_insurance_info', 'credit_pay_mode', 'credit_biz_order_id', 'period_scene', 'chargeback_status', 'notify_id', 'notify_type', 'notify_time',
  'notify_action_type', 'app_id', 'auth_app_id', 'charset', 'version', 'sign', 'sign_type', 'alipay_cert_sn', 'timestamp', 'utc_timestamp', 'method',
  'merchant_order_no', 'out_request_no', 'out_biz_no', 'operation_id', 'out_operation_no', 'refund_reason', 'qr_code', 'share_code', 'links', 'details',
  'card_balance', 'asyn_pay', 'payment_type', 'price', 'quantity', 'discount', 'use_coupon', 'is_total_fee_adjust', 'is_success', 'exterface', 'mdiscount',
  'order_fee', 'settle_serial_no', 'pay_fund_order_id', 'order_fee_list', 'arrival_time_end', 'deduct_bill_info', 'inst_bill_info', 'sub_order_status',
  'sub_order_error_code', 'sub_order_fail_reason', 'sub_status', 'biz_scene', 'product_code', 'transfer_bill_info', 'sub_request_no', 'order_title',
  'rest_amount', 'total_freeze_amount', 'total_pay_amount', 'fund_amount', 'credit_amount', 'trans_remark', 'remark', 'pre_auth_type', 'credit_merchant_ext', 'trace_id',
] as const;
