import type { EnvelopeFields } from '../gateway';

/** Each of Adyen's envelopes and the fields that are read from it. */
export const ADYEN_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'Payment response',
    reads: [
      'pspReference', 'merchantReference', 'resultCode', 'refusalReason', 'refusalReasonCode', 'amount', 'paymentMethod.brand', 'paymentMethod.type',
      'action.paymentMethodType', 'fraudResult.accountScore', ...['refusalReasonRaw', 'merchantAdviceCode', 'paymentMethod', 'fraudResultType',
        'fraudManualReview'].map((field) => `additionalData.${field}`),
    ],
  },
  {
    envelope: 'Notification item',
    reads: [
      'eventCode', 'success', 'eventDate', 'pspReference', 'originalReference', 'merchantReference', 'amount', 'paymentMethod', 'reason (of a failure)',
      ...['refusalReasonRaw', 'merchantAdviceCode', 'totalFraudScore', 'modification.action'].map((field) => `additionalData.${field}`),
    ],
  },
  { envelope: 'API error', reads: ['status', 'errorCode', 'errorType', 'message', 'pspReference'] },
  {
    envelope: 'Balance platform webhook',
    reads: [
      'type', 'data.accountHolder.id', 'data.accountHolder.status', 'data.accountHolder.capabilities.*.verificationStatus',
      'data.scoreSignalsTriggered[]', 'data.id, data.status, data.amount, data.createdAt (of a transfer)',
    ],
  },
];
