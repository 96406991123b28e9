import { codeList, providerCode } from '../code';
import type { SnapshotParts } from '../gateway';
import { known } from '../known';
import type { Reader } from '../reader';

/** A call that Adyen refused: its code decides, and only a fault inside Adyen leaves open what became of the payment. */
export function adaptApiError(error: Reader): SnapshotParts {
  const type = error.text('errorType');
  const code = providerCode('adyen.error_code', error.scalar('errorCode'), { message: error.text('message') });
  const http = error.number('status');
  error.leaveOut('additionalData', 'invalidFields', 'requestId', 'title', 'type', 'detail', 'instance');
  const isInternal = type === 'internal' || (http !== undefined && http >= 500);
  return { payment: known({ id: error.text('pspReference'), provider: 'adyen', status: isInternal ? 'unknown' as const : undefined, codes: codeList(code) }) };
}
