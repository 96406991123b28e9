import { describe, expect, it } from 'vitest';
import { NOW, run } from './run';

const REFUSED = { alipay_trade_pay_response: { code: '40004', msg: 'Business Failed', sub_code: 'ACQ.BUYER_BALANCE_NOT_ENOUGH', out_trade_no: 'P1', odd_field: 1 } };
const INTENT = {
  id: 'pi_A1', object: 'payment_intent', amount: 4500, currency: 'usd', status: 'requires_payment_method', payment_method_types: ['card'],
  last_payment_error: { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' },
};
const AT = ['--observed-at', '2026-03-02T10:15:00+08:00'];
const diagnosisOf = (out: string) => JSON.parse(out) as { outcome: string; observedAt: string; timeline: unknown[] };

describe('a payload', () => {
  it('is adapted and diagnosed in one go, as of the instant that is named', () => {
    const { out, err, code } = run(['diagnose', '--from', 'stripe', 'pi.json', '-f', 'json', ...AT], { 'pi.json': INTENT });
    expect({ code, err: err.split('\n').filter((line) => line.includes('now')) }).toEqual({ code: 0, err: [] });
    expect(diagnosisOf(out)).toMatchObject({ outcome: 'failure', observedAt: '2026-03-02T10:15:00+08:00' });
  });

  it('without an instant is diagnosed as of now, and that is said', () => {
    const { out, err } = run(['diagnose', '--from', 'stripe', 'pi.json', '-f', 'json'], { 'pi.json': INTENT });
    expect(diagnosisOf(out).observedAt).toBe(NOW);
    expect(err).toContain(`diagnosed as of now, ${NOW}; --observed-at names another instant\n`);
  });

  it('is read from the standard input, and one a line', () => {
    const lines = `${JSON.stringify(INTENT)}\n${JSON.stringify(INTENT)}\n`;
    const { out } = run(['diagnose', '--from', 'stripe', '-', '-f', 'json', ...AT], {}, lines);
    expect(out.trim().split('\n').map((line) => diagnosisOf(line).outcome)).toEqual(['failure', 'failure']);
  });

  it('names on stderr what was not understood, and prints nothing but the diagnosis', () => {
    const { out, err } = run(['diagnose', '--from', 'alipay', 'a.json', '-f', 'json', ...AT], { 'a.json': REFUSED });
    expect(err).toBe('a.json: not understood: alipay_trade_pay_response.odd_field\n');
    expect(diagnosisOf(out)).toMatchObject({ schemaVersion: 1, primary: null });
  });

  it.each([
    ['a provider nobody knows', ['--from', 'alipya', 'a.json'], 'option --from: found "alipya", accepted is one of alipay, wechatpay, unionpay, stripe, adyen, paypal, braintree, razorpay, razorpay-downtime, square, reloadly, dingconnect, dtone; did you mean "alipay"?'],
    ['a provider like no other', ['--from', 'zzz', 'a.json'], 'option --from: found "zzz", accepted is one of alipay, wechatpay, unionpay'],
    ['another provider\'s payload', ['--from', 'adyen', 'a.json'], 'a.json: found what looks like an Alipay payload'],
    ['a file that is no payload', ['--from', 'stripe', 'b.json'], 'b.json: found'],
    ['an instant that is none', ['--from', 'alipay', 'a.json', '--observed-at', 'yesterday'], 'option --observed-at: found "yesterday"'],
    ['nothing to read', [], 'name a file, - for the standard input, or the parts of a case'],
    ['files and parts', ['a.json', '--order', 'b.json'], 'a case is given in files or in parts, not in both'],
    ['a provider for parts', ['--from', 'alipay', '--order', 'b.json'], 'a part names its provider itself'],
  ])('ends with exit code 2 for %s', (_, argv, message) => {
    const { err, out, code } = run(['diagnose', ...argv], { 'a.json': REFUSED, 'b.json': { hello: 'world' } });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('a case in several files', () => {
  const order = { id: 'O1', status: 'pending_payment', total: { amount: 4500, currency: 'USD' } };

  it('is joined from its parts, each in its own form', () => {
    const files = { 'order.json': order, 'pi.json': INTENT, 'account.json': { account: { status: 'active' } } };
    const { out, err, code } = run(['diagnose', '--order', 'order.json', '--payment', 'stripe:pi.json', '--account', 'account.json', '-f', 'json', ...AT], files);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(diagnosisOf(out).outcome).toBe('failure');
  });

  it('takes the instant of a snapshot among its files', () => {
    const files = { 'order.json': { schemaVersion: 1, observedAt: '2026-03-01T08:00:00Z', order }, 'pi.json': INTENT };
    const { out, err } = run(['diagnose', '--order', 'order.json', '--payment', 'stripe:pi.json', '-f', 'json'], files);
    expect({ err, at: diagnosisOf(out).observedAt }).toEqual({ err: '', at: '2026-03-01T08:00:00Z' });
  });

  it('says where files differ, and believes the file named for the part', () => {
    const files = { 'order.json': { schemaVersion: 1, order, payment: { status: 'captured', method: 'card' } }, 'pi.json': INTENT };
    const { out, err } = run(['diagnose', '--order', 'order.json', '--payment', 'stripe:pi.json', '-f', 'json', ...AT], files);
    expect(err).toBe('payment.status: pi.json and order.json differ; pi.json is believed\n');
    expect(diagnosisOf(out).outcome).toBe('failure');
  });

  it.each([
    ['a misspelt provider', ['--payment', 'strype:pi.json'], 'option --payment strype:pi.json: found "strype", accepted is one of alipay, wechatpay, unionpay, stripe, adyen, paypal, braintree, razorpay, razorpay-downtime, square, reloadly, dingconnect, dtone; did you mean "stripe"?'],
    ['a file that is not there', ['--order', 'gone.json'], 'gone.json: no such file'],
    ['a part that is a list', ['--order', 'list.json'], 'list.json: is no order: an object is accepted'],
    ['a part with a fault', ['--order', 'bad.json'], 'bad.json › order.status'],
  ])('ends with exit code 2 for %s', (_, argv, message) => {
    const { err, code } = run(['diagnose', ...argv, ...AT], { 'pi.json': INTENT, 'list.json': [], 'bad.json': { status: 'lost' } });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
