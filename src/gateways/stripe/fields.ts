import type { EnvelopeFields } from '../gateway';

const CODES = ['code', 'decline_code', 'message', 'advice_code', 'network_decline_code', 'network_advice_code'];

/** Each of Stripe's envelopes and the fields that are read from it. */
export const STRIPE_FIELDS: readonly EnvelopeFields[] = [
  {
    envelope: 'PaymentIntent',
    reads: [
      'id', 'status', 'amount', 'amount_received', 'currency', 'created', 'capture_method', 'cancellation_reason', 'payment_method_types',
      'next_action.type', 'latest_charge (as a charge)', 'charges.data[] (earlier tries)', 'metadata.order_id', 'last_payment_error.charge',
      'last_payment_error.payment_method.type', ...CODES.map((field) => `last_payment_error.${field}`),
    ],
  },
  {
    envelope: 'Charge',
    reads: [
      'id', 'payment_intent', 'status', 'captured', 'refunded', 'disputed', 'amount', 'amount_captured', 'amount_refunded', 'currency', 'created',
      'failure_code', 'failure_message', 'outcome.type', 'outcome.reason', 'outcome.risk_level', 'outcome.risk_score', 'outcome.rule',
      'outcome.advice_code', 'outcome.network_decline_code', 'outcome.network_advice_code', 'payment_method_details.type',
      'payment_method_details.card.three_d_secure.result', 'payment_method_details.card.capture_before', 'refunds.data[0] (as a refund)',
    ],
  },
  { envelope: 'SetupIntent', reads: ['status', ...['code', 'decline_code', 'message'].map((field) => `last_setup_error.${field}`)] },
  {
    envelope: 'API error',
    reads: [
      ...['type', ...CODES, 'charge', 'payment_method.type'].map((field) => `error.${field}`), 'error.payment_intent (as a PaymentIntent)',
      'error.setup_intent (as a SetupIntent)',
    ],
  },
  { envelope: 'Webhook event', reads: ['type', 'created', 'data.object (as the object it is)'] },
  { envelope: 'Dispute', reads: ['payment_intent', 'charge', 'status', 'payment_method_details.type'] },
  { envelope: 'Refund', reads: ['payment_intent', 'charge', 'status', 'amount', 'currency', 'created', 'failure_reason', 'metadata.order_id'] },
  { envelope: 'Review', reads: ['payment_intent', 'charge', 'open', 'opened_reason', 'closed_reason'] },
  { envelope: 'Radar early fraud warning', reads: ['payment_intent', 'charge'] },
  {
    envelope: 'Invoice',
    reads: [
      'id', 'number', 'status', 'total', 'amount_due', 'amount_paid', 'amount_remaining', 'currency', 'created', 'due_date', 'attempted', 'attempt_count',
      'next_payment_attempt', 'paid_out_of_band', 'status_transitions.paid_at', 'payment_intent', 'payments.data[0].payment.payment_intent', 'charge',
      'metadata.order_id',
    ],
  },
  {
    envelope: 'Checkout session',
    reads: ['id', 'status', 'payment_status', 'amount_total', 'currency', 'created', 'expires_at', 'client_reference_id', 'payment_intent'],
  },
];
