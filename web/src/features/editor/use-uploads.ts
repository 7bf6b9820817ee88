import type { Attachment } from '@rongqiao/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadAttachment } from '../../api/attachments.ts';
import { newKey } from '../../api/new-key.ts';
import { toProblem } from '../../api/problem.ts';

interface Going {
  name: string;
  /** How much has gone, 0 to 1. */
  share: number;
}

/** Sends chosen files one after another; what arrives is added, what is refused says why. */
export function useUploads(
  organisationId: string,
  value: readonly Attachment[],
  onChange: (attachments: Attachment[]) => void,
) {
  const { t } = useTranslation();
  const [going, setGoing] = useState<Going[]>([]);
  const [refusals, setRefusals] = useState<{ name: string; reason: string }[]>([]);
  // Files arrive one after another; each is added to what is there by then.
  const arrived = useRef<readonly Attachment[]>(value);
  arrived.current = value;
  const send = async (file: File) => {
    const { name } = file;
    const onProgress = (share: number) =>
      setGoing((all) => all.map((one) => (one.name === name ? { name, share } : one)));
    try {
      const attachment = await uploadAttachment(organisationId, file, { key: newKey(), onProgress });
      arrived.current = [...arrived.current, attachment];
      onChange([...arrived.current]);
    } catch (error) {
      const reason = toProblem(error).message || t('editor.attachmentFailed');
      setRefusals((all) => [...all.filter((one) => one.name !== name), { name, reason }]);
    }
    setGoing((all) => all.filter((one) => one.name !== name));
  };
  const add = async (files: readonly File[]) => {
    const names = new Set(files.map(({ name }) => name));
    setRefusals((all) => all.filter(({ name }) => !names.has(name)));
    setGoing((all) => [...all, ...files.map(({ name }) => ({ name, share: 0 }))]);
    for (const file of files) await send(file);
  };
  return { going, refusals, add: (files: readonly File[]) => void add(files) };
}
