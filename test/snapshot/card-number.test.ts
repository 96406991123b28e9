import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCardNumber } from '../../src/snapshot/card-number';

/** Published test numbers of the networks. */
const CARD_NUMBERS = [
  '4111111111111111', '5555555555554444', '2223003122003222', '378282246310005', '3530111333300000', '6200000000000005', '6011111111111117',
];

describe('findCardNumber', () => {
  it.each(CARD_NUMBERS)('finds the test number %s, alone, grouped and inside a sentence', (number) => {
    expect(findCardNumber(number)).toBe('plain');
    expect(findCardNumber(number.replace(/(\d{4})(?=\d)/g, '$1 '))).toBe('other');
    expect(findCardNumber(`card ${number}, please check`)).toBe('other');
  });

  it.each([
    ['full-width digits', '４１１１１１１１１１１１１１１１', 'other'],
    ['full-width digits in groups', '卡号４１１１－１１１１－１１１１－１１１１', 'other'],
    ['Arabic-Indic digits', '٤١١١١١١١١١١١١١١١', 'other'],
    ['Persian digits', '۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱', 'other'],
    ['Devanagari digits', '४१११११११११११११११', 'other'],
    ['mathematical digits', '𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏', 'other'],
    ['groups between no-break spaces', '4111\u00a01111\u00a01111\u00a01111', 'other'],
    ['groups on lines', '4111\n1111\n1111\n1111', 'other'],
    ['digits with nothing wide between them', '41111111\u200b11111111', 'other'],
    ['groups between dashes', '4111-1111-1111-1111', 'other'],
    ['a number behind letters', 'ORD-4111111111111111', 'plain'],
  ])('finds %s', (_label, text, form) => {
    expect(findCardNumber(text)).toBe(form);
  });

  it.each([
    ['a wrong check digit', '4111111111111112'],
    ['a masked number', '622202****7890'],
    ['an order number that starts with a date', '2026030210150001'],
    ['a longer run of digits', '41111111111111111111111'],
    ['a phone number', '13812345678'],
  ])('does not take %s for a card number', (_label, text) => {
    expect(findCardNumber(text)).toBeUndefined();
  });

  it('never takes a number with a changed last digit for a card number', () => {
    fc.assert(fc.property(fc.constantFrom(...CARD_NUMBERS), fc.integer({ min: 1, max: 9 }), (number, shift) => {
      const last = (Number(number.at(-1)) + shift) % 10;
      expect(findCardNumber(number.slice(0, -1) + String(last))).toBeUndefined();
    }));
  });
});
