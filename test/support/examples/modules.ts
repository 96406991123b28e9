import * as gateways from '../../../src/gateways';
import * as paytriage from '../../../src/index';
import * as render from '../../../src/render-entry';
import type { Modules } from './run';

/** What the package publishes, by the names it is imported under: as `exports` of package.json lists them. */
export const PUBLISHED: Modules = { paytriage, 'paytriage/gateways': gateways, 'paytriage/render': render };
