import { aSnapshot } from 'paytriage/testing';
import 'paytriage/testing/jest';

const snapshot = aSnapshot().paidMinutesAgo(45).notDelivered();
expect(snapshot).toBeDiagnosedAs('bank_limit', { confidence: 'likely' });
expect(snapshot).not.toStaySilent();
// @ts-expect-error a cause is named
expect(snapshot).toBeDiagnosedAs();
