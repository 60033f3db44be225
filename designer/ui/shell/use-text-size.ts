import { createContext, use } from 'react';
import type { TextSize } from '../tokens.ts';

const STORED_UNDER = 'bihuan.text-size';

export const storedTextSize = (): TextSize => {
  const stored = localStorage.getItem(STORED_UNDER);
  return stored === 'large' || stored === 'largest' ? stored : 'standard';
};
export const storeTextSize = (size: TextSize): void => localStorage.setItem(STORED_UNDER, size);

export interface TextSizeChoice {
  readonly size: TextSize;
  readonly choose: (size: TextSize) => void;
}
export const TextSizeContext = createContext<TextSizeChoice>({
  size: 'standard',
  choose: () => undefined,
});

export const useTextSize = (): TextSizeChoice => use(TextSizeContext);
