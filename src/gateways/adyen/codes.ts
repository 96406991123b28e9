import { providerCode } from '../code';
import type { CodePart } from '../gateway';
import { ownValue } from '../own-value';
import type { Reader } from '../reader';

/** A code in front of its text, as issuers answer: `05 : Do not honor`. */
const CODE_AND_TEXT = /^([0-9A-Z]{1,2})(?:\s*:\s*(.*))?$/;

interface Split { readonly code: string; readonly text: string | undefined }

/** Splits a raw answer into its code and text; text alone has no code. */
function splitRaw(raw: string): Split | undefined {
  const [, code, text] = CODE_AND_TEXT.exec(raw) ?? [];
  return code === undefined ? undefined : { code: code.padStart(2, '0'), text };
}

/** The issuer's own answer. */
function rawCode(raw: string | undefined): CodePart | undefined {
  const split = raw === undefined ? undefined : splitRaw(raw);
  return split === undefined ? undefined : providerCode('iso8583.field39', split.code, { message: split.text });
}

/** Advice of Mastercard on another try: `03 : Do not try again`, or the digits alone. */
const adviceCode = (data: Reader): CodePart | undefined => data.convert('merchantAdviceCode', (raw) => {
  const split = splitRaw(raw);
  return split === undefined ? undefined : providerCode('mastercard.advice_code', split.code, { message: split.text });
}, 'an advice code of two digits');

/** Adyen's number says more than its text; the text counts where there is no number. */
export function refusalCodes(reader: Reader, textPath: string, additional: Reader | undefined): readonly (CodePart | undefined)[] {
  const text = reader.text(textPath);
  const raw = additional?.text('refusalReasonRaw');
  const number = reader.scalar('refusalReasonCode') ?? additional?.scalar('refusalReasonCode');
  const message = rawCode(raw) === undefined ? raw : undefined;
  const byNumber = providerCode('adyen.refusal_reason', number, { message: message ?? text });
  return [byNumber ?? refusalText(text, message), rawCode(raw), additional === undefined ? undefined : adviceCode(additional)];
}

/** Capitals of a text vary between the API and the notifications. */
function refusalText(text: string | undefined, message: string | undefined): CodePart | undefined {
  const usual = text === undefined ? undefined : ownValue(USUAL_CAPITALS, text.toLowerCase());
  return providerCode('adyen.refusal_text', typeof usual === 'string' ? usual : text, { message });
}

const USUAL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries([
  '3D Not Authenticated', 'AVS Declined', 'Acquirer Error', 'Acquirer Fraud', 'Authentication required', 'Blocked Card', 'CVC Declined', 'Cancelled',
  'Card requires online pin', 'Declined Non Generic', 'Expired Card', 'FRAUD', 'FRAUD-CANCELLED', 'Invalid Amount', 'Invalid Card Number', 'Invalid Pin',
  'Issuer Suspected Fraud', 'Issuer Unavailable', 'No Contract Found', 'Not Submitted', 'Not enough balance', 'Not supported', 'Pin tries exceeded',
  'Pin validation not possible', 'Referral', 'Refused', 'Restricted Card', 'Revocation Of Auth', 'Shopper Cancelled', 'Transaction Not Permitted',
  'Withdrawal amount exceeded', 'Withdrawal count exceeded',
].map((text) => [text.toLowerCase(), text]));
