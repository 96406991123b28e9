import { checkSecond, requireDiagnosis } from './check-options';
import { bundledCore } from './knowledge/bundled-core';
import { mergePack, type OwnKnowledge } from './knowledge/merge-pack';
import type { Diagnosis } from './model/diagnosis';
import { customerView, type CustomerDiagnosis } from './render/customer-view';

/**
 * Returns what a customer may read of a diagnosis, as data: nothing internal, and of a discreet cause neither its id nor
 * anything that was derived from it. Prohibitions and actions of your own are given as to `createDiagnoser`.
 *
 * @throws {OptionInvalidError} for what is no diagnosis, and for an option that nobody knows
 * @example
 * forCustomer(diagnose({
 *   schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00',
 *   payment: { method: 'card', status: 'failed', codes: [{ system: 'iso8583.field39', code: '61' }] },
 * })).steps.map(({ action }) => action) //=> ['switch_payment_method', …]
 */
export function forCustomer(diagnosis: Diagnosis, options: Pick<OwnKnowledge, 'actions'> = {}): CustomerDiagnosis {
  requireDiagnosis(diagnosis);
  checkSecond(options, { actions: 'an object' });
  const { actions } = options;
  return customerView(diagnosis, actions === undefined ? bundledCore.actions : mergePack(bundledCore, { actions }).actions);
}
