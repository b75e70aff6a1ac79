import { Definitions } from './definitions';
import { GroundRules } from './ground-rules';
import { Sources } from './sources';
import { Summary } from './summary';

/** The retention summary: one page, then the definitions and sources on as many as they need. */
export function ReportPages({ onFitted }: { onFitted: () => void }) {
  return (
    <>
      <Summary onFitted={onFitted} />
      <div className="appendix">
        <Definitions />
        <GroundRules />
        <Sources />
      </div>
    </>
  );
}
