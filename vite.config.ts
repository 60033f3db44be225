import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API_ORIGIN = 'http://127.0.0.1:3600'; // where npm start listens

/**
 * Two entries from one root: the office app at `/`, the light app at `/m`.
 *
 * Nothing is inlined, because the page's policy allows no `data:` font and no inline script. The
 * nonce is a placeholder: the server puts a fresh one into every answer.
 */
export default defineConfig({
  root: 'designer',
  publicDir: false,
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: false, // a server that runs still hands out the files of its own build
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { office: 'designer/index.html', light: 'designer/m/index.html' },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'core',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: API_ORIGIN, changeOrigin: false } },
  },
});
