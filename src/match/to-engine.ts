import { Engine } from 'json-rules-engine';
import type { CauseFile } from '../knowledge/cause-schema';
import type { Condition } from '../knowledge/condition-schema';
import { inlineConditions, type NamedConditions } from './inline-conditions';

/** json-rules-engine wants a group at the root of a rule. */
const rooted = (condition: Condition) => ('fact' in condition ? { all: [condition] } : condition);

/**
 * A stock json-rules-engine `Engine` with one rule per evidence pattern: the event's type is the cause, its params are the pattern and
 * its confidence. Named conditions are inlined and missing facts allowed; what the engine makes of a missing fact is its own.
 *
 * @example
 * const { events } = await toEngine(causes, {}).run({ 'payment.outcome': 'failed', 'payment.reason': 'limit_daily' });
 * //=> [{ type: 'bank_limit', params: { evidence: 'provider-says-limit', confidence: 'confirmed' } }]
 */
export const toEngine = (
  causes: readonly CauseFile[],
  named: NamedConditions,
  register?: (engine: Engine) => void,
): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  register?.(engine);
  for (const cause of causes) {
    for (const { id, confidence, conditions } of cause.evidence) {
      engine.addRule({
        name: `${cause.id}/${id}`,
        conditions: rooted(inlineConditions(conditions, named)),
        event: { type: cause.id, params: { evidence: id, confidence } },
      });
    }
  }
  return engine;
};
