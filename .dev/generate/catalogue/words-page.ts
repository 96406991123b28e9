import { page } from './markdown';

/** How the words of `locales/` are written. */
export const wordsPage = (): string => page('Words', 'How the words of `locales/` are written. Back to the [catalogue](README.md).', [
  'Every sentence the library can say stands in `locales/<locale>.json`; code holds ids and arguments. `{name}` is looked up in the arguments, '
    + 'nothing is evaluated. A fragment in square brackets is left out when one of its arguments is missing, so that one sentence serves with and without them:', '',
  '| words | arguments | read as |',
  '| --- | --- | --- |',
  '| `Wait[ until {until}].` | `until`: 10:30 | Wait until 10:30. |',
  '| `Wait[ until {until}].` | none | Wait. |', '',
  'Arguments of actions, messages and events may always be missing: they stand in brackets. Amounts, durations and instants are formatted for the locale. '
    + 'A text argument is looked up in the table of `terms` named like it before it is taken as it is. Sentences end with a full stop, titles without; '
    + '`what` has at most 120 characters in English; a discreet cause has no `customer` sentence.', '',
]);
