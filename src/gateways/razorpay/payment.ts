import { codeList, providerCode } from '../code';
import type { CodePart, MoneyPart, OrderPart, PaymentPart, PaymentStatus } from '../gateway';
import { known } from '../known';
import { currencyCode, minorMoney } from '../money';
import { DISPUTE_STATUSES, METHODS, ORDER_STATUSES, PAYMENT_STATUSES, REFUND_STATUSES, SOURCES, STEPS } from './words';
import type { Path, Reader } from '../reader';
import { unixSeconds } from '../time';

export const seconds = (reader: Reader, path: Path): string | undefined =>
  reader.convert(path, (text) => unixSeconds(Number(text)), 'seconds since 1970');

function money(reader: Reader, path: Path): MoneyPart | undefined {
  const currency = reader.convert('currency', currencyCode, 'a currency');
  return reader.convert(path, (text) => (currency === undefined ? undefined : minorMoney(text, currency)), 'an amount in minor units with its currency');
}

const some = (amount: MoneyPart | undefined): MoneyPart | undefined => (amount?.amount === 0 ? undefined : amount);

/** The reason, flat on an entity (`error_reason`) or inside an error (`reason`); `NA` is how Razorpay writes that there is none. */
export function readError(reader: Reader, prefix: 'error_' | ''): Pick<PaymentPart, 'codes' | 'source' | 'step'> {
  const given = (name: string): string | undefined => {
    const text = reader.text(prefix + name);
    return text === undefined || /^n\/?a$/i.test(text) ? undefined : text;
  };
  const message = given('description');
  const reason = providerCode('razorpay.reason', given('reason'), { message });
  const codes: CodePart[] | undefined = codeList(reason, providerCode('razorpay.error_code', given('code'), reason === undefined ? { message } : {}));
  return known({
    codes,
    source: given('source') === undefined ? undefined : reader.word(`${prefix}source`, SOURCES),
    step: given('step') === undefined ? undefined : reader.word(`${prefix}step`, STEPS),
  });
}

/** A payment of which money went back stays `captured` at Razorpay; how much is a field of its own. */
function statusOf(reader: Reader): PaymentStatus | undefined {
  const status = reader.word('status', PAYMENT_STATUSES);
  const returned = reader.word('refund_status', { partial: 'partially_refunded', full: 'refunded' } as const);
  reader.flag('captured');
  reader.leaveOut('amount_refunded');
  return status === 'captured' ? returned ?? status : status;
}

const MONEY_CAME: ReadonlySet<PaymentStatus | undefined> = new Set(['captured', 'refunded', 'partially_refunded']);

/** Personal, secret or of no use to a diagnosis. */
const LEFT_OUT = [
  'entity', 'email', 'contact', 'vpa', 'upi', 'card', 'card_id', 'token', 'token_id', 'customer_id', 'bank', 'wallet', 'bank_transfer', 'emi', 'notes',
  'description', 'invoice_id', 'international', 'fee', 'tax', 'service_fee', 'base_amount', 'base_currency', 'amount_transferred', 'acquirer_data',
  'reward', 'offer_id', 'provider', 'gateway_provider', 'authentication', 'recurring', 'subscription_id', 'late_authorized', 'auto_captured',
];

export function readPayment(reader: Reader): PaymentPart {
  const status = statusOf(reader);
  const requested = money(reader, 'amount');
  reader.leaveOut(...LEFT_OUT);
  return known({
    id: reader.text('id'), provider: 'razorpay', method: reader.word('method', METHODS), status,
    requested, paid: MONEY_CAME.has(status) ? requested : undefined,
    createdAt: seconds(reader, 'created_at'), authorizedAt: seconds(reader, 'authorized_at'), capturedAt: seconds(reader, 'captured_at'),
    ...readError(reader, 'error_'),
  });
}

export const orderOfPayment = (reader: Reader): OrderPart => known({ providerOrderNo: reader.text('order_id') });

export function readOrder(reader: Reader): { order: OrderPart; payment: PaymentPart } {
  const total = money(reader, 'amount');
  const createdAt = seconds(reader, 'created_at');
  reader.leaveOut('entity', 'amount_due', 'attempts', 'notes', 'offer_id', 'offers', 'partial_payment', 'checkout', 'customer_id', 'description');
  return {
    order: known({ providerOrderNo: reader.text('id'), merchantOrderNo: reader.text('receipt'), total, createdAt }),
    payment: known({ provider: 'razorpay', status: reader.word('status', ORDER_STATUSES), requested: total, paid: some(money(reader, 'amount_paid')) }),
  };
}

export function readRefund(reader: Reader): { order: OrderPart; payment: PaymentPart } {
  reader.leaveOut('entity', 'id', 'notes', 'receipt', 'acquirer_data', 'batch_id', 'speed_processed', 'speed_requested', 'base_amount', 'base_currency');
  return {
    order: {
      refund: known({ status: reader.word('status', REFUND_STATUSES), amount: money(reader, 'amount'), requestedAt: seconds(reader, 'created_at') }),
    },
    payment: known({ id: reader.text('payment_id'), provider: 'razorpay' }),
  };
}

/** A dispute that was closed without a winner says nothing of the money. */
export function readDispute(reader: Reader): PaymentPart {
  const isOpenEnded = reader.text('status') === 'closed';
  reader.leaveOut(
    'entity', 'id', 'amount', 'currency', 'amount_deducted', 'reason_code', 'reason_description', 'respond_by', 'phase', 'created_at', 'comments', 'evidence',
    'gateway_dispute_id', 'gateway_dispute_status',
  );
  return known({ id: reader.text('payment_id'), provider: 'razorpay', status: isOpenEnded ? undefined : reader.word('status', DISPUTE_STATUSES) });
}
