import { ProgressBar } from '../../components/progress-bar';
import { useProgress } from '../../queries';
import styles from './reports.module.css';

interface TaskPanelProps {
  taskId: string;
  /** What is under way. */
  title: string;
  /** Shown only once waiting has become noticeable; else with the first progress, since a dialog may stand before. */
  patient?: boolean;
}

/** How far a report is, over the preview, so that nothing moves when it comes and goes. */
export function TaskPanel({ taskId, title, patient = false }: TaskPanelProps) {
  const started = useProgress(taskId) !== null;
  return (
    <div
      className={patient ? `${styles.task} ${styles.patient}` : styles.task}
      hidden={!patient && !started}
      data-testid="report-task"
    >
      <p className={styles.taskTitle}>{title}</p>
      <ProgressBar taskId={taskId} />
    </div>
  );
}
