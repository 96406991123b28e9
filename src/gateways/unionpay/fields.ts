import type { EnvelopeFields } from '../gateway';

const TRADE = ['respCode', 'respMsg', 'txnType', 'txnSubType', 'orderId', 'queryId', 'txnAmt', 'currencyCode', 'txnTime'];

/** What `fromUnionPay` reads, by envelope. */
export const UNIONPAY_FIELDS: readonly EnvelopeFields[] = [
  { envelope: 'response or notification of a payment', reads: [...TRADE, 'traceNo', 'traceTime', 'settleDate', 'settleAmt'] },
  { envelope: 'query', reads: [...TRADE, 'origRespCode', 'origRespMsg'] },
  { envelope: 'reversal, refund', reads: [...TRADE, 'origQryId'] },
  { envelope: 'QR code', reads: ['respCode', 'respMsg', 'origRespCode', 'origRespMsg', 'orderNo', 'orderTime', 'txnAmt', 'currencyCode', 'voucherNum', 'reqType'] },
  { envelope: 'card binding, query of a binding', reads: ['respCode', 'respMsg', 'txnType', 'activateStatus', 'orderId'] },
  { envelope: 'code by text message', reads: ['respCode', 'respMsg', 'txnType', 'txnTime', 'orderId'] },
];

/** Fields that say nothing to a diagnosis, or that belong to a person. */
export const UNIONPAY_LEFT_OUT = [
  'version', 'encoding', 'certId', 'signature', 'signMethod', 'signPubKeyCert', 'encryptCertId', 'accessType', 'channelType', 'bizType', 'merId', 'merAbbr',
  'merName', 'subMerId', 'subMerName', 'subMerAbbr', 'acqInsCode', 'merCatCode', 'issInsCode', 'issInsName', 'issuerIdentifyMode', 'exchangeDate', 'exchangeRate',
  'settleCurrencyCode', 'accNo', 'accType', 'accSplitData', 'payCardNo', 'payCardType', 'payCardIssueName', 'payType', 'customerInfo', 'phoneNo', 'tokenPayData',
  'reserved', 'reqReserved', 'preAuthId', 'bindId', 'bindInfo', 'bindIdList', 'billNo', 'billType', 'billDetailInfo', 'instalTransInfo', 'cardTransData', 'tn',
  'orderDesc', 'frontUrl', 'backUrl', 'vpcTransData', 'origTxnTime', 'origOrderId', 'invoice', 'merInfo', 'acqCode', 'backEndUrl', 'certData', 'couponInfo',
  'discountAmt', 'origTxnAmt', 'qrNo', 'qrCode', 'qrType', 'payerInfo', 'payeeInfo', 'termId', 'comInfo', 'upReserved', 'origReqType', 'insCode', 'insName',
  'riskRateInfo', 'traceNo', 'settleDate', 'settleAmt', 'fileName', 'fileContent', 'payTimeout', 'paymentBankCode', 'balance', 'settleKey', 'retCode', 'retMsg',
] as const;
