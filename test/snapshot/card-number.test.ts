import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsCardNumber } from '../../src/snapshot/card-number';

/** Published test numbers of the networks. */
const CARD_NUMBERS = [
  '4111111111111111', '5555555555554444', '2223003122003222', '378282246310005', '3530111333300000', '6200000000000005', '6011111111111117',
];

describe('containsCardNumber', () => {
  it.each(CARD_NUMBERS)('finds the test number %s, alone, grouped and inside a sentence', (number) => {
    expect(containsCardNumber(number)).toBe(true);
    expect(containsCardNumber(number.replace(/(\d{4})(?=\d)/g, '$1 '))).toBe(true);
    expect(containsCardNumber(`card ${number}, please check`)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '4111111111111112'],
    ['a masked number', '622202****7890'],
    ['an order number that starts with a date', '2026030210150001'],
    ['a longer run of digits', '41111111111111111111111'],
    ['a phone number', '13812345678'],
  ])('does not take %s for a card number', (_label, text) => {
    expect(containsCardNumber(text)).toBe(false);
  });

  it('never takes a number with a changed last digit for a card number', () => {
    fc.assert(fc.property(fc.constantFrom(...CARD_NUMBERS), fc.integer({ min: 1, max: 9 }), (number, shift) => {
      const last = (Number(number.at(-1)) + shift) % 10;
      expect(containsCardNumber(number.slice(0, -1) + String(last))).toBe(false);
    }));
  });
});
