import '../ui/style-nonce.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client.ts';
import { startLanguage } from '../messages/language.ts';
import { applyTokens } from '../ui/css-tokens.ts';
import { createLightRouter } from './routes.tsx';
import '../ui/base.css';
import './light.css';

applyTokens();
await startLanguage({
  'zh-CN': () => import('../messages/light.zh.ts').then((module) => module.lightZh),
  en: () => import('../messages/light.en.ts').then((module) => module.lightEn),
});

const queries = createQueryClient(() => undefined); // nobody signs in here
const router = createLightRouter();
const root = document.getElementById('root');
if (!root) throw new Error('Expected an element "root" in the page, but there is none');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      {/* The office app registers its own router type; the two share no route. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>
  </StrictMode>,
);
