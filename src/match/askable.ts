import { CONFIDENCES } from '../model/vocabulary';
import type { Pattern } from './pattern-set';

/** Which patterns a question may be about, by place of the pattern: a request of the customer is never an open question. */
export interface Askable {
  /** 1 where the pattern may be asked about. */
  readonly mayAsk: Uint8Array;
  readonly causeAt: readonly string[];
  /** Where the slots of the pattern's facts begin; one start more at the end. */
  readonly slotStart: Int32Array;
  readonly slots: Int32Array;
  /** How many patterns, from the first, are surer than the place of a confidence. */
  readonly surerThan: readonly number[];
  /** Places of the patterns, likely or better, of the causes that would explain a cause. */
  readonly explaining: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Works out once which patterns may be asked about; the surest come first among the patterns. */
export function findAskable(patterns: readonly Pattern[]): Askable {
  const slotStart = new Int32Array(patterns.length + 1);
  const explaining = new Map<string, Set<number>>();
  patterns.forEach(({ cause, evidence, slots }, place) => {
    slotStart[place + 1] = (slotStart[place] as number) + slots.length;
    if (evidence.confidence === 'possible') return;
    for (const explained of cause.supersedes) explaining.set(explained, (explaining.get(explained) ?? new Set<number>()).add(place));
  });
  return {
    mayAsk: Uint8Array.from(patterns, ({ cause }) => (cause.kind === 'request' ? 0 : 1)),
    causeAt: patterns.map(({ cause }) => cause.id),
    slotStart,
    slots: Int32Array.from(patterns.flatMap(({ slots }) => slots)),
    surerThan: [0, 1, 2, 3].map((bound) => patterns.filter(({ evidence }) => CONFIDENCES.indexOf(evidence.confidence) < bound).length),
    explaining,
  };
}
