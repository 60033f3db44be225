/**
 * Loaded before a program (`node --import`): its clock is wrong by what the environment says, and
 * goes wrong otherwise whenever its parent says so, as if somebody had set the machine's.
 */
const Real = Date;
let shiftMs = Number(process.env['CLOCK_SHIFT_MS'] ?? 0);
const now = (): number => Real.now() + shiftMs;

globalThis.Date = new Proxy(Real, {
  construct: (real, given: unknown[], target) =>
    Reflect.construct(real, given.length === 0 ? [now()] : given, target) as Date,
  get: (real, name) => (name === 'now' ? now : (Reflect.get(real, name) as unknown)),
});

process.on('message', (told: { readonly clockShiftMs: number }) => {
  shiftMs = told.clockShiftMs;
  process.send?.({ set: true });
});
process.channel?.unref();
