export type { PlanInput } from './plan-input';
export { planRemediation, type Remediation } from './plan-remediation';
