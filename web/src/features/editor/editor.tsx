import './editor.css';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DirectionTag } from '../listings/direction-tag.tsx';
import { antdTheme } from './antd-theme.ts';
import { CounterpartPanel } from './counterpart-panel.tsx';
import { DraftPreview } from './draft-preview.tsx';
import { findProblems } from './draft-problems.ts';
import { EditorActions } from './editor-actions.tsx';
import { EditorForm } from './editor-form.tsx';
import { EditorNotices } from './editor-notices.tsx';
import { emptyValues, valuesOf, valuesOfWaiting } from './editor-values.ts';
import { KindChoice } from './kind-choice.tsx';
import type { EditorData } from './load-editor.ts';
import { remarksOf } from './review-remarks.ts';
import { useAutosave } from './use-autosave.ts';
import { useSaving } from './use-saving.ts';

type EditorProps = EditorData & { organisation: NonNullable<EditorData['organisation']> };

/** Writes or revises a listing: kind first, then its fields, with counterparts beside it and a preview at hand. */
export function Editor(props: EditorProps) {
  const { locale, care, nonce } = useDisplay();
  return (
    <ConfigProvider
      locale={locale === 'en' ? en : zhCN}
      theme={antdTheme(care)}
      csp={{ nonce }}
      getPopupContainer={besideTrigger}
    >
      <EditorBody {...props} />
    </ConfigProvider>
  );
}

/** Lists open inside the page's landmarks, where the reading order expects them. */
const besideTrigger = (trigger?: HTMLElement) => trigger?.parentElement ?? document.body;

function EditorBody({ organisation, listing, submission, known, onBehalfOf, start }: EditorProps) {
  const { t } = useTranslation();
  const waiting = submission?.state === 'waiting' && submission.subject === 'revision' ? submission : null;
  const written = listing && `${listing.id}.${waiting?.id ?? listing.revision}`;
  const place = `rongqiao.draft.${written ?? `new.${organisation.id}${onBehalfOf ? `.${onBehalfOf.id}` : ''}`}`;
  const [initial] = useState(() => {
    if (!listing) return emptyValues(start);
    return waiting ? valuesOfWaiting(listing, waiting.content, known) : valuesOf(listing);
  });
  const autosave = useAutosave(place, initial);
  const { values } = autosave;
  const saving = useSaving({
    organisationId: organisation.id,
    onBehalfOf: onBehalfOf?.id,
    listing,
    key: autosave.key,
    onSaved: autosave.forget,
  });
  const [checked, setChecked] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const problems = checked ? findProblems(values, t) : [];
  const whenRight = (step: (current: typeof values) => Promise<void>) => () => {
    setChecked(true);
    if (findProblems(values, t).length === 0) return void step(values);
    setPreviewing(false);
    window.scrollTo({ top: 0 });
  };
  const change = (part: Partial<typeof values>) => autosave.setValues((current) => ({ ...current, ...part }));
  if (values.kind === null || values.direction === null) return <KindChoice onChoose={change} />;
  return (
    <div className="editor">
      <div>
        <p className="editor-kind">
          <DirectionTag direction={values.direction} kind={values.kind} />
          {listing === null && (
            <button type="button" className="link-button" onClick={() => change({ kind: null })}>
              {t('editor.change')}
            </button>
          )}
        </p>
        {autosave.restored && (
          <Notice tone="ok" title={t('editor.restored')}>
            <button type="button" className="link-button" onClick={autosave.discard}>
              {t('editor.discard')}
            </button>
          </Notice>
        )}
        <EditorNotices problems={problems} problem={saving.problem} />
        {previewing ? (
          <DraftPreview values={values} organisation={organisation} />
        ) : (
          <form className="form" onSubmit={(event) => event.preventDefault()} noValidate>
            <EditorForm
              organisationId={organisation.id}
              values={values}
              onChange={change}
              problems={problems}
              remarks={remarksOf(submission, values, t)}
            />
          </form>
        )}
        <EditorActions
          listing={listing}
          busy={saving.busy}
          kept={autosave.kept}
          previewing={previewing}
          onPreview={() => setPreviewing(!previewing)}
          onSaveDraft={whenRight(saving.saveDraft)}
          onPublish={whenRight(saving.publish)}
        />
      </div>
      <CounterpartPanel organisationId={organisation.id} values={values} />
    </div>
  );
}
