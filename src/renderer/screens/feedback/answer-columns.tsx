import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import type { AnswerRow } from '@shared/contract/feedback-views';
import type { Column } from '../../components/column';
import type { Format } from '../../format/use-format';
import { customerPath } from '../../shell/routes';
import styles from './feedback.module.css';

/** The columns of the list of answers; the ids of those that sort are the engine's orders of sorting. */
export function answerColumns(t: TFunction, format: Format): readonly Column<AnswerRow>[] {
  const column = (
    id: string,
    name: string,
    width: string,
    read: (row: AnswerRow) => string,
  ): Column<AnswerRow> => ({
    id,
    header: t(`feedback:column.${name}`),
    width,
    sortable: id !== 'place' && id !== 'band',
    cell: (row) => <span title={read(row)}>{read(row)}</span>,
    plain: read,
  });
  return [
    {
      ...column('day', 'day', 'minmax(112px, 0.7fr)', ({ day }) => day),
      cell: ({ day }) => format.dayShort(day),
    },
    {
      ...column('customer', 'customer', 'minmax(128px, 1.2fr)', ({ customerName }) => customerName),
      cell: ({ customerId, customerName }) => (
        <Link href={customerPath(customerId)} className={styles.customer} title={customerName}>
          {customerName}
        </Link>
      ),
    },
    column('survey', 'survey', 'minmax(64px, 0.4fr)', ({ surveyKind }) => surveyKind),
    {
      ...column('score', 'score', 'minmax(72px, 0.5fr)', ({ score }) => String(score)),
      align: 'end',
      cell: (row) => <Score row={row} text={scoreText(row, t, format)} hint={standingText(row, t)} />,
    },
    column('band', 'band', 'minmax(96px, 0.7fr)', ({ band }) =>
      band === null ? '' : t(`feedback:bands.${band}`),
    ),
    column('comment', 'comment', 'minmax(136px, 3fr)', ({ comment }) => comment),
    column('channel', 'channel', 'minmax(72px, 0.7fr)', ({ channel }) => channel),
    {
      ...column('place', 'row', 'minmax(56px, 0.4fr)', (row) => placeText(row, t)),
      align: 'end',
      cell: (row) => <span title={placeText(row, t)}>{row.row}</span>,
    },
  ];
}

/** Not counted: struck through, and said why. */
function Score({ row, text, hint }: { row: AnswerRow; text: string; hint: string | null }) {
  return hint === null ? (
    <span>{text}</span>
  ) : (
    <s className={styles.uncounted} title={hint} data-standing={row.standing}>
      {text}
    </s>
  );
}

export function scoreText({ score, scale }: AnswerRow, t: TFunction, format: Format): string {
  const shown = format.number(score, 6);
  return scale === null
    ? shown
    : t('feedback:answers.scoreOf', { score: shown, scale: format.number(scale, 6) });
}

/** Why no figure counts an answer, or null. */
export function standingText({ standing }: AnswerRow, t: TFunction): string | null {
  return standing === 'counted' ? null : t(`feedback:answers.standing.${standing}`);
}

/** Where it stands in the file: the row number is the one that a spreadsheet shows. */
export function placeText({ fileName, sheet, row }: AnswerRow, t: TFunction): string {
  const rowText = `${t('feedback:column.row')} ${row}`;
  return [fileName, sheet, rowText].filter((text) => text !== null).join(' · ');
}
