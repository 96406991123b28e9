import type { GatewayParts, SnapshotParts } from './gateway';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';
import { readBinding, readTextMessage } from './unionpay/card';
import { UNIONPAY_LEFT_OUT } from './unionpay/fields';
import { readTrade } from './unionpay/trade';

export { UNIONPAY_FIELDS } from './unionpay/fields';

const BINDING = /^7[2489]$/;
const TEXT_MESSAGE = /^77$/;

/**
 * Turns what UnionPay's online gateway returned into parts of a snapshot: responses, notifications and queries as the object of their
 * form fields, payments by QR code, card bindings and codes by text message.
 *
 * @throws PayloadInvalidError where it is no payload of UnionPay
 * @example
 * fromUnionPay({ respCode: '00', origRespCode: '05', txnType: '01' }).payment?.status //=> 'unknown'
 */
export function fromUnionPay(payload: unknown): GatewayParts {
  const reader = openPayload(payload, 'unionpay');
  if (!reader.has('respCode') && !reader.has('origRespCode')) {
    throw nothingRecognised(reader, 'unionpay', 'the fields of a response, notification or query, with respCode');
  }
  reader.leaveOut(...UNIONPAY_LEFT_OUT);
  const parts = readKind(reader);
  return { ...parts, unread: reader.unread() };
}

function readKind(reader: Reader): SnapshotParts {
  reader.scalar('reqType');
  reader.scalar('origQryId');
  const kind = reader.scalar('txnType') ?? '';
  if (BINDING.test(kind) || reader.has('activateStatus')) return readBinding(reader);
  return TEXT_MESSAGE.test(kind) ? readTextMessage(reader) : readTrade(reader);
}
