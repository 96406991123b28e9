export { checkCondition, type CheckContext } from './check-conditions';
export { CLEAR, compileMatcher, HIT, UNKNOWN, type Matcher, type MatchRule } from './compile';
export { prepareCondition, type FactValues, type MatchContext, type PreparedCondition } from './evaluate';
export type { FactShape } from './fact-index';
export { inlineConditions, type NamedConditions } from './inline-conditions';
export { createOperatorEngine, evaluateOperator } from './operators';
export { toEngine } from './to-engine';
