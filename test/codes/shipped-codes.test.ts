import { describe, expect, it } from 'vitest';
import type { CodeEntry, CodesFile } from '../../src/knowledge/code-schema';
import { type Reason, reasonEntry } from '../../src/model/reasons';
import { filesBelow } from '../support/repository';

const files = filesBelow<CodesFile>('rules/codes').map((file) => file.value);
const bySystem = files.map((file) => [file.system, file] as const);

/** The code spaces that snapshots and gateways name. */
const PINNED = [
  'stripe.decline_code', 'stripe.error_code', 'stripe.outcome_reason', 'stripe.advice_code', 'adyen.refusal_reason', 'adyen.result_code',
  'alipay.gateway_code', 'alipay.sub_code', 'alipay.trade_status', 'antom.result_code', 'wechatpay.v2', 'wechatpay.v3', 'wechatpay.trade_state',
  'unionpay.online', 'unionpay.pos', 'unionpay.qr', 'iso8583.field39', 'mastercard.advice_code', 'visa.response_category', 'paypal.processor',
  'paypal.issue', 'braintree.processor', 'braintree.gateway_rejection', 'razorpay.reason', 'square.error', 'netease.cashier', 'reloadly',
  'dingconnect', 'dtone', 'aliyun.carrier_receipt', 'aliyun.sms', 'tencent.sms', 'sms.receipt', 'payease.binding',
];

const outcomeOf = ({ reason }: CodeEntry) => reasonEntry(reason).outcome;
const codesWhere = (file: CodesFile, isFault: (entry: CodeEntry) => boolean) => file.codes.filter(isFault).map((entry) => entry.code);
const inBytes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe('the code tables', () => {
  it('cover every pinned code space', () => {
    expect(PINNED.filter((system) => !files.some((file) => file.system === system))).toEqual([]);
  });

  it('hold at least the codes that were collected', () => {
    expect(files.flatMap((file) => file.codes).length).toBeGreaterThanOrEqual(1543);
  });

  it('point to each other only by names that exist', () => {
    const named = files.flatMap(({ subCodeSystem, refundSystem, transferSystem }) => [subCodeSystem, refundSystem, transferSystem].filter((system) => system !== undefined));
    expect(named).not.toEqual([]);
    expect(named.filter((system) => !files.some((file) => file.system === system))).toEqual([]);
  });
});

describe.each(bySystem)('%s', (_, file) => {
  it('lists every code once, in order', () => {
    const codes = file.codes.map((entry) => entry.code);
    expect(codes).toEqual([...new Set(codes)].sort(inBytes));
  });

  it('never calls a payment failed that has to be queried first', () => {
    expect(codesWhere(file, (entry) => entry.retry === 'query_first' && outcomeOf(entry) === 'failed')).toEqual([]);
  });

  it('has an open payment queried before anything else', () => {
    const isOpen = (entry: CodeEntry) => outcomeOf(entry) === 'unclear' || outcomeOf(entry) === 'pending';
    const isPayment = (entry: CodeEntry) => reasonEntry(entry.reason).group === 'payment';
    expect(codesWhere(file, (entry) => isPayment(entry) && isOpen(entry) && entry.retry !== 'query_first')).toEqual([]);
  });

  it('says what each code means in both languages', () => {
    expect(codesWhere(file, ({ meaning }) => meaning.en.trim() === '' || /\p{Script=Han}/u.test(meaning.en))).toEqual([]);
    expect(codesWhere(file, ({ meaning }) => !/\p{Script=Han}/u.test(meaning['zh-CN']))).toEqual([]);
  });

  it('names a source for each code and for a schedule, and no source that is not used', () => {
    const used = [...file.codes, ...(file.notifications === undefined ? [] : [file.notifications])].map(({ source }) => source);
    expect([...new Set(used)].sort()).toEqual(Object.keys(file.sources).sort());
  });

  it('states a range by codes of one length', () => {
    const isBroken = ({ code, through = code }: CodeEntry) => through.length !== code.length || through < code;
    expect(codesWhere(file, isBroken)).toEqual([]);
  });

  it('gives a waiting time only where waiting or asking again is what to do', () => {
    expect(codesWhere(file, (entry) => entry.waitSec !== undefined && entry.retry !== 'later' && entry.retry !== 'query_first')).toEqual([]);
  });
});

describe('refund code spaces', () => {
  const REFUND_SPACES = ['wechatpay.v2_refund', 'wechatpay.v3_refund'];
  const OF_THE_PAYER: readonly Reason[] = ['insufficient_funds', 'account_restricted', 'limit_unspecified'];

  it.each(REFUND_SPACES)('%s never blames the payer\'s own funds', (system) => {
    const file = files.find((each) => each.system === system)!;
    expect(codesWhere(file, (entry) => OF_THE_PAYER.includes(entry.reason))).toEqual([]);
  });
});
