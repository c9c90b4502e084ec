import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = process.env['FRISKET_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/admin/',
  plugins: [react()],
  resolve: {
    alias: { '#browser': fileURLToPath(new URL('../../libs/browser/src/index.ts', import.meta.url)) },
  },
  build: {
    outDir: fileURLToPath(new URL('../../dist/admin', import.meta.url)),
    emptyOutDir: true,
    // The content policy of the api allows no data: scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    // react-admin and Material UI are about 1 MB (320 kB compressed); staff load them once.
    chunkSizeWarningLimit: 1300,
  },
  server: {
    port: 5174,
    proxy: {
      '/graphql': { target: API, ws: true },
      '/images': API,
      '/policy-versions': API,
      '/hash-banks': API,
      '/review-cases': API,
    },
  },
});
