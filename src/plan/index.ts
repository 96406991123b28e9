export type { CaseState } from './case-state';
export type { PlanInput } from './plan-input';
export { completePlan, layOutPlan, type PlanForm, planRemediation, type Remediation } from './plan-remediation';
export { planSupport } from './plan-support';
export { type Desk, prepareDesk } from './prepare-desk';
export type { SupportInput } from './support-case';
export { buildTimeline } from './build-timeline';
export { TIMELINE_EVENTS, TIMELINE_SOURCES, type TimelineEventId, type TimelineSource } from './timeline-events';
