import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookupCode } from '../../src/gateways/lookup-code';
import { bundledCodes } from '../../src/knowledge/bundled-codes';
import type { Reason } from '../../src/model/reasons';
import { importsFrom } from '../support/imports-from';

describe('a code is looked up in its own space', () => {
  it.each<[string, [string, string, string?], Reason | undefined]>([
    ['a wrong card number at UnionPay online', ['unionpay.online', '61'], 'wrong_card_number'],
    ['a limit at the point of sale', ['unionpay.pos', '61'], 'limit_unspecified'],
    ['the payer\'s empty account on payment', ['wechatpay.v2', 'NOTENOUGH'], 'insufficient_funds'],
    ['the merchant\'s empty account on refund', ['wechatpay.v2_refund', 'NOTENOUGH'], 'refund_merchant_balance_low'],
    ['a sub code, which says more than its code', ['alipay.gateway_code', '40004', 'ACQ.TRADE_HAS_SUCCESS'], 'already_paid'],
    ['a code without its sub code', ['alipay.gateway_code', '40004'], 'see_other_code'],
    ['a code nobody knows', ['unionpay.online', 'ZZ'], undefined],
    ['a sub code nobody knows', ['alipay.gateway_code', '40004', 'ACQ.NEVER_SEEN'], undefined],
    ['a space nobody knows', ['nobody', '61'], undefined],
    ['a name every object has', ['__proto__', 'constructor'], undefined],
  ])('%s', (_, code, reason) => {
    expect(lookupCode(...code)?.reason).toBe(reason);
  });
});

it('the answer says what the code means, what to do after it, and where that was read', () => {
  expect(lookupCode('mastercard.advice_code', '25')).toEqual({
    system: 'mastercard.advice_code', code: '25', reason: 'issuer_declined', outcome: 'failed', retry: 'later', actsNext: 'platform', waitSec: 86_400,
    meaning: { en: 'Try again after 24 hours', 'zh-CN': '24小时后再试' }, source: expect.stringContaining('merchant-advice-codes') as string,
  });
});

it('a sub code is said to stand in the space that explains it', () => {
  expect(lookupCode('alipay.gateway_code', '40004', 'ACQ.TRADE_HAS_SUCCESS')).toMatchObject({
    system: 'alipay.sub_code', code: '40004', subCode: 'ACQ.TRADE_HAS_SUCCESS', outcome: 'succeeded',
  });
});

it('every code of every table is found, with the text of its source', () => {
  const missing = bundledCodes.flatMap(({ system, codes, sources }) => codes
    .filter(({ code, reason, source }) => {
      const found = lookupCode(system, code);
      return found?.reason !== reason || found.source !== sources[source];
    })
    .map(({ code }) => `${system}:${code}`));
  expect(bundledCodes.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

it('looking a code up loads neither causes nor words', () => {
  const loaded = importsFrom('src/gateways/lookup-code.ts', (path) => readFileSync(path, 'utf8'));
  expect(loaded).toContain('src/knowledge/bundled-codes.ts');
  expect(loaded.filter((path) => /rules\/(?!codes\/)|knowledge\/bundled\.ts|facts|match|zod|json-rules-engine/.test(path))).toEqual([]);
});
