import type { PaymentPart, SnapshotParts } from '../gateway';
import { known } from '../known';
import { orderOfPayment, readDispute, readOrder, readPayment, readRefund } from './payment';
import type { Reader } from '../reader';

export type Kind = 'payment' | 'order' | 'refund' | 'dispute';
type Entities = Readonly<Partial<Record<Kind, Reader | undefined>>>;

/** What the entities of one case say together; the payment's own entity is believed first, an open dispute above all. */
export function readEntities(entities: Entities): SnapshotParts {
  const payment = entities.payment === undefined ? undefined : readPayment(entities.payment);
  const order = entities.order === undefined ? undefined : readOrder(entities.order);
  const refund = entities.refund === undefined ? undefined : readRefund(entities.refund);
  const dispute = entities.dispute === undefined ? undefined : readDispute(entities.dispute);
  const numbers = { ...(entities.payment === undefined ? {} : orderOfPayment(entities.payment)), ...order?.order, ...refund?.order };
  return known({
    payment: { ...order?.payment, ...refund?.payment, ...payment, ...dispute },
    order: Object.keys(numbers).length === 0 ? undefined : numbers,
  });
}

const timeOf = (payment: PaymentPart | undefined): number => Date.parse(payment?.createdAt ?? '') || 0;

/** Several payments of one order: the one that took the money speaks, or else the latest. */
export function readCollection(items: readonly Reader[]): SnapshotParts | undefined {
  const [first] = items;
  if (first === undefined || !items.every((item) => kindOf(item) === 'payment')) return items.length === 1 && first !== undefined ? readBare(first) : undefined;
  const cases = items.map((item) => readEntities({ payment: item })).sort((a, b) => timeOf(b.payment) - timeOf(a.payment));
  const orders = new Set(cases.map(({ order }) => order?.providerOrderNo));
  const main = cases.find(({ payment }) => payment?.paid !== undefined) ?? cases[0];
  if (main === undefined || (orders.size > 1) || (orders.has(undefined) && cases.length > 1)) return undefined;
  const attempts = cases.filter((each) => each !== main).map(({ payment }) =>
    known({ id: payment?.id, status: payment?.status, paid: payment?.paid, capturedAt: payment?.capturedAt }));
  return attempts.length === 0 ? main : { ...main, payment: { ...main.payment, attempts } };
}

const ID_PREFIXES: readonly (readonly [prefix: string, kind: Kind])[] = [['pay_', 'payment'], ['order_', 'order'], ['rfnd_', 'refund'], ['disp_', 'dispute']];
const KINDS: readonly string[] = ID_PREFIXES.map(([, kind]) => kind);

/** Entities name their kind; older payloads only have the prefix of their id. */
function kindOf(reader: Reader): Kind | undefined {
  const named = reader.text('entity');
  if (named !== undefined && KINDS.includes(named)) return named as Kind;
  const id = reader.text('id') ?? '';
  return ID_PREFIXES.find(([prefix]) => id.startsWith(prefix))?.[1];
}

export function readBare(reader: Reader): SnapshotParts | undefined {
  const kind = kindOf(reader);
  return kind === undefined ? undefined : readEntities({ [kind]: reader });
}
