import { Fault } from '@shared/base/fault';

/** The code of the fault that something fails with; anything else is no answer. */
export async function faultCode(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Fault) return error.body.code;
    throw error;
  }
  return 'no fault';
}
