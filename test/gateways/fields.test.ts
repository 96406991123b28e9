import { describe, expect, it } from 'vitest';
import { ALIPAY_FIELDS, UNIONPAY_FIELDS, WECHATPAY_FIELDS } from '../../src/gateways';
import { filesBelow } from '../support/repository';

/** Every name of a field in the payloads of a provider, also inside JSON text. */
const namesIn = (folder: string): string => filesBelow(folder).map((file) => JSON.stringify(file.value)).join('\n');

describe.each([['alipay', ALIPAY_FIELDS], ['wechatpay', WECHATPAY_FIELDS], ['unionpay', UNIONPAY_FIELDS]] as const)('the table of %s', (provider, table) => {
  it('names only fields that a payload of ours has', () => {
    const names = namesIn(`fixtures/payloads/${provider}`);
    const plain = table.flatMap((row) => row.reads).filter((path) => !path.includes('*')).map((path) => path.split('.').at(-1)!);
    expect([...new Set(plain)].filter((name) => !names.includes(`"${name}"`) && !names.includes(`\\"${name}\\"`))).toEqual([]);
  });

  it('names each envelope once', () => {
    const envelopes = table.map((row) => row.envelope);
    expect(new Set(envelopes).size).toBe(envelopes.length);
  });
});
