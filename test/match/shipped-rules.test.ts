import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/facts/dictionary';
import { BUNDLED } from '../../src/knowledge/bundled';
import { checkCondition, compileMatcher, createOperatorEngine, HIT, CLEAR, prepareCondition, UNKNOWN } from '../../src/match';
