import type { SupervisionNote, Task } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatDay, formatMoment } from '../../i18n/format.ts';
import { ReplyForm } from './reply-form.tsx';
import { NoteDecisionForm } from './supervision-decision-form.tsx';
import { NoteForm } from './supervision-form.tsx';
import { EvidenceList } from './task-parts.tsx';

/** The supervision notes of a task, with answering and deciding; and writing one for officials. */
export function Notes({ task }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('task.notes')}</h2>
      {task.notes.length === 0 && <p className="soft">{t('task.notesNone')}</p>}
      <ol className="plain rows">
        {task.notes.map((note) => (
          <li key={note.id}>
            <NoteText note={note} />
            {note.may.reply && <ReplyForm note={note} />}
            {note.may.decide && <NoteDecisionForm note={note} />}
          </li>
        ))}
      </ol>
      {task.may.supervise && <NoteForm task={task} />}
    </section>
  );
}

/** A note with everything that was written about it. */
export function NoteText({ note }: { note: SupervisionNote }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <>
      <h3>{note.organisation.name}</h3>
      <p className="row-facts">
        <span className={`tag note-${note.state}`}>{t(`task.noteStates.${note.state}`)}</span>
        {note.state === 'open' && (
          <span className={note.overdueDays > 0 ? 'soon' : ''}>
            {note.overdueDays > 0
              ? t('task.noteOverdue', { n: note.overdueDays })
              : t('task.noteDueOn', { day: formatDay(note.dueOn, locale) })}
          </span>
        )}
      </p>
      <ol className="note-entries">
        {note.entries.map((entry) => (
          <li key={`${entry.at}${entry.kind}`}>
            <p className="soft">
              {t(`task.entries.${entry.kind}`)} ·{' '}
              {t('task.decidedBy', { by: entry.by, at: formatMoment(entry.at, locale) })}
              {entry.dueOn && ` · ${t('task.noteDueOn', { day: formatDay(entry.dueOn, locale) })}`}
            </p>
            <p className="task-text">{entry.text}</p>
            <EvidenceList evidence={entry.evidence} />
          </li>
        ))}
      </ol>
    </>
  );
}
