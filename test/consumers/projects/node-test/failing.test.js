import { test } from 'node:test';
import { aSnapshot, assertDiagnosedAs, assertNot } from 'paytriage/testing';

const overLimit = aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61');

test('another cause than the one found', () => {
  assertDiagnosedAs(overLimit, 'insufficient_funds');
});

test('a cause for which too little is known', () => {
  assertDiagnosedAs(aSnapshot().paymentMethod('wallet').paymentFailed(), 'insufficient_funds');
});

test('a cause that must not be found', () => {
  assertNot.diagnosedAs(overLimit, 'bank_limit');
});

test('a misspelt cause', () => {
  assertNot.diagnosedAs(overLimit, 'insufficent_funds');
});
