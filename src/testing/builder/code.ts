import type { ProviderCode } from '../../snapshot/schema';

/** What a provider returns along with its code. */
export interface CodeDetail {
  readonly subCode?: string;
  readonly message?: string;
}

/** A provider's code in its code space. */
export const providerCode = (system: string, code: string, { subCode, message }: CodeDetail = {}): ProviderCode =>
  ({ system, code, ...(subCode !== undefined && { subCode }), ...(message !== undefined && { message }) });
