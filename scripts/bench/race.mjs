// Runs whole processes in turn and compares them: a drift of the machine falls on all of them alike.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROBE = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/**
 * One unmeasured run of each command, then `runs` measured ones, interleaved. Commands are the arguments of `node`. Exits 0, 1
 * and 3 are results of a check; any other fails the race.
 */
export async function race(commands, runs, { warmUp = true } = {}) {
  const results = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = warmUp ? -1 : 0; run < runs; run += 1) {
    for (const [name, args] of Object.entries(commands)) {
      const result = await measure(args);
      if (run >= 0) results[name].push(result);
    }
  }
  return Object.entries(results).map(([name, list]) => ({
    name,
    ms: median(list.map(({ ms }) => ms)),
    megabytes: median(list.map(({ megabytes }) => megabytes)),
  }));
}

/** Prints times, peak memory, and each time as a share of our own (`baseline`'s). */
export function printRace(title, results, baseline) {
  const base = results.find(({ name }) => name === baseline).ms;
  console.log(`\n${title}`);
  for (const { name, ms, megabytes } of results) {
    const time = `${ms.toFixed(0).padStart(7)} ms`;
    const memory = `${megabytes.toFixed(0).padStart(5)} MB`;
    console.log(`  ${name.padEnd(36)}${time}${memory}${(ms / base).toFixed(2).padStart(8)}x`);
  }
}

function measure(args) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, ['--require', PROBE, ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    let peak = '';
    child.stderr.on('data', (data) => (errors += data));
    child.stdio[3].on('data', (data) => (peak += data));
    child.on('error', reject);
    child.on('close', (code) => {
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      if ([0, 1, 3].includes(code)) resolve({ ms, megabytes: Number(peak) / 1024 });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}:\n${errors.slice(0, 2_000)}`));
    });
  });
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}
