export { basisPlace, compareFindings, confidencePlace, isStanding } from './compare-findings';
export { decideOutcome, type StateVerdicts } from './outcome';
export { rankFindings, type RankedFindings } from './rank-findings';
