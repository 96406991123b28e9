export { compareFindings, isAdvice, isStanding } from './compare-findings';
export { decideOutcome, type StateVerdicts } from './outcome';
export { type OpenQuestions, questionsWorthAsking } from './open-questions';
export { rankFindings, type RankedFindings } from './rank-findings';
