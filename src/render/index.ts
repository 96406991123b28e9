export { customerView } from './customer-view';
export type { CustomerDiagnosis, CustomerNotice, CustomerRules, CustomerStep, CustomerSupport } from './customer-view';
export type { Unit } from './fact-value';
export { chooseLocale, FORMATS, renderWith } from './render';
export type { Format, Presentation, RenderKnowledge } from './render';
export { RenderError } from './render-error';
export type { RenderErrorCode } from './render-error';
export { NO_COLORS } from './style';
export type { Colors } from './style';
