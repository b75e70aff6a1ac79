import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Highest resident memory of the process, in bytes; null where the system does not tell (not Linux). */
  readonly peakBytes: number | null;
  readonly output: string;
}

/** Runs a command to its end; a failing one ends the benchmark. Its input, if given, goes to standard input. */
export function runMeasured(command: string, args: readonly string[], input = ''): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    let peakBytes: number | null = null;
    // The kernel keeps the high-water mark itself; asking now and then is only to have asked before the end.
    const watch = setInterval(() => (peakBytes = residentPeak(child.pid) ?? peakBytes), 25);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, peakBytes, output });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${output.slice(0, 500)}`));
    });
  });
}

export function residentPeak(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** The median of `count` runs, in seconds; each run is told its number. */
export async function medianSeconds(count: number, run: (index: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const started = performance.now();
    await run(index);
    times.push((performance.now() - started) / 1000);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Resident memory of a process now, in bytes. */
export function residentNow(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
