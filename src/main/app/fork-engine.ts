import { utilityProcess } from 'electron';
import type { EngineProcess } from './engine-client';

/** Starts the engine as a utility process: a Node process without windows, apart from the one that draws. */
export function forkEngine(worker: string): EngineProcess {
  const child = utilityProcess.fork(worker, [], { serviceName: 'Staybook engine', stdio: 'inherit' });
  return {
    // No window's postMessage: a process has no origin.
    send: child.postMessage.bind(child),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}
