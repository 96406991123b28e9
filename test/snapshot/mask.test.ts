import { describe, expect, it } from 'vitest';
import { maskCode, maskIdentifier, maskText } from '../../src/snapshot/mask';

describe('maskIdentifier', () => {
  it.each([
    ['a phone number keeps its first three and last four digits', '13812345678', '138****5678'],
    ['an address keeps its domain', 'li.hua@example.com', 'l****@example.com'],
    ['an account of seven to ten characters keeps two at each end', '80012345', '80****45'],
    ['a short account keeps its first character', 'lihua', 'l****'],
    ['a very short account keeps nothing', 'abc', '****'],
    ['what is masked already stays as it is', '138****5678', '138****5678'],
  ])('%s', (_label, value, masked) => {
    expect(maskIdentifier(value)).toBe(masked);
  });
});

describe('maskCode', () => {
  it.each([
    ['a phone number', '13812345678', '138****5678'],
    ['a phone number with its country', '+86 138 1234 5678', '+86****5678'],
    ['a phone number in full-width digits', '１３８１２３４５６７８', '138****5678'],
    ['a phone number inside a text', 'TOPUP-13812345678', 'TOPUP-138****5678'],
    ['an identity number', '11010119900307851X', '110****851X'],
    ['an address', 'li.hua@example.com', 'l****@example.com'],
    ['a key', 'sk_live_abcdef123456', 'sk_****'],
    ['a long token', 'a1b2c3d4e5f6a7b8c9d0e1f2a3', 'a1b****'],
  ])('masks %s', (_label, code, masked) => {
    expect(maskCode(code)).toBe(masked);
  });

  it.each(['HF-CM-100', '6901234567892', '012345678905', '40004', 'ACQ.BUYER_BALANCE_NOT_ENOUGH', 'PAYMENT_METHOD_3DS_NOT_SUPPORTED', '20000000'])(
    'leaves the code %s as it is', (code) => {
      expect(maskCode(code)).toBe(code);
    });
});

describe('maskText', () => {
  it.each([
    ['a card number with blanks', 'Card 6222 0212 3456 7890 refused', 'Card 622****7890 refused'],
    ['a phone number inside a sentence', '用户13812345678未收到', '用户138****5678未收到'],
    ['an address', 'mail li.hua@example.com', 'mail l****@example.com'],
    ['a secret key with a prefix', 'key sk_live_abcdef123456 used', 'key sk_**** used'],
    ['a bearer token', 'Bearer abcdef.ghijkl-mno', 'Bea****'],
    ['a long token of letters and digits', 'session a1b2c3d4e5f6a7b8c9d0e1f2a3 gone', 'session a1b**** gone'],
    ['a day that is written together', 'order of 20260302', 'order of 20****02'],
    ['a number behind a date', '2026-03-02 13812345678', '2026-03-02 138****5678'],
    ['a number that only begins like a date', 'account 2026-03-02-4711', 'account 202****4711'],
    ['a number with a date inside', '6222-2026-03-02', '622****0302'],
    ['an address with a date in it', 'li-2026-03-02@example.com', 'l****@example.com'],
    ['an account whose groups are no day', '2012-34-5678', '20****78'],
    ['short numbers and words are kept', 'error 51: not enough balance', 'error 51: not enough balance'],
  ])('masks %s', (_label, text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    '2026-03-02', '2026-03-02 10:15', '2026-03-02 10:15:00', '2026-03-02T10:15', '2026-03-02T10:15:00.000+08:00', '2026-03-02T10:15:00Z',
    'tried at 2026-03-02 10:15, again 2026-03-03', '2026-03-02至2026-03-05', '3 attempts on 2026-03-02',
  ])('keeps the date of "%s"', (text) => {
    expect(maskText(text)).toBe(text);
  });

  it('is idempotent', () => {
    const once = maskText('Card 6222 0212 3456 7890, phone 13812345678, li.hua@example.com');
    expect(maskText(once)).toBe(once);
  });
});
