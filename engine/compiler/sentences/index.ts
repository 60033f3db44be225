import type { Sentences } from '../problems.ts';
import { expr } from './expr.ts';
import { ref } from './ref.ts';
import { support } from './support.ts';
import { xml } from './xml.ts';

export const sentences: Sentences = { ...xml, ...ref, ...support, ...expr };
