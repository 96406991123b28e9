import * as gateways from '../../../src/gateways';
import * as paytriage from '../../../src/index';
import * as render from '../../../src/render-entry';
import * as scenarios from '../../../src/testing/scenarios';
import * as testing from '../../../src/testing/index';
import type { Modules } from './run';

/** What the package publishes, by the names it is imported under: as `exports` of package.json lists them. */
export const PUBLISHED: Modules = { paytriage, 'paytriage/gateways': gateways, 'paytriage/render': render, 'paytriage/scenarios': scenarios, 'paytriage/testing': testing };
