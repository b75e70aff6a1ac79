import { spawn } from 'node:child_process';
import { root } from './project.mjs';
import { SetupError } from './say.mjs';

/** Runs a command with the terminal's own streams and answers its exit code. */
export function runAttached(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Runs a command silently and answers its exit code and output. */
export function runCaptured(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let stdout = '';
    let all = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      all += chunk;
    });
    child.stderr.on('data', (chunk) => (all += chunk));
    child.on('error', (error) => resolve({ code: 127, stdout, all: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, all }));
  });
}

/** Runs a command silently; its output is shown only if it fails, after one sentence on what to do. */
export async function runQuietly(command, args, advice, options = {}) {
  const { code, stdout, all } = await runCaptured(command, args, options);
  if (code === 0) return stdout;
  throw new SetupError(`${advice}\n\n$ ${command} ${args.join(' ')}\n${all.trim().slice(-6000)}`);
}

/**
 * npm itself, as a command and its first arguments: the one that started this script, else the one on the path.
 *
 * @returns {{command: string, first: string[]}}
 */
export function npm() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js')) return { command: process.execPath, first: [running] };
  return process.platform === 'win32'
    ? { command: 'cmd', first: ['/c', 'npm'] }
    : { command: 'npm', first: [] };
}

/** A locally installed tool's entry file, run by this Node without a shell. */
export function tool(name, entry) {
  return `${root}/node_modules/${name}/${entry}`;
}
