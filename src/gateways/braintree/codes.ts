import { leaveOut, nameIn, word } from './names';
import { DECLINE_ADVICE } from './words';
import { codeList, providerCode } from '../code';
import type { CodePart, PaymentPart } from '../gateway';
import type { Reader } from '../reader';

/** Codes from 4000 answer the request to settle, all others the request to authorize. */
const processorCode = (code: string | undefined, message: string | undefined): CodePart | undefined =>
  providerCode(code?.startsWith('4') === true ? 'braintree.settlement' : 'braintree.processor', code, { message });

/** What the networks returned: two characters on the common networks; others number from 100 in spaces of their own. */
function networkCode(code: string | undefined): CodePart | undefined {
  return code !== undefined && /^[0-9A-Z]{2}$/.test(code) ? providerCode('iso8583.field39', code) : undefined;
}

const read = (reader: Reader, camel: string): string | undefined => reader.scalar(nameIn(reader, camel));

/** The codes of the SDKs' form, each a field of the transaction. */
function flatCodes(reader: Reader): (CodePart | undefined)[] {
  leaveOut(reader, 'networkResponseText', 'merchantAdviceCodeText', 'additionalProcessorResponse');
  return [
    providerCode('braintree.gateway_rejection', read(reader, 'gatewayRejectionReason')?.toLowerCase()),
    processorCode(read(reader, 'processorSettlementResponseCode'), read(reader, 'processorSettlementResponseText')),
    processorCode(read(reader, 'processorResponseCode'), read(reader, 'processorResponseText')),
    networkCode(read(reader, 'networkResponseCode')),
    providerCode('mastercard.advice_code', read(reader, 'merchantAdviceCode')),
  ];
}

/** The codes of GraphQL's form, each inside an answer; in an event of the history or on the transaction. */
function answerCodes(reader: Reader): (CodePart | undefined)[] {
  const processor = reader.has('processorResponse.legacyCode') ? reader.object('processorResponse') : undefined;
  const inner = (path: string): string | undefined => (reader.has(path) ? reader.scalar(path) : undefined);
  reader.leaveOut(
    'networkResponse.message', 'merchantAdviceCodeResponse.message', 'processorResponse.cvvResponse', 'processorResponse.avsPostalCodeResponse',
    'processorResponse.avsStreetAddressResponse', 'processorResponse.additionalInformation', 'processorResponse.declineType', 'processorResponse.emvData',
  );
  return [
    providerCode('braintree.gateway_rejection', reader.has('gatewayRejectionReason') ? reader.text('gatewayRejectionReason')?.toLowerCase() : undefined),
    processorCode(processor?.scalar('legacyCode'), processor?.text('message')),
    networkCode(inner('networkResponse.code')),
    providerCode('mastercard.advice_code', inner('merchantAdviceCodeResponse.code')),
  ];
}

/** Every code of a transaction and of its history, the reason for a rejection first. */
export const codesOf = (reader: Reader, history: readonly Reader[]): CodePart[] | undefined =>
  codeList(...flatCodes(reader), ...answerCodes(reader), ...history.flatMap(answerCodes));

/** Braintree tells hard declines from soft ones; the word may be a field of the transaction or of an event. */
export function adviceOf(reader: Reader, history: readonly Reader[]): PaymentPart['advice'] {
  const ofEvents = history.map((event) => word(event, 'declineType', DECLINE_ADVICE)).find((advice) => advice !== undefined);
  return word(reader, nameIn(reader, 'processorResponseType'), DECLINE_ADVICE) ?? ofEvents;
}

const DEEPEST = 8;

function validationCode(error: Reader): CodePart[] {
  error.leaveOut('attribute');
  const code = providerCode('braintree.validation', error.scalar('code'), { message: error.text('message') });
  return code === undefined ? [] : [code];
}

/** The SDKs nest validation errors by the part of the request that they are about. */
export function validationCodes(errors: Reader, depth = 0): CodePart[] {
  if (depth > DEEPEST) return [];
  return errors.keys().flatMap((key) => {
    if (errors.has([key, 'length'])) return errors.list([key]).flatMap(validationCode);
    const inner = errors.object([key]);
    return inner === undefined ? [] : validationCodes(inner, depth + 1);
  });
}

/** The errors of a GraphQL answer: a class each, and for a refused input the number that the older interface has for it. */
export const graphqlCodes = (reader: Reader): CodePart[] => reader.list('errors').flatMap((error) => {
  const message = error.text('message');
  error.leaveOut('locations', 'path', 'extensions.inputPath', 'extensions.errorType');
  const number = providerCode('braintree.validation', error.scalar('extensions.legacyCode'), { message });
  return [number, providerCode('braintree.error_class', error.text('extensions.errorClass'), number === undefined ? { message } : {})].flatMap((code) => code ?? []);
});
