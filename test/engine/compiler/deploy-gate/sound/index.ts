import { sound, type SoundModel } from '../models.ts';

export const soundModels: readonly SoundModel[] = [
  sound(
    'a single task',
    `
<userTask id="t"/>`,
  ),
];
