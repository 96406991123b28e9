export { forCustomer } from './for-customer';
export type { CustomerDiagnosis, CustomerNotice, CustomerRules, CustomerStep, CustomerSupport } from './for-customer';
export { FORMATS, chooseLocale, render } from './render';
export type { Format, RenderOptions } from './render';
export type { Unit } from './fact-value';
export { RenderError } from './render-error';
export type { RenderErrorCode } from './render-error';
export type { Colors } from './style';
