import type { Overview } from '@shared/contract/views';
import { dayBefore } from './day-before';
import { usePaper } from './paper-context';

/** The customer roll-forward as accountants print one: what was there, what came, what went, what is left. */
export function RollForwardStatement({ overview }: { overview: Overview }) {
  const { t, format } = usePaper();
  const { rollForward, period } = overview;
  if (rollForward === null) return null;
  const { opening, reactivated, lost, closing, joinedAndLeft } = rollForward;
  const day = (iso: string) => ({ day: format.day(iso) });
  return (
    <section className="roll-forward">
      <h2>{t('report:rollForward.title')}</h2>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('report:rollForward.title')}</th>
            <th scope="col">{t('report:rollForward.customers')}</th>
          </tr>
        </thead>
        <tbody>
          <Line
            sign=""
            name={t('report:rollForward.opening', day(period.start))}
            value={opening}
            kind="strong"
          />
          <Line sign="+" name={t('report:rollForward.new')} value={rollForward.new} />
          <Line sign="+" name={t('report:rollForward.reactivated')} value={reactivated} />
          <Line sign="−" name={t('report:rollForward.lost')} value={lost} kind="last" />
          <Line
            sign=""
            name={t('report:rollForward.closing', day(dayBefore(period.end)))}
            value={closing}
            kind="footing"
          />
        </tbody>
        <tbody className="memo">
          <Line sign="" name={t('report:rollForward.kept')} value={opening - lost} />
          <Line sign="" name={t('report:rollForward.joinedAndLeft')} value={joinedAndLeft} />
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  sign: '' | '+' | '−';
  name: string;
  value: number;
  kind?: 'strong' | 'last' | 'footing';
}

function Line({ sign, name, value, kind }: LineProps) {
  const { format } = usePaper();
  const text = format.count(value);
  return (
    <tr className={kind}>
      <th scope="row">
        <span className="sign">{sign}</span>
        {name}
      </th>
      <td className="number">{sign === '−' && value !== 0 ? `(${text})` : text}</td>
    </tr>
  );
}
