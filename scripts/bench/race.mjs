// Runs whole processes in turn and compares them: a drift of the machine falls on all of them alike.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROBE = fileURLToPath(new URL('probe.cjs', import.meta.url));

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
    cpuMs: median(list.map(({ cpuMs }) => cpuMs)),
    megabytes: median(list.map(({ megabytes }) => megabytes)),
  }));
}

/** Prints elapsed time, processor time and peak memory, the times also as multiples of `baseline`'s. */
export function printRace(title, results, baseline) {
  const base = results.find(({ name }) => name === baseline);
  const times = (ms, of) => `${ms.toFixed(0).padStart(7)} ms${(ms / of).toFixed(2).padStart(7)}x`;
  console.log(`\n${title}\n${' '.repeat(32)}${'elapsed'.padStart(18)}${'processor'.padStart(18)}      peak`);
  for (const { name, ms, cpuMs, megabytes } of results) {
    const memory = `${megabytes.toFixed(0).padStart(7)} MB`;
    console.log(`  ${name.padEnd(30)}${times(ms, base.ms)}${times(cpuMs, base.cpuMs)}${memory}`);
  }
}

function measure(args) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, ['--require', PROBE, ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    let usage = '';
    child.stderr.on('data', (data) => (errors += data));
    child.stdio[3].on('data', (data) => (usage += data));
    child.on('error', reject);
    child.on('close', (code) => {
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      const [kilobytes, microseconds] = usage.split(' ').map(Number);
      if ([0, 1, 3].includes(code)) resolve({ ms, cpuMs: microseconds / 1000, megabytes: kilobytes / 1024 });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}:\n${errors.slice(0, 2_000)}`));
    });
  });
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}
