import { createDiagnoser, diagnose, type Diagnosis, type Outcome, type PlanStep, type SnapshotInput } from 'paytriage';
import { fromStripe, lookupCode } from 'paytriage/gateways';
import { render } from 'paytriage/render';

declare const diagnosis: Diagnosis;
declare const step: PlanStep;

// @ts-expect-error a diagnosis is not changed
diagnosis.primary = 'bank_limit';
// @ts-expect-error nor are its lists
diagnosis.findings.push(diagnosis.findings[0]!);
// @ts-expect-error the first finding may not be there
export const first: string = diagnosis.findings[0].cause;
// @ts-expect-error no primary cause is null
export const primaryOf = (one: Diagnosis): string => one.primary;
// @ts-expect-error an optional date is left out, never undefined
export const undated: PlanStep = { ...step, dueBy: undefined };
// @ts-expect-error an outcome is one of a closed set
export const outcome: Outcome = 'failed';
// @ts-expect-error every snapshot says when it was taken
export const undatedSnapshot: SnapshotInput = { schemaVersion: 1, order: {} };
// @ts-expect-error the version of the schema is pinned
export const newer: SnapshotInput = { schemaVersion: 2, observedAt: '2026-03-02T10:15:00+08:00' };
// @ts-expect-error a misspelt field is refused
export const misspelt: SnapshotInput = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: { paidat: null } };
// @ts-expect-error money is integer minor units with a currency, never a bare number
export const bareMoney: SnapshotInput = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', order: { total: 30 } };
// @ts-expect-error a status is one of a closed set
export const status: SnapshotInput = { schemaVersion: 1, observedAt: '2026-03-02T10:15:00+08:00', payment: { status: 'declined' } };
// @ts-expect-error an unknown option
diagnose({}, { now: new Date() });
// @ts-expect-error only kinds of knowledge can be left out
createDiagnoser({ instead: ['facts'] });
// @ts-expect-error a format that is not offered
render(diagnosis, { format: 'pdf' });
// @ts-expect-error an audience that is not offered
render(diagnosis, { audience: 'everyone' });
// @ts-expect-error a code always travels with its code space
lookupCode('61');
// @ts-expect-error a code nobody knows has no reason
export const reason: string = lookupCode('unionpay.pos', '61').reason;
// @ts-expect-error parts of a snapshot are not a snapshot
export const snapshot: SnapshotInput = fromStripe({});
