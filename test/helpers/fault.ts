import { Fault, type FaultBody } from '@shared/base/fault';

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

/** The whole of it. */
export async function faultOf(work: () => unknown): Promise<FaultBody> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Fault) return error.body;
    throw error;
  }
  throw new Error('no fault');
}
