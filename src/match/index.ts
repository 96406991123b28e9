export { collectFindings, type FoundForm, toFinding } from './collect-findings';
export type { QuestionScope } from './find-undecided';
export type { Matched } from './matched';
export type { OpenQuestions } from './open-questions';
export { createOperatorEngine } from './operators';
export { type CompiledConditions, openPatterns, type PatternSet } from './pattern-set';
export { shippedConditions } from './shipped-conditions';
export { toEngine } from './to-engine';
export { checkKnowledge } from './check-meaning';
