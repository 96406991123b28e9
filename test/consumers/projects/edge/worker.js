import { answer } from '../esm/answer.js';

globalThis.handle = (cases) => answer(JSON.parse(cases));
