import { providerCode } from '../code';
import type { CodePart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { leaveOutOfIntent, leaveOutOfMethod } from './left-out';
import { stripeInstant } from './values';

const BIND_STATUS = {
  requires_payment_method: 'unbound', requires_confirmation: 'pending', requires_action: 'pending', processing: 'pending', canceled: 'unbound',
  succeeded: 'bound',
} as const;

/** A SetupIntent stores a card for later: nothing is paid, a card is bound or not. */
export function adaptSetupIntent(intent: Reader): SnapshotParts {
  leaveOutOfIntent(intent);
  intent.leaveOut('id', 'cancellation_reason', 'next_action');
  stripeInstant(intent, 'created');
  const error = intent.object('last_setup_error');
  const status = intent.word('status', BIND_STATUS);
  const code = error === undefined ? undefined : setupCode(error);
  const bindStatus = status !== 'unbound' ? status : code !== undefined ? 'failed' as const : intent.has('last_setup_error') ? undefined : status;
  return { account: { bankCards: [known({ bindStatus, code })] } };
}

/** The one code that explains a failed binding. */
export function setupCode(error: Reader): CodePart | undefined {
  error.leaveOut('doc_url', 'type', 'param', 'request_log_url');
  leaveOutOfMethod(error, 'payment_method');
  error.leaveOut('payment_method');
  const message = error.text('message');
  const decline = providerCode('stripe.decline_code', error.text('decline_code'), { message });
  const code = providerCode('stripe.error_code', error.text('code'), { message });
  return decline ?? code;
}
