export { buildTimeline } from './build-timeline';
export { completePlan, layOutPlan, type PlanForm } from './plan-remediation';
export { planSupport } from './plan-support';
export { type Desk, prepareDesk } from './prepare-desk';
