import { providerCode } from '../code';
import type { CodePart, SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';

/** Issues of a refund call: they say nothing against the payment. */
const REFUND_ISSUE = /^(?:REFUND_|MAX_NUMBER_OF_REFUNDS|PARTIAL_REFUND_NOT_ALLOWED|TRANSACTION_DISPUTED$)/;
/** The refund that was asked for exists already. */
const ALREADY_REFUNDED = 'CAPTURE_FULLY_REFUNDED';

/** The field of a card that the first version of the API found wrong. */
const CARD_FIELD = /credit_card\.(number|expire_month|expire_year|cvv2)$/;

/** The answer to a call that failed: the issue, not the call, decides what it means for the payment. */
export function adaptApiError(error: Reader): SnapshotParts {
  error.leaveOut('debug_id', 'information_link', 'links');
  const details = error.list('details');
  const name = error.text('name');
  const issues = details.map((detail) => issueCode(detail, name));
  const call = providerCode('paypal.error', name, { message: error.text('message') });
  const named = issues.filter((code) => code !== undefined);
  const all = call === undefined || named.some(({ system }) => system === call.system) ? named : [...named, call];
  const refused = all.find(({ code }) => REFUND_ISSUE.test(code) || code === ALREADY_REFUNDED);
  if (refused === undefined) return { payment: known({ provider: 'paypal', codes: unique(all) }) };
  return { payment: { provider: 'paypal' }, order: { refund: known({ status: refused.code === ALREADY_REFUNDED ? undefined : 'failed' as const, code: refused }) } };
}

/** Newer issues are names; older ones are sentences beside the field that was wrong. */
function issueCode(detail: Reader, name: string | undefined): CodePart | undefined {
  detail.leaveOut('value', 'location', 'links');
  const issue = detail.text('issue');
  const description = detail.text('description');
  const field = CARD_FIELD.exec(detail.text('field')?.slice(-60) ?? '')?.[1];
  if (issue !== undefined && /^[A-Z][A-Z0-9_]+$/.test(issue)) return providerCode('paypal.issue', issue, { message: description });
  return field === undefined ? undefined : providerCode('paypal.error', name, { subCode: field, message: issue ?? description });
}

const unique = (codes: readonly CodePart[]): CodePart[] | undefined =>
  (codes.length === 0 ? undefined : [...new Map(codes.map((code) => [`${code.system}:${code.code}/${code.subCode ?? ''}`, code])).values()]);
