export { without, withChange, type RawSnapshot } from '../../src/testing/edit-snapshot';
