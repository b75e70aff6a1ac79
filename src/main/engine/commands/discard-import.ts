import type { EngineContext } from '../session/context';

/** Forgets a staged file. */
export function discardImport({ session }: EngineContext, { planId }: { readonly planId: string }): void {
  session.plans.delete(planId);
}
