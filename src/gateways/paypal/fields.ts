import type { EnvelopeFields } from '../gateway';

const MOVEMENT = ['id', 'status', 'amount', 'create_time', 'update_time', 'invoice_id', 'supplementary_data.related_ids.order_id'];
const REASONS = [
  'status_details.reason', 'processor_response.response_code', 'processor_response.cvv_code', 'processor_response.payment_advice_code',
  'payment_source.card.brand',
];

/** Each of PayPal's envelopes and the fields that are read from it. */
export const PAYPAL_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'Order',
    reads: [
      'id', 'status', 'intent', 'create_time', 'payment_source', 'purchase_units[0].amount', 'purchase_units[0].invoice_id',
      ...['captures', 'authorizations', 'refunds'].map((kind) => `purchase_units[0].payments.${kind}[]`),
    ],
  },
  { envelope: 'Capture', reads: [...MOVEMENT, ...REASONS] },
  { envelope: 'Authorization', reads: [...MOVEMENT, 'expiration_time', ...REASONS] },
  { envelope: 'Refund', reads: ['status', 'amount', 'create_time', 'invoice_id', 'status_details.reason', 'links[rel=up] (the capture)'] },
  { envelope: 'Sale (v1)', reads: ['id', 'state', 'amount', 'create_time', 'update_time', 'invoice_number'] },
  { envelope: 'Dispute', reads: ['status', 'dispute_outcome.outcome_code', 'disputed_transactions[0].seller_transaction_id', 'disputed_transactions[0].invoice_number'] },
  { envelope: 'API error', reads: ['name', 'message', 'details[].issue', 'details[].description', 'details[].field'] },
  { envelope: 'Webhook event', reads: ['event_type', 'resource_type', 'resource (as the resource it is)'] },
];
