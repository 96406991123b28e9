require('paytriage/testing/jest');
const { aSnapshot } = require('paytriage/testing');

const overLimit = aSnapshot().paymentMethod('card').paymentFailed().withPaymentCode('iso8583.field39', '61');

test('another cause than the one found', () => {
  expect(overLimit).toBeDiagnosedAs('insufficient_funds');
});

test('a cause for which too little is known', () => {
  expect(aSnapshot().paymentMethod('wallet').paymentFailed()).toBeDiagnosedAs('insufficient_funds');
});

test('a cause that must not be found', () => {
  expect(overLimit).not.toBeDiagnosedAs('bank_limit');
});

test('a misspelt cause', () => {
  expect(overLimit).not.toBeDiagnosedAs('insufficent_funds');
});
