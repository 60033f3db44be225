import type { Get } from './canvas-types.ts';
import { markSign, type Mark } from './marks.ts';

const SIGN = 'bh-sign';

/** Takes the marks that were there off a drawing and puts others on: color, and a sign beside it. */
export const paintMarks = (
  get: Get,
  before: ReadonlyMap<string, Mark>,
  after: ReadonlyMap<string, Mark>,
): void => {
  const canvas = get('canvas');
  const registry = get('elementRegistry');
  const overlays = get('overlays');
  overlays.remove({ type: SIGN });
  for (const [id, mark] of before) if (registry.get(id)) canvas.removeMarker(id, `bh-mark-${mark}`);
  for (const [id, mark] of after) {
    const shape = registry.get(id);
    if (!shape) continue;
    canvas.addMarker(id, `bh-mark-${mark}`);
    if (!shape.waypoints) overlays.add(id, SIGN, signOf(mark));
  }
};

const signOf = (mark: Mark) => {
  const html = document.createElement('span');
  html.className = `bh-sign bh-sign-${mark}`;
  html.setAttribute('aria-hidden', 'true');
  html.textContent = markSign[mark];
  return { position: { top: -9, left: -9 }, html, scale: true };
};
