export { buildTimeline } from './build-timeline';
export type { CaseState } from './case-state';
export { completePlan, layOutPlan, type PlanForm } from './plan-remediation';
export { planSupport } from './plan-support';
export { type Desk, prepareDesk } from './prepare-desk';
