import type { Editor } from './editor.ts';
import { marksAt, numbersOf, type Station } from './run-to-fault.ts';

const NUMBER = 'bh-run-number';

/** Marks a run on the canvas and brings the station into view; returns what takes it off again. */
export const paintRun = (
  editor: Editor,
  stations: readonly Station[],
  at: number,
): (() => void) => {
  const canvas = editor.get('canvas');
  const overlays = editor.get('overlays');
  const painted: (() => void)[] = [];
  for (const [id, mark] of marksAt(stations, at)) {
    if (!editor.element(id)) continue;
    canvas.addMarker(id, `bh-run-${mark}`);
    painted.push(() => editor.element(id) && canvas.removeMarker(id, `bh-run-${mark}`));
  }
  for (const [id, number] of numbersOf(stations)) {
    if (!editor.element(id)) continue;
    overlays.add(id, NUMBER, { position: { top: -12, left: -12 }, html: numberSign(number) });
  }
  const station = stations[at] && editor.element(stations[at].id);
  if (station) editor.show(station.id);
  return () => {
    for (const takeOff of painted) takeOff();
    overlays.remove({ type: NUMBER });
  };
};

/** The list beside the canvas says the same to a reader. */
const numberSign = (text: string): HTMLElement => {
  const sign = document.createElement('span');
  sign.className = NUMBER;
  sign.textContent = text;
  sign.setAttribute('aria-hidden', 'true');
  return sign;
};
