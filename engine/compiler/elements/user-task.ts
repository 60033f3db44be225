import type { Translator } from '../translator.ts';
import { human } from './human.ts';

/** `bpmn:UserTask`: an inbox task; its codes are those the gateway behind it asks for. */
export const userTask: Translator<'userTask'> = { kind: 'userTask', translate: human };
