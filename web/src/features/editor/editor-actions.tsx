import type { Listing } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';

/** Publish, preview, save. Says that what is typed is kept. */
export function EditorActions(props: {
  listing: Listing | null;
  busy: boolean;
  kept: boolean;
  previewing: boolean;
  onPreview: () => void;
  onSaveDraft: () => void;
  onPublish: () => void;
}) {
  const { t } = useTranslation();
  const published = props.listing?.status === 'published';
  return (
    <div className="editor-actions">
      <p className="actions">
        <button type="button" className="button" disabled={props.busy} onClick={props.onPublish}>
          {t(props.busy ? 'editor.saving' : published ? 'editor.publishRevision' : 'editor.publish')}
        </button>
        <button type="button" className="button button-plain" onClick={props.onPreview}>
          {t(props.previewing ? 'editor.backToForm' : 'editor.preview')}
        </button>
        {!published && (
          <button type="button" className="link-button" disabled={props.busy} onClick={props.onSaveDraft}>
            {t('editor.saveDraft')}
          </button>
        )}
      </p>
      <p className="soft" role="status">
        {props.kept && t('editor.saved')}
      </p>
    </div>
  );
}
