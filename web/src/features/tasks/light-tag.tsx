import type { TaskSummary } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';

/** A task's light in a word and a shape of its own; closed tasks say how they ended. */
export function LightTag({ task }: { task: Pick<TaskSummary, 'light' | 'state'> }) {
  const { t } = useTranslation();
  if (task.state !== 'open')
    return <span className={`light light-${task.state}`}>{t(`task.states.${task.state}`)}</span>;
  return <span className={`light light-${task.light}`}>{t(`task.light.${task.light}`)}</span>;
}
