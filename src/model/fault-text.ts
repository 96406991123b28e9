import type { Fault } from './faults';

/** What may be meant, as the end of a sentence; nothing where nothing is near. */
export const didYouMean = (suggestion: string | undefined): string => (suggestion === undefined ? '' : `; did you mean "${suggestion}"?`);

/** A fault without its place: what was found, what is accepted, what may be meant. */
export const faultText = ({ found, accepted, suggestion }: Fault): string => `found ${found}, accepted is ${accepted}${didYouMean(suggestion)}`;

/** One fault as a line; `place` is what its path lies in, such as a file. */
export const faultLine = (fault: Fault, place = ''): string =>
  `${[place, fault.path].filter((part) => part !== '').join(' › ') || 'input'}: ${faultText(fault)}`;
