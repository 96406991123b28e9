import type { StoredTables } from './tables';

/** The tables of the shipped knowledge, where a build has stored them; in the sources they are compiled at the first diagnosis. */
export const storedShippedTables = (): StoredTables | undefined => undefined;
