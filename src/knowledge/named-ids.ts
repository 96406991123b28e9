import * as z from 'zod';
import { deferred } from './deferred';

/**
 * Ids that rule files and fixtures refer to each other by. Each is a definition of its own in the published JSON Schemas, where
 * the ids that are shipped are listed with what they mean, so that an editor completes and explains them.
 */
const lowerSnake = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const lowerSnakeId = (id: string, description: string) => deferred(() => z.string().regex(lowerSnake, 'a lower_snake id')).meta({ id, description });

export const causeId = lowerSnakeId('cause-id', 'Id of a cause: shipped, or of your own.');
export const actionId = lowerSnakeId('action-id', 'Id of an action: shipped, or of your own actions file.');
export const prohibitionId = lowerSnakeId('prohibition-id', 'Id of a prohibition: shipped, or of your own actions file.');
export const selfCheckId = lowerSnakeId('self-check-id', 'Id of a self-check; its words stand under selfChecks in the locale files.');
export const preventionId = lowerSnakeId('prevention-id', 'Id of prevention advice; its words stand under prevention in the locale files.');
export const conditionName = z.string().meta({ id: 'condition-name', description: 'Name of a shared condition of outcomes.json, or of your own.' });
export const factId = z.string().meta({ id: 'fact-id', description: 'Id of a fact of the dictionary.' });

export const schemaPath = z.string().optional().describe('Where the JSON Schema of this file stands, so that an editor completes and checks it.');
