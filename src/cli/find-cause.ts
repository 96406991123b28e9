import type { CauseFile } from '../knowledge/cause-schema';
import type { KnowledgePack } from '../knowledge/pack';
import { wrongChoice } from './wrong-choice';

/** The cause of an id; one that nobody has ends the program with the nearest. */
export const findCause = (id: string, { causes }: KnowledgePack, where: string): CauseFile => {
  const cause = causes.find((one) => one.id === id);
  if (cause !== undefined) return cause;
  throw wrongChoice(where, id, causes.map((one) => one.id), 'the id of a cause ("paytriage causes" lists them)');
};
