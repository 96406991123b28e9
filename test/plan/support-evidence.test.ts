import { describe, expect, it } from 'vitest';
import type { CauseFile } from '../../src/knowledge/cause-schema';
import type { Support } from '../../src/model/diagnosis';
import type { CaseState } from '../../src/plan';
import type { Snapshot } from '../../src/snapshot/schema';
import { aCause, shipped, supportFor } from './builders';

const yunchang = shipped('yunchang');
const cause = (change: Partial<CauseFile> = {}) => aCause({ id: 'some_cause', ...change });

describe('what to bring and to say', () => {
  it.each<[string, Partial<CauseFile>, Partial<Snapshot>, string[]]>([
    ['a case of an account asks for nothing of an order', { topics: ['account_security'], bring: ['id_document'] }, {}, ['id_document']],
    ['one with a payment does', { topics: ['account_security'] }, { payment: {} }, ['order_number', 'payment_screenshot', 'payment_proof']],
    ['one about a payment does, known or not', { topics: ['account_security', 'payment'] }, {}, ['order_number', 'payment_screenshot', 'payment_proof']],
  ])('%s', (_, change, snapshot, bring) => {
    expect(supportFor({ profile: yunchang, causes: [cause(change)], snapshot }).evidence.bring).toEqual(bring);
  });

  it('a recording shows what a screenshot would', () => {
    const { bring, lacking } = supportFor({ profile: shipped('ewallet'), causes: [cause()], snapshot: { order: { id: 'K-1' }, request: { evidence: ['screen_recording'] } } }).evidence;
    expect([bring, lacking]).toEqual([['order_number', 'error_screenshot'], []]);
  });

  it('lists the evidence of the desk and the cause, and what of it is lacking', () => {
    const { evidence } = supportFor({
      profile: yunchang, causes: [cause({ bring: ['id_document', 'payment_proof'] })],
      snapshot: { order: { id: 'K-1' }, request: { evidence: ['payment_screenshot'] } },
    });
    expect(evidence).toEqual({
      bring: ['order_number', 'payment_screenshot', 'payment_proof', 'id_document'],
      attached: ['payment_screenshot'],
      lacking: ['payment_proof', 'id_document'],
    });
  });

  it('asks for the order number where nobody knows it', () => {
    expect(supportFor({ profile: yunchang, causes: [cause()] }).evidence.lacking).toContain('order_number');
  });

  it('prepares when, what was done and what happened', () => {
    const { message } = supportFor({
      profile: yunchang, causes: [cause()],
      snapshot: {
        order: { id: 'K-1', paidAt: '2026-03-02T10:00:00+08:00' },
        payment: { paid: { amount: 5_000, currency: 'CNY' } },
        request: { symptom: 'not_received' },
      },
      state: { paid: true, providerText: 'timed out' },
    });
    expect(message).toEqual({
      id: 'report_not_received',
      args: { at: { at: '2026-03-02T10:00:00+08:00' }, amount: { amount: 5_000, currency: 'CNY' }, orderNo: 'K-1', error: 'timed out' },
    });
  });

  const amount = { amount: 5_000, currency: 'CNY' };
  const [opened, placed, started, taken] = ['11:00', '09:00', '09:30', '09:31'].map((time) => `2026-03-02T${time}:00+08:00`) as [string, string, string, string];

  it.each<[string, CauseFile[], Partial<Snapshot>, CaseState, Support['message']]>([
    ['a payment in review is open: nobody says that it was paid', [cause({ stage: 'settlement' })],
      { payment: { requested: amount, createdAt: started } }, { paymentOutcome: 'processing' }, { id: 'report_payment_open', args: { at: { at: started }, amount } }],
    ['a payment that was stopped and did not fail is not told as failed', [cause({ stage: 'authorization' })], { payment: {} }, { paymentOutcome: 'awaiting_payer' },
      { id: 'report_payment_open', args: {} }],
    ['a payment that failed is', [cause({ stage: 'channel' })], { payment: {} }, { paymentOutcome: 'failed' }, { id: 'report_payment_failed', args: {} }],
    ['money that was taken did not fail', [cause({ stage: 'authorization' })], { payment: {} }, { paymentOutcome: 'paid', paid: true }, { id: 'report_other', args: {} }],
    ['goods that are waited for have been paid', [cause({ stage: 'settlement' })], { order: { paidAt: taken } }, { paid: true, delivered: false },
      { id: 'report_not_received', args: { at: { at: taken } } }],
    ['goods that arrived are not missing', [cause({ stage: 'settlement' })], { order: { id: 'K-1' } }, { paid: true, delivered: true }, { id: 'report_other', args: { orderNo: 'K-1' } }],
    ['the customer misses goods, and nothing shows that they were paid', [], { order: { createdAt: placed }, request: { symptom: 'not_received', openedAt: opened } },
      { paymentOutcome: 'unclear' }, { id: 'report_goods_missing', args: { placedAt: { at: placed }, asOf: { at: opened } } }],
    ['a refund of a payment that failed was not paid', [], { payment: { requested: amount, createdAt: started }, request: { symptom: 'refund' } }, { paymentOutcome: 'failed' },
      { id: 'report_refund', args: {} }],
    ['a refund of a payment that was taken', [], { payment: { paid: amount, capturedAt: taken, id: 'P-1' }, request: { symptom: 'refund' } }, { paid: true },
      { id: 'report_refund', args: { at: { at: taken }, amount, paymentNo: 'P-1' } }],
    ['a login fails as of the request, not since a payment', [], { payment: { createdAt: started }, request: { symptom: 'cannot_log_in', openedAt: opened } }, {},
      { id: 'report_cannot_log_in', args: { asOf: { at: opened } } }],
    ['a code was asked for when it was sent', [], { account: { otp: { sentAt: started } }, request: { symptom: 'no_code', openedAt: opened } }, {},
      { id: 'report_no_code', args: { at: { at: started } } }],
  ])('says no more than the snapshot shows: %s', (_, causes, snapshot, state, message) => {
    expect(supportFor({ profile: yunchang, causes, snapshot, state }).message).toEqual(message);
  });

  it('reports what the stage of the cause suggests where the customer said nothing', () => {
    expect(supportFor({ profile: yunchang, causes: [cause({ stage: 'use' })] }).message).toEqual({ id: 'report_goods_unusable', args: {} });
  });

  it('lists the self-checks of all causes once', () => {
    const { selfChecks } = supportFor({ profile: yunchang, causes: [cause({ selfChecks: ['a', 'b'] }), aCause({ id: 'other', selfChecks: ['b', 'c'] })] });
    expect(selfChecks).toEqual(['a', 'b', 'c']);
  });
});
