import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: './tests/template.ts',
    env: { TZ: 'Europe/Berlin', NO_COLOR: '1' },
    // No test is about its own speed, and a machine may be busy.
    testTimeout: 120_000,
    // No module of ours keeps what a test could change, so a worker need not load them anew for each file.
    isolate: false,
    setupFiles: ['./tests/umask.ts'],
    // One worker for each core: by default a machine of two cores gets one worker.
    maxWorkers: '100%',
  },
});
