// Loaded before the measured program: it says at its end how much memory it took, in KiB.
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.CAREER_PEAK, String(process.resourceUsage().maxRSS)),
);
