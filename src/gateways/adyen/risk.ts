import type { CodePart, PaymentPart } from '../gateway';
import { part } from '../known';
import type { Reader } from '../reader';
import { FRAUD_COLOUR, RISK_REFUSALS } from './words';

type Risk = NonNullable<PaymentPart['risk']>;

/** What Adyen's risk check found; its score has no upper end, so only what fits our scale is kept. */
export function readRisk(response: Reader, additional: Reader | undefined, codes: readonly CodePart[] | undefined): Risk | undefined {
  const fraud = response.object('fraudResult');
  fraud?.leaveOut('results');
  const score = fraud?.number('accountScore') ?? totalScore(additional);
  const found = part({
    level: additional?.has('fraudResultType') === true ? additional.word('fraudResultType', FRAUD_COLOUR) : undefined,
    score: score !== undefined && score >= 0 && score <= 100 ? score : undefined,
    decision: decisionOf(additional, codes),
  });
  return found === undefined ? undefined : { ...found, by: 'gateway' };
}

const totalScore = (additional: Reader | undefined): number | undefined =>
  additional?.convert('totalFraudScore', (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined), 'a score');

function decisionOf(additional: Reader | undefined, codes: readonly CodePart[] = []): Risk['decision'] {
  const manual = additional?.word('fraudManualReview', { true: true, false: false });
  if (codes.some(({ system, code }) => system.startsWith('adyen.refusal') && RISK_REFUSALS.has(code))) return 'reject';
  return manual === true ? 'review' : undefined;
}
