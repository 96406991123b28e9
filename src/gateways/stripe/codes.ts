import { codeList, providerCode } from '../code';
import type { CodePart } from '../gateway';
import type { Reader } from '../reader';

/** Reasons that Stripe or a rule of the merchant gives; all others repeat the issuer's decline code. */
const OWN_REASONS = new Set([
  'blocklist', 'elevated_risk_level', 'highest_risk_level', 'low_probability_of_authorization', 'previously_declined_do_not_retry',
  'requested_block_on_incorrect_cvc', 'rule',
]);

/** Digits that Mastercard gives another meaning in payments without the card. */
const OF_MASTERCARD = new Set(['79', '82', '83']);

type CodePaths = Readonly<Record<'decline' | 'code' | 'message', string>>;

/** What an error says, the most telling first. */
export const errorCodes = (error: Reader, brand: string | undefined, paths: CodePaths = { decline: 'decline_code', code: 'code', message: 'message' }) => {
  const message = error.text(paths.message);
  const decline = providerCode('stripe.decline_code', error.text(paths.decline), { message });
  const code = providerCode('stripe.error_code', error.text(paths.code), decline === undefined ? { message } : {});
  return [decline, code, ...networkCodes(error, brand)];
};

/** What a charge says of its failure; Stripe's own block comes before the decline code that it is dressed as. */
export function chargeCodes(charge: Reader, brand: string | undefined): CodePart[] | undefined {
  const outcome = charge.object('outcome');
  const reason = outcome === undefined ? undefined : outcomeCode(outcome);
  const failure = providerCode('stripe.error_code', charge.text('failure_code'), { message: charge.text('failure_message') });
  return codeList(reason, failure, ...(outcome === undefined ? [] : networkCodes(outcome, brand)));
}

/** A payment that was let through or is being reviewed has no reason of a failure. */
function outcomeCode(outcome: Reader): CodePart | undefined {
  const reason = outcome.text('reason');
  const type = outcome.text('type');
  if (reason === undefined || type === 'authorized') return undefined;
  if (type === 'manual_review') return reason === 'elevated_risk_level' ? providerCode('stripe.outcome_reason', reason) : undefined;
  return providerCode(OWN_REASONS.has(reason) ? 'stripe.outcome_reason' : 'stripe.decline_code', reason);
}

function networkCodes(reader: Reader, brand: string | undefined): readonly (CodePart | undefined)[] {
  return [
    providerCode('stripe.advice_code', reader.text('advice_code')),
    networkDecline(reader, brand),
    networkAdvice(reader, brand),
  ];
}

function networkDecline(reader: Reader, brand: string | undefined): CodePart | undefined {
  return reader.convert('network_decline_code', (code) => {
    if (brand === 'mastercard' && OF_MASTERCARD.has(code)) return providerCode('mastercard.field39', code);
    return /^[0-9A-Z]{2}$/.test(code) ? providerCode('iso8583.field39', code) : undefined;
  }, 'two characters of ISO 8583 field 39');
}

/** Advice codes are Mastercard's; another network's digits would mean something else. */
const networkAdvice = (reader: Reader, brand: string | undefined): CodePart | undefined =>
  reader.convert('network_advice_code', (code) =>
    (brand === undefined || brand === 'mastercard' ? providerCode('mastercard.advice_code', code) : undefined), 'the advice code of a Mastercard');
