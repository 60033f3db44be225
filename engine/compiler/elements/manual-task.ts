import type { Translator } from '../translator.ts';
import { human } from './human.ts';

/** `bpmn:ManualTask`: done offline (线下办理), confirmed by a person. */
export const manualTask: Translator<'manualTask'> = { kind: 'manualTask', translate: human };
