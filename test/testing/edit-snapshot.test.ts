import { describe, expect, it } from 'vitest';
import { PathError, without, withChange } from '../../src/testing/edit-snapshot';

const snapshot = () => ({ order: { status: 'paid', items: [{ a: 1 }, { a: 2 }] }, payment: null });

describe('a change', () => {
  it.each([
    ['replaces a value', { 'order.status': 'failed' }, { order: { status: 'failed', items: [{ a: 1 }, { a: 2 }] }, payment: null }],
    ['reaches into a list', { 'order.items.1.a': 3 }, { order: { status: 'paid', items: [{ a: 1 }, { a: 3 }] }, payment: null }],
    ['makes the parts on the way', { 'payment.status': 'failed' }, { ...snapshot(), payment: { status: 'failed' } }],
  ])('%s', (_, change, expected) => {
    expect(withChange(snapshot(), change)).toEqual(expected);
  });

  it('leaves the original and every prototype alone', () => {
    const original = snapshot();
    withChange(original, { 'order.status': 'failed', '__proto__.polluted': true });
    expect(original).toEqual(snapshot());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('leaving out', () => {
  it.each([
    ['a value', ['order.status'], { order: { items: [{ a: 1 }, { a: 2 }] }, payment: null }],
    ['an entry of a list', ['order.items.0'], { order: { status: 'paid', items: [{ a: 2 }] }, payment: null }],
    ['several', ['payment', 'order.items'], { order: { status: 'paid' } }],
  ])('%s', (_, paths, expected) => {
    expect(without(snapshot(), paths)).toEqual(expected);
  });

  it('what is not there is a mistake', () => {
    expect(() => without(snapshot(), ['payment.status'])).toThrow(PathError);
  });
});
