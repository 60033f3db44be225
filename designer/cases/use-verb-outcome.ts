import { App } from 'antd';
import type { ApiError } from '../api/client.ts';
import { asApiError } from '../ui/use-error-text.ts';

interface Dialog {
  readonly onClose: () => void;
  readonly onRefused: (error: ApiError) => void;
}

/** An act on a case ends its dialog either way: done is said at once, a refusal on the page. */
export const useVerbOutcome = ({ onClose, onRefused }: Dialog) => {
  const { message } = App.useApp();
  return (done: string, accepted: string) => ({
    onSuccess: ({ projected }: { readonly projected: boolean }) => {
      void message.success(projected ? done : accepted);
      onClose();
    },
    onError: (error: Error) => {
      onRefused(asApiError(error));
      onClose();
    },
  });
};
