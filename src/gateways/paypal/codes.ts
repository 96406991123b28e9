import { providerCode } from '../code';
import type { CodePart } from '../gateway';
import type { Reader } from '../reader';

/** Why a capture or an authorization is pending or was declined, in the words of PayPal and of the card's processor. */
export function reasonCodes(resource: Reader, brand: string | undefined): readonly (CodePart | undefined)[] {
  const reason = providerCode('paypal.status_reason', resource.has('status_details') ? resource.object('status_details')?.text('reason') : undefined);
  const processor = resource.has('processor_response') ? resource.object('processor_response') : undefined;
  processor?.leaveOut('avs_code');
  return [
    providerCode('paypal.processor', processor?.text('response_code')), cvcCode(processor), reason,
    processor === undefined ? undefined : adviceCode(processor, brand),
  ];
}

/** The digits of advice mean other things at Visa and at Mastercard. */
const adviceCode = (processor: Reader, brand: string | undefined): CodePart | undefined => processor.convert('payment_advice_code', (code) => {
  const network = brand?.toUpperCase();
  if (network === 'MASTERCARD') return providerCode('mastercard.advice_code', code);
  return network === 'VISA' ? providerCode('visa.recurring_advice', code) : undefined;
}, 'an advice code of a Visa or Mastercard');

/** Only a check that failed explains a refusal. */
function cvcCode(processor: Reader | undefined): CodePart | undefined {
  const letter = processor?.text('cvv_code');
  return letter === 'N' || letter === 'S' ? providerCode('iso8583.cvc_result', letter) : undefined;
}
