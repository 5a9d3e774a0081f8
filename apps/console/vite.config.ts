import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // What every screen needs is kept by the browser when a screen changes.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'antd', test: /node_modules/ }] } } },
    chunkSizeWarningLimit: 2000,
  },
});
