import * as z from 'zod';
import * as vocabulary from '../../model/snapshot-vocabulary';
import { count, instant, list, oneOf, text } from './fields';

export const requestSchema = z.strictObject({
  symptom: oneOf(vocabulary.SYMPTOMS).describe('What the customer says; never proof of a cause by itself.'),
  openedAt: instant.describe('When the request was opened.'),
  firstRespondedAt: instant.describe('When a person first answered.'),
  resolvedAt: instant.describe('When the request was solved; null: it is open.'),
  priorContacts: count.describe('Earlier contacts about the same case.'),
  evidence: list(z.enum(vocabulary.EVIDENCE_ITEMS)).describe('What is attached to the request.'),
  locale: text.describe('Language of the customer, such as zh-CN.'),
  urgency: oneOf(vocabulary.URGENCIES).describe('How urgent the customer calls it.'),
});
