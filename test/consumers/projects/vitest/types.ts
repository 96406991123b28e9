import { aSnapshot } from 'paytriage/testing';
import 'paytriage/testing/vitest';
import { expect } from 'vitest';

const snapshot = aSnapshot().paidMinutesAgo(45).notDelivered();
expect(snapshot).toBeDiagnosedAs('bank_limit', { confidence: 'likely' });
expect(snapshot).not.toStaySilent();
// @ts-expect-error a cause is named
expect(snapshot).toBeDiagnosedAs();
// @ts-expect-error a confidence is one of a closed set
expect(snapshot).toBeDiagnosedAs('bank_limit', { confidence: 'certain' });
// @ts-expect-error a builder knows the words of the trade
aSnapshot().paidMinutesAgo('45');
