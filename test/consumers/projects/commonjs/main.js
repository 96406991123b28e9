const { readFileSync } = require('node:fs');
const { createDiagnoser, diagnose, forCustomer, SnapshotInvalidError } = require('paytriage');
const { fromStripe, lookupCode } = require('paytriage/gateways');
const { render } = require('paytriage/render');

const cases = JSON.parse(readFileSync('../cases.json', 'utf8'));

const paymentIntent = {
  object: 'payment_intent', id: 'pi_1', status: 'requires_payment_method', amount: 2000, currency: 'eur',
  last_payment_error: { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' },
};

function refusal(snapshot) {
  try {
    return diagnose(snapshot);
  } catch (error) {
    return error instanceof SnapshotInvalidError ? error.faults : String(error);
  }
}

const diagnoses = cases.map((snapshot) => diagnose(snapshot));
process.stdout.write(JSON.stringify({
  diagnoses,
  customers: diagnoses.map(forCustomer),
  texts: diagnoses.map((diagnosis) => render(diagnosis, { format: 'text', audience: 'agent', locale: 'en' })),
  pages: diagnoses.map((diagnosis) => render(diagnosis, { format: 'html', audience: 'customer', locale: 'zh-CN' })),
  stripe: fromStripe(paymentIntent),
  code: lookupCode('unionpay.pos', '61'),
  own: createDiagnoser({ actions: { prohibitions: {} } }).diagnose(cases[0]).primary,
  refused: refusal({ schemaVersion: 1, observedAt: 'yesterday', order: {} }),
}));
