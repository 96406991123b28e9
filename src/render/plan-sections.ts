import type { Diagnosis, PlanStep } from '../model/diagnosis';
import { bullets, numbered, section, type Block, type Item } from './document';
import type { Lexicon } from './lexicon';
import { itemWithAside, type Report } from './report';

/** What nobody may do; the cause that forbids it is named where it is not the primary one. */
export const prohibitionsOf = ({ prohibitions, primary }: Diagnosis, { words, compact }: Report): Block[] => {
  const items = prohibitions.map(({ id, causes }) => {
    const isPlain = causes.length === 0 || (compact && primary !== null && causes.includes(primary));
    const because = isPlain ? '' : words.say('labels', 'because_of', { causes: words.list(causes.map((cause) => words.title(cause))) });
    return itemWithAside(words, words.step('prohibitions', id, 'agent'), because, [], 'bad');
  });
  return section(words.say('labels', 'do_not'), bullets(items, '✗'));
};

/** The steps in order, each with who takes it, what it risks and when it is due. */
export const stepsOf = ({ plan }: Diagnosis, report: Report): Block[] =>
  section(report.words.say('labels', 'steps'), numbered(plan.map((step) => stepItem(step, plan, report))));

/** The step to begin with, as one line. */
export const firstStep = ({ plan: [step] }: Diagnosis, { words }: Report): string => (step === undefined ? '' : words.say('labels', 'first_step', {
  who: words.term('audience', step.audience),
  step: words.step('actions', step.action, 'agent', step.args),
}));

const stepItem = (step: PlanStep, plan: readonly PlanStep[], report: Report): Item => {
  const { words, technical } = report;
  const who = `${words.term('audience', step.audience)}${words.say('labels', 'colon')}`;
  const id = technical ? ` [${step.action}]` : '';
  return itemWithAside(words, `${who}${words.step('actions', step.action, 'agent', step.args)}${id}`, asideOf(step, plan, report));
};

const asideOf = (step: PlanStep, plan: readonly PlanStep[], { words, compact }: Report): string => {
  const before = plan.findIndex(({ action }) => action === step.after) + 1;
  return [
    compact && step.safety !== 'money' ? '' : words.term('safety', step.safety),
    step.needsConfirmation ? words.say('labels', 'needs_confirmation') : '',
    before > 0 ? words.say('labels', 'after_step', { step: before }) : '',
    step.dueBy === undefined ? '' : words.say('labels', 'due_by', { at: { at: step.dueBy } }),
    step.guidance === undefined ? '' : words.say('labels', step.guidance),
    dependence(step, words),
  ].filter((note) => note !== '').join(words.say('labels', 'separator'));
};

const dependence = ({ dependsOn = [] }: PlanStep, words: Lexicon): string => (dependsOn.length === 0
  ? ''
  : words.say('labels', 'depends_on', { facts: words.list(dependsOn.map((fact) => words.say('facts', fact))) }));
