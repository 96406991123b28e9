import { faultLine } from '../model/fault-text';
import { nearest } from '../snapshot/nearest';
import { BadInput } from './io';

/** Something was named that does not exist: where, what is offered, and what may be meant, in the words of every other fault. */
export const wrongChoice = (where: string, found: string, offered: readonly string[], accepted = `one of ${offered.join(', ')}`): BadInput => {
  const near = nearest(found, offered);
  return new BadInput([faultLine({ path: '', found: `"${found}"`, accepted, ...(near !== undefined && { suggestion: near }) }, where)]);
};

/** Reads the value of an option that is one of a few; `option` is its long name. */
export const oneOf = (option: string, offered: readonly string[]) => (value: string): string => {
  if (offered.includes(value)) return value;
  throw wrongChoice(`option --${option}`, value, offered);
};
