import { readFileSync } from 'node:fs';
import { answer } from './answer.js';

process.stdout.write(answer(JSON.parse(readFileSync('../cases.json', 'utf8'))));
