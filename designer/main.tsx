import './ui/style-nonce.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { sessionQuery } from './api/use-session.ts';
import { NotForThisPerson } from './errors/not-for-this-person.ts';
import { startLanguage } from './messages/language.ts';
import { createAppRouter } from './routes.tsx';
import { dropOldDrafts } from './task/draft-store.ts';
import { applyTokens } from './ui/css-tokens.ts';
import './ui/base.css';

applyTokens();
await startLanguage({
  'zh-CN': () => import('./messages/zh-CN.ts').then((module) => module.zhCN),
  en: () => import('./messages/en.ts').then((module) => module.en),
});
void dropOldDrafts();

const queries = createQueryClient((client) => client.setQueryData(sessionQuery.queryKey, null));
const router = createAppRouter(queries);
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('Expected an element "root" in the page, but there is none');

createRoot(root, {
  onCaughtError: (error) => {
    if (!(error instanceof NotForThisPerson)) console.error(error); // a 403 page is no fault
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
