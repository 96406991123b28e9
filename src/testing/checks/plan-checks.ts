import { requireKnown } from '../unknown-name-error';
import { foundLines } from './case-report';
import { type Check, list, text } from './check';

/** The action is a step of the plan. */
export const plans: Check<[action: string]> = ({ diagnosis, pack }, action) => {
  requireKnown('action', action, Object.keys(pack.actions.actions));
  const planned = diagnosis.plan.map((step) => step.action);
  const step = diagnosis.plan.find((each) => each.action === action);
  return {
    pass: step !== undefined,
    expected: action,
    actual: planned,
    message: () => step === undefined
      ? text(`expected the plan to hold ${action}, but it holds ${list(planned)}`, foundLines(diagnosis))
      : text(`expected the plan not to hold ${action}, but ${step.causes.join(', ')} asks for it`, foundLines(diagnosis)),
  };
};

/** The prohibition is in force. */
export const forbids: Check<[prohibition: string]> = ({ diagnosis, pack }, prohibition) => {
  requireKnown('prohibition', prohibition, Object.keys(pack.actions.prohibitions));
  const inForce = diagnosis.prohibitions.map(({ id }) => id);
  const found = diagnosis.prohibitions.find(({ id }) => id === prohibition);
  return {
    pass: found !== undefined,
    expected: prohibition,
    actual: inForce,
    message: () => found === undefined
      ? text(`expected ${prohibition} to be in force, but the prohibitions are: ${list(inForce)}`, foundLines(diagnosis))
      : text(`expected ${prohibition} not to be in force, but ${found.causes.join(', ') || 'the state of the case'} asks for it`, foundLines(diagnosis)),
  };
};

/** The channel that is named to the customer, by its id or its kind. */
export const contactVia: Check<[channel: string]> = ({ diagnosis: { support } }, channel) => {
  const { channel: chosen, alternatives, profile } = support;
  const others = alternatives.map(({ id, kind }) => `${id} (${kind})`);
  const pass = chosen !== null && (chosen.id === channel || chosen.kind === channel);
  return {
    pass,
    expected: channel,
    actual: chosen?.id ?? null,
    message: () => `expected the customer ${pass ? 'not ' : ''}to be sent to ${channel}, but the channel of ${profile} is ${
      chosen === null ? 'none' : `${chosen.id} (${chosen.kind}, ${chosen.why})`}; others: ${list(others)}`,
  };
};
