import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: './tests/template.ts',
    env: { TZ: 'Europe/Berlin', NO_COLOR: '1' },
    testTimeout: 20_000,
    // One worker for each core: by default a machine of two cores gets one worker.
    maxWorkers: '100%',
  },
});
