import { common } from './areas/common.en.ts';
import { errors } from './areas/errors.en.ts';
import { form } from './areas/form.en.ts';
import { light } from './areas/light.en.ts';

/** The same in English. */
export const lightEn = { ...common, ...errors, ...form, ...light };
