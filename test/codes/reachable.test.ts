import { describe, expect, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { bundledCodes } from '../../src/knowledge/bundled-codes';
import { reasonEntry, REASONS, type Reason } from '../../src/model/reasons';
import type { CodeTrace } from '../../src/pipeline/trace-code';
import type { ProviderCode, SnapshotInput } from '../../src/snapshot/schema';

const diagnoser = createDiagnoser();
const OBSERVED_AT = '2026-03-02T10:15:00+08:00';

const CODES = bundledCodes.flatMap(({ system, codes }) => codes.map(({ code, reason }) => ({ system, code, reason, ...reasonEntry(reason) })));
const ways = new Map<string, CodeTrace>();

function wayOf(code: ProviderCode): CodeTrace {
  const key = keyOf(code);
  const way = ways.get(key) ?? diagnoser.traceCode(code.system, code.code)!;
  ways.set(key, way);
  return way;
}

const keyOf = ({ system, code }: ProviderCode): string => `${system}:${code}`;

/** A code is enough: whatever has failed or is unclear has a cause of ours behind it. */
it('every code that speaks of a failure or an unclear result leads to a cause', { timeout: 60_000 }, () => {
  const telling = CODES.filter(({ outcome }) => outcome === 'failed' || outcome === 'unclear');
  expect(telling.length).toBeGreaterThan(1_000);
  expect(telling.filter((code) => wayOf(code).reaches.length === 0).map(keyOf)).toEqual([]);
});

it('every other code says that nothing failed: paid, under way, or about the call only', () => {
  const said = new Set(CODES.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'failed' && outcome !== 'unclear'));
  expect([...said].sort()).toEqual(['none', 'pending', 'succeeded']);
});

type Place = (code: ProviderCode) => Omit<SnapshotInput, 'schemaVersion' | 'observedAt'>;

const PAID = { status: 'captured', method: 'wallet', capturedAt: '2026-03-02T09:00:00+08:00' } as const;

/** The least that is recorded beside a code of each kind, when something failed. */
const FAILED: Readonly<Record<ReturnType<typeof reasonEntry>['group'], Place>> = {
  payment: (code) => ({ payment: { status: 'failed', codes: [code] } }),
  refund: (code) => ({ payment: PAID, order: { status: 'refunding', refund: { status: 'failed', requestedAt: '2026-03-02T09:30:00+08:00', code } } }),
  fulfilment: (code) => ({ payment: PAID, order: { status: 'failed', fulfilledAt: null, fulfilment: { status: 'failed', code } } }),
  use: (code) => ({ payment: PAID, order: { status: 'delivered', fulfilment: { status: 'delivered', code } }, request: { symptom: 'goods_unusable' } }),
  message: (code) => ({ account: { otp: { channel: 'sms', status: 'failed', code } } }),
  login: (code) => ({ account: { login: { failedAttempts: 3, lastCode: code } }, request: { symptom: 'cannot_log_in' } }),
};

/** Reasons that say no more than that it was declined. */
const SAYS_NO_MORE: readonly Reason[] = ['issuer_declined', 'technical_decline'];

describe.each(REASONS.filter((reason) => reasonEntry(reason).outcome === 'failed'))('a failure for %s', (reason) => {
  const codes = CODES.filter((code) => code.reason === reason);

  it('is found as one of the causes that its code leads to, whichever provider says so', { timeout: 60_000 }, () => {
    const missed = codes.filter((one) => {
      const { system, code } = one;
      const reached = new Set(wayOf(one).reaches.map(({ cause }) => cause));
      const found = diagnoser.diagnose({ schemaVersion: 1, observedAt: OBSERVED_AT, ...FAILED[one.group]({ system, code }) }).findings;
      return !found.some(({ cause, confidence }) => reached.has(cause) && confidence !== 'possible'
        && (SAYS_NO_MORE.includes(reason) || cause !== 'payment_declined_generic'));
    });
    expect(missed.map(keyOf)).toEqual([]);
  });
});

/** What no table says yet; the list may only shrink. */
const WITHOUT_A_CODE: readonly Reason[] = ['refund_partial_only'];

it('every reason is said by a code', () => {
  const said = new Set(CODES.map(({ reason }) => reason));
  expect(REASONS.filter((reason) => !said.has(reason))).toEqual(WITHOUT_A_CODE);
});

describe('the way of a code', () => {
  it('names the field it stands in, the cause and the pattern', () => {
    const way = diagnoser.traceCode('alipay.sub_code', 'ACQ.BUYER_BALANCE_NOT_ENOUGH');
    expect(way).toMatchObject({ reason: 'insufficient_funds', outcome: 'failed', retry: 'after_fix' });
    expect(way?.reaches[0]).toEqual({
      place: 'payment.codes', cause: 'insufficient_funds', evidence: 'provider-says-balance-low', confidence: 'confirmed',
    });
  });

  it.each([
    ['a limit at the point of sale', 'unionpay.pos', '61', 'bank_limit'],
    ['a wrong card number online', 'unionpay.online', '61', 'wrong_payment_details'],
    ['an unclear answer', 'wechatpay.v2', 'SYSTEMERROR', 'outcome_unknown'],
    ['a prohibition to try again', 'mastercard.advice_code', '03', 'retry_blocked'],
    ['a waiting time', 'mastercard.advice_code', '25', 'retry_deferred'],
    ['a supplier without balance', 'reloadly', 'INSUFFICIENT_BALANCE', 'upstream_balance_low'],
  ])('%s: %s %s leads to %s', (_, system, code, cause) => {
    expect(diagnoser.traceCode(system, code)?.reaches.map((pattern) => pattern.cause)).toContain(cause);
  });

  it('of a code nobody knows is not known', () => {
    expect(diagnoser.traceCode('unionpay.online', 'ZZ')).toBeUndefined();
  });

  it('leads only to patterns that ask for what it says', () => {
    const causes = diagnoser.traceCode('unionpay.pos', '61')!.reaches.map(({ cause }) => cause);
    expect(causes).not.toContain('insufficient_funds');
    expect(causes).not.toContain('risk_control_block');
  });
});
