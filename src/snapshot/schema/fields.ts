import * as z from 'zod';
import { maskIdentifier, maskText } from '../mask';

/** Longest accepted text; a longer one is refused rather than cut. */
const MAX_TEXT = 4_000;
const MAX_ITEMS = 200;

/** Left out is unknown, null is known to be absent. */
export const maybe = <T extends z.ZodType>(type: T) => type.nullable().optional();
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => maybe(z.enum(values));
export const list = <T extends z.ZodType>(type: T) => maybe(z.array(type).max(MAX_ITEMS));

export const plainText = z.string().min(1).max(MAX_TEXT);
export const text = maybe(plainText);
/** Free text that may quote numbers: masked as it is read. */
export const freeText = maybe(z.string().max(MAX_TEXT).transform(maskText));
/** A phone number, an account or a device: masked as it is read. */
export const identifier = maybe(plainText.transform(maskIdentifier));
export const flag = maybe(z.boolean());
export const count = maybe(z.int().min(0).max(1_000_000_000));
export const seconds = maybe(z.int().min(0).max(1_000_000_000));
export const share = maybe(z.number().min(0).max(1));
export const rfc3339 = z.iso.datetime({ offset: true, error: 'RFC 3339 with offset, such as 2026-03-02T10:15:00+08:00' });
export const instant = maybe(rfc3339);
export const minorUnits = z.int().min(-1e15).max(1e15);
export const currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters of ISO 4217, such as CNY');
