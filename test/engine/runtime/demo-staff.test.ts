import { expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { principalsOfPost } from '../../../engine/directory/principals.ts';
import { gangnan } from '../../../engine/runtime/demo/gangnan.ts';
import type { DemoCounty } from '../../../engine/runtime/demo/organization.ts';
import { pinggui } from '../../../engine/runtime/demo/pinggui.ts';
import { loadTemplate, type TemplateId } from '../templates/load-template.ts';

const heldIn = ({ people }: DemoCounty): readonly string[] => [
  'requester', // of every case, without a post
  ...people.flatMap(({ posts }) =>
    posts.flatMap(({ role, headKind, unit }) =>
      principalsOfPost({ role, headKind: headKind ?? null, unitId: unit ?? null }),
    ),
  ),
];

it.each([gangnan, pinggui])('$template finds somebody for every step', async (county) => {
  const { xml } = await loadTemplate(county.template as TemplateId);
  const { problems } = await compile(xml, {
    profile: 'deploy',
    resources: { held: heldIn(county) },
  });
  expect(problems.filter(({ rule }) => rule === 'assign/empty')).toEqual([]);
});
