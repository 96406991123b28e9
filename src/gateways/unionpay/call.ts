import { providerCode } from '../code';
import type { CodePart } from '../gateway';
import type { Reader } from '../reader';

/** `respCode` is what this call came to, `origRespCode` what the trade came to that was asked about. */
export interface UnionPayCall {
  readonly code: string | undefined;
  readonly isDone: boolean;
  readonly codePart: CodePart | undefined;
  readonly originalCode: string | undefined;
  readonly originalPart: CodePart | undefined;
}

/** What the trade came to by its code; every other code is left to the code tables. */
export type TradeAnswer = 'succeeded' | 'unclear' | 'other' | undefined;

/** QR-code payments add codes of four digits to the gateway's two. */
const spaceOf = (code: string | undefined): string => (/^\d{4}$/.test(code ?? '') ? 'unionpay.qr' : 'unionpay.online');

export function readCall(response: Reader): UnionPayCall {
  const code = response.scalar('respCode');
  const originalCode = response.scalar('origRespCode');
  return {
    code, originalCode, isDone: answerOf(code) === 'succeeded',
    codePart: providerCode(spaceOf(code), padded(code), { message: response.text('respMsg') }),
    originalPart: providerCode(spaceOf(originalCode), padded(originalCode), { message: response.text('origRespMsg') }),
  };
}

/** Parsers that make numbers of digits lose the leading zero: 0 is 00, 5 is 05. */
const padded = (code: string | undefined): string | undefined => (code !== undefined && /^\d$/.test(code) ? `0${code}` : code);

/** 00 and A6 (done with a defect) are the only successes; 03, 04, 05, 06, 83 and 99 mean that nobody knows yet. */
export function answerOf(code: string | undefined): TradeAnswer {
  const whole = padded(code);
  if (whole === undefined) return undefined;
  if (whole === '00' || whole === 'A6') return 'succeeded';
  return /^(?:0[3-6]|83|99)$/.test(whole) ? 'unclear' : 'other';
}
