// Loaded before a measured program: writes the peak resident memory of its process, in KB, and the processor time of all its
// threads, in microseconds, to file descriptor 3 when it ends.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
