import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = process.env['FRISKET_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react()],
  resolve: {
    alias: { '#browser': fileURLToPath(new URL('../../libs/browser/src/index.ts', import.meta.url)) },
  },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    // The content policy of the api allows no data: scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    // React, its router and Mantine together are about 570 kB (175 kB compressed), fetched once.
    chunkSizeWarningLimit: 650,
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: API, ws: true },
      '/images': API,
      '/uploads': API,
    },
  },
});
