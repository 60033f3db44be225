import { fontStack, tokens } from '../ui/tokens.ts';

/** The look of every drawing: our ink, our type, sizes that stay legible at 70 %. */
export const drawingStyle = {
  bpmnRenderer: {
    defaultFillColor: tokens.surface,
    defaultStrokeColor: tokens.ink2,
    defaultLabelColor: tokens.ink,
  },
  textRenderer: {
    defaultStyle: { fontFamily: fontStack, fontSize: 13, lineHeight: 1.35 },
    externalStyle: { fontFamily: fontStack, fontSize: 12, lineHeight: 1.35 },
  },
} as const;
