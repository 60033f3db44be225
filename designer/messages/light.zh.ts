import { common } from './areas/common.zh.ts';
import { errors } from './areas/errors.zh.ts';
import { form } from './areas/form.zh.ts';
import { light } from './areas/light.zh.ts';

/** What the light app says; a phone on a slow line loads no more. */
export const lightZh = { ...common, ...errors, ...form, ...light };
