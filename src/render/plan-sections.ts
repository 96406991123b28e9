import type { Diagnosis, PlanStep } from '../model/diagnosis';
import { bullets, item, numbered, section, type Block, type Item } from './document';
import type { Report } from './report';

/** What nobody may do, with the cause that forbids it. */
export const prohibitionsOf = ({ prohibitions }: Diagnosis, { words }: Report): Block[] => {
  const items = prohibitions.map(({ id, causes }) => item(
    words.step('prohibitions', id, 'agent'),
    [words.say('labels', 'because_of', { causes: words.list(causes.map((cause) => words.title(cause))) })],
    'bad',
  ));
  return section(words.say('labels', 'do_not'), bullets(items, '✗'));
};

/** The steps in order, each with who takes it, what it risks and when it is due. */
export const stepsOf = ({ plan }: Diagnosis, report: Report): Block[] =>
  section(report.words.say('labels', 'steps'), numbered(plan.map((step) => stepItem(step, plan, report))));

const stepItem = (step: PlanStep, plan: readonly PlanStep[], report: Report): Item => {
  const { words, technical } = report;
  const who = `${words.term('audience', step.audience)}${words.say('labels', 'colon')}`;
  const id = technical ? ` [${step.action}]` : '';
  return item(`${who}${words.step('actions', step.action, 'agent', step.args)}${id}`, notesOf(step, plan, report));
};

const notesOf = (step: PlanStep, plan: readonly PlanStep[], { words }: Report): string[] => {
  const before = plan.findIndex(({ action }) => action === step.after) + 1;
  const notes = [
    words.term('safety', step.safety),
    step.needsConfirmation ? words.say('labels', 'needs_confirmation') : '',
    before > 0 ? words.say('labels', 'after_step', { step: before }) : '',
    step.dueBy === undefined ? '' : words.say('labels', 'due_by', { at: { at: step.dueBy } }),
    step.guidance === undefined ? '' : words.say('labels', step.guidance),
  ].filter((note) => note !== '').join(' · ');
  const depends = step.dependsOn ?? [];
  return depends.length === 0
    ? [notes]
    : [notes, words.say('labels', 'depends_on', { facts: words.list(depends.map((fact) => words.say('facts', fact))) })];
};
