import type { AccountPart, PaymentStatus, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';
import { adyenInstant, adyenMoney } from './values';

const ACCOUNT_STATUS = { active: 'active', inactive: 'pending_verification', suspended: 'restricted', closed: 'closed' } as const;
const VERIFICATION = { pending: 'processing', valid: 'verified', invalid: 'rejected', rejected: 'rejected' } as const;
type Verification = (typeof VERIFICATION)[keyof typeof VERIFICATION];
const WORST_FIRST: readonly Verification[] = ['rejected', 'processing', 'verified'];

const TRANSFER_STATUS: Readonly<Record<string, PaymentStatus>> = {
  received: 'processing', pendingApproval: 'processing', authorised: 'authorized', booked: 'captured', captured: 'captured', refused: 'failed',
  failed: 'failed', error: 'unknown', cancelled: 'canceled', expired: 'expired', refunded: 'refunded', returned: 'refunded',
};

/** A webhook about an account holder, its risk score, or a transfer. */
export function adaptBalancePlatform(webhook: Reader): SnapshotParts | undefined {
  const type = webhook.text('type') ?? '';
  const data = webhook.object('data');
  webhook.leaveOut('environment', 'timestamp');
  data?.leaveOut('balancePlatform', 'creationDate');
  if (data === undefined) return undefined;
  if (type.startsWith('balancePlatform.accountHolder.')) return { account: accountHolder(data) };
  if (type.startsWith('balancePlatform.score.')) return { account: scoredAccount(data) };
  return type.startsWith('balancePlatform.transfer.') ? transfer(data) : undefined;
}

function accountHolder(data: Reader): AccountPart {
  const holder = data.object('accountHolder');
  data.leaveOut('id');
  holder?.leaveOut('description', 'reference', 'legalEntityId', 'metadata', 'contactDetails', 'balancePlatform', 'primaryBalanceAccount', 'timeZone');
  const kyc = verification(holder);
  return known({
    id: holder?.text('id'), status: holder?.word('status', ACCOUNT_STATUS), kyc: kyc === undefined ? undefined : { status: kyc },
  });
}

/** An account is as verified as its least verified capability. */
function verification(holder: Reader | undefined): Verification | undefined {
  const capabilities = holder?.object('capabilities');
  const states = (capabilities?.keys() ?? []).map((name) => {
    const capability = capabilities?.object([name]);
    capability?.leaveOut('enabled', 'requested', 'allowed', 'requestedLevel', 'allowedLevel', 'requestedSettings', 'allowedSettings', 'transferInstruments');
    return capability?.word('verificationStatus', VERIFICATION);
  });
  return WORST_FIRST.find((state) => states.includes(state));
}

/** The signals name what was seen; from which score on an account is a danger is for the platform to say. */
function scoredAccount(data: Reader): AccountPart {
  const holder = data.object('accountHolder');
  data.leaveOut('id');
  holder?.leaveOut('description', 'reference');
  const tags = [...data.texts('scoreSignalsTriggered')];
  return known({ id: holder?.text('id'), risk: tags.length === 0 ? undefined : { tags } });
}

function transfer(data: Reader): SnapshotParts {
  data.leaveOut('accountHolder', 'balanceAccount', 'counterparty', 'balances', 'events', 'mutations', 'description', 'paymentInstrument', 'tracking', 'review');
  return { payment: known({
    id: data.text('id'), provider: 'adyen', status: data.word('status', TRANSFER_STATUS), requested: adyenMoney(data, 'amount'),
    createdAt: adyenInstant(data, 'createdAt'),
  }) };
}
