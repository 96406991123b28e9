import { OUTCOMES, type Outcome } from '../../model/vocabulary';
import { requireKnown } from '../unknown-name-error';
import { foundLines } from './case-report';
import { type Check, text } from './check';

/** What the case comes to. */
export const hasOutcome: Check<[outcome: Outcome]> = ({ diagnosis }, outcome) => {
  requireKnown('outcome', outcome, OUTCOMES);
  const pass = diagnosis.outcome === outcome;
  return {
    pass,
    expected: outcome,
    actual: diagnosis.outcome,
    message: () => text(`expected the outcome ${pass ? 'not ' : ''}to be ${outcome}, but it is ${diagnosis.outcome}`, foundLines(diagnosis)),
  };
};

/** Waiting is right until that instant, in whatever offset it is written; null: no end is known. */
export const pendingUntil: Check<[instant: string | null]> = ({ diagnosis }, instant) => {
  if (instant !== null && Number.isNaN(Date.parse(instant))) throw new RangeError(`"${instant}" is no instant of RFC 3339`);
  const pass = diagnosis.outcome === 'pending' && sameInstant(diagnosis.pendingUntil, instant);
  const found = diagnosis.outcome === 'pending' ? `it is pending ${until(diagnosis.pendingUntil)}` : `its outcome is ${diagnosis.outcome}`;
  return {
    pass,
    expected: instant,
    actual: diagnosis.pendingUntil,
    message: () => text(`expected the case ${pass ? 'not ' : ''}to be pending ${until(instant)}, but ${found}`, foundLines(diagnosis)),
  };
};

/** Nothing failed: the case is healthy or pending, and no failure is found, not even a possible one. */
export const staysSilent: Check<[]> = ({ diagnosis }) => {
  const failures = diagnosis.findings.filter(({ kind }) => kind === 'failure').map(({ cause }) => cause);
  const pass = failures.length === 0 && (diagnosis.outcome === 'healthy' || diagnosis.outcome === 'pending');
  return {
    pass,
    expected: [],
    actual: failures,
    message: () => pass
      ? text(`expected a failure to be found, but the case is ${diagnosis.outcome}`, foundLines(diagnosis))
      : text(`expected no failure to be found, but ${failures.length === 0 ? `the case is ${diagnosis.outcome}` : `there is ${failures.join(', ')}`}`, foundLines(diagnosis)),
  };
};

const until = (instant: string | null): string => (instant === null ? 'without a known end' : `until ${instant}`);

const sameInstant = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : Date.parse(a) === Date.parse(b));
