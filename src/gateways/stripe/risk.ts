import type { PaymentPart } from '../gateway';
import { part } from '../known';
import type { Reader } from '../reader';
import { RISK_LEVEL } from './words';

type Risk = NonNullable<PaymentPart['risk']>;

/** Blocks that judge the risk; the others only spare a hopeless or unsafe try. */
const RISK_BLOCKS = new Set(['highest_risk_level', 'elevated_risk_level', 'rule', 'blocklist']);

/** What Radar found and decided. */
export function readRisk(outcome: Reader | undefined): Risk | undefined {
  if (outcome === undefined) return undefined;
  const level = outcome.word('risk_level', RISK_LEVEL);
  const score = outcome.number('risk_score');
  const decision = decisionOf(outcome);
  const rule = outcome.text(outcome.holdsObject('rule') ? 'rule.id' : 'rule');
  outcome.leaveOut('rule');
  const found = part({ level, score: inRange(score, outcome), decision, rule });
  return found === undefined ? undefined : { ...found, by: 'gateway' };
}

function decisionOf(outcome: Reader): Risk['decision'] {
  const type = outcome.text('type');
  if (type === 'authorized') return 'pass';
  if (type === 'manual_review') return 'review';
  return type === 'blocked' && RISK_BLOCKS.has(outcome.text('reason') ?? '') ? 'reject' : undefined;
}

function inRange(score: number | undefined, outcome: Reader): number | undefined {
  if (score === undefined || (score >= 0 && score <= 100)) return score;
  outcome.misread('risk_score', 'a score of 0 to 100');
  return undefined;
}
