import { adaptApiError } from './adyen/api-error';
import { adaptBalancePlatform } from './adyen/balance-platform';
import { adaptNotification } from './adyen/notification';
import { adaptPaymentResponse } from './adyen/payment';
import type { FromPayload, SnapshotParts } from './gateway';
import { nothingRecognised, openPayload } from './open-payload';
import type { Reader } from './reader';

export { ADYEN_FIELDS } from './adyen/fields';

/**
 * Turns an Adyen payload (payment response, notification, API error, balance platform webhook) into parts of a snapshot.
 *
 * @throws PayloadInvalidError for another provider's payload or an object that says nothing of a payment
 * @example
 * fromAdyen({ resultCode: 'Refused', refusalReasonCode: '12' }).payment?.status //=> 'failed'
 */
export const fromAdyen: FromPayload = (payload) => {
  const reader = openPayload(payload, 'adyen');
  const parts = adaptEnvelope(reader);
  if (parts === undefined) throw nothingRecognised(reader, 'adyen', 'resultCode, notificationItems, errorCode or a balancePlatform webhook');
  return { ...parts, unread: reader.unread() };
};

function adaptEnvelope(reader: Reader): SnapshotParts | undefined {
  if (reader.has('notificationItems')) return adaptItems(reader);
  if (reader.has('eventCode')) return adaptNotification(reader);
  if (reader.has('resultCode') || reader.has('refusalReason')) return adaptPaymentResponse(reader);
  if (reader.has('errorCode')) return adaptApiError(reader);
  return reader.text('type')?.startsWith('balancePlatform.') === true ? adaptBalancePlatform(reader) : undefined;
}

/** A message carries one item; should there be more, the first is the case and the others are unread. */
function adaptItems(reader: Reader): SnapshotParts | undefined {
  reader.leaveOut('live');
  const [first, ...others] = reader.list('notificationItems');
  if (others.length > 0) reader.misread('notificationItems', 'a single item');
  const item = first?.object('NotificationRequestItem');
  return item === undefined ? undefined : adaptNotification(item);
}
