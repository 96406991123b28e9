import { describe, expect, it } from 'vitest';
import { createDiagnoser } from '../../src/diagnose';
import { bundledPack } from '../../src/knowledge/bundled';
import { runWith } from './run';

const shipped = { ...createDiagnoser(), pack: bundledPack };
const causes = (...argv: string[]) => runWith(shipped, ['causes', ...argv]);

describe('causes --code', () => {
  it('shows the way of a code', () => {
    const { out, err, code } = causes('--code', 'alipay.sub_code:ACQ.BUYER_BALANCE_NOT_ENOUGH');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^.+ {2}alipay\.sub_code:ACQ\.BUYER_BALANCE_NOT_ENOUGH\n {2}It says that it failed\.\n {2}means: insufficient funds \(insufficient_funds\)\n/);
    expect(out).toContain('Leads to\n  in payment.codes\n    Balance too low  insufficient_funds\n      provider-says-balance-low (confirmed)\n');
  });

  it('shows the waiting time that a network states', () => {
    expect(causes('--code', 'mastercard.advice_code:25').out).toContain('wait 1 day before the next try');
  });

  it('speaks the language that is asked for', () => {
    expect(causes('--code', 'unionpay.pos:61', '--locale', 'zh-CN').out).toContain('表示失败。');
  });

  it.each([
    ['an open result', 'wechatpay.v2:SYSTEMERROR', 'It leaves the result open: query by the same number before anything else.'],
    ['a payment under way', 'alipay.trade_status:WAIT_BUYER_PAY', 'It says that nothing has failed: it is under way.'],
    ['a call only', 'wechatpay.v2:ORDERNOTEXIST', 'It speaks of the call only, not of the payment: query the payment.'],
    ['a sub code', 'alipay.gateway_code:40004/ACQ.BUYER_BALANCE_NOT_ENOUGH', 'means: insufficient funds'],
  ])('says when a code speaks of %s', (_, code, words) => {
    expect(causes('--code', code).out).toContain(words);
  });

  it('gives the same as JSON', () => {
    const { out } = causes('--code', 'unionpay.online:61', '--format', 'json');
    const way = JSON.parse(out) as { reaches: unknown[] };
    expect(way).toMatchObject({ system: 'unionpay.online', code: '61', reason: 'wrong_card_number', outcome: 'failed', retry: 'after_fix', actsNext: 'payer' });
    expect(way.reaches).toContainEqual({ place: 'payment.codes', cause: 'wrong_payment_details', evidence: 'provider-names-the-field', confidence: 'confirmed' });
  });

  it.each([
    ['a misspelt code', ['alipay.sub_code:ACQ.BUYER_BALANCE_NOT_ENOUG'], 'did you mean "alipay.sub_code:ACQ.BUYER_BALANCE_NOT_ENOUGH"?'],
    ['a misspelt system', ['alipay.subcode:ACQ.SYSTEM_ERROR'], 'did you mean "alipay.sub_code:ACQ.SYSTEM_ERROR"?'],
    ['a code like no other', ['unionpay.online:QQQQQQ'], 'of an unknown code nothing may be concluded: query the payment'],
    ['a code without its system', ['61'], 'iso8583.field39:61'],
    ['a word without a system', ['nonsense'], 'is written with its system, as in iso8583.field39:61'],
    ['a cause and a code', ['unionpay.pos:61', 'bank_limit'], 'a cause or a code is shown, not both'],
  ])('ends with exit code 2 for %s', (_, argv, message) => {
    const { out, err, code } = causes('--code', ...argv);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(message);
  });
});
