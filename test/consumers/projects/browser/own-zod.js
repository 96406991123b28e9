import { snapshotSchema } from 'paytriage';
import * as z from 'zod';

// A program's own zod behaves as if this package were not there, with which it shares the settings.
window.schema = snapshotSchema;
window.answer = String('jitless' in z.config());
