import { useTranslation } from 'react-i18next';
import type { InvitationData } from './load-introductions.ts';

/** On whose behalf: a name where there is one, a choice where there are several; what stands against the others is said. */
export function InvitationParties({
  options,
  chosen,
  onChoose,
}: {
  options: InvitationData['options'];
  /** An organisation, or '' for the person. */
  chosen: string;
  onChoose: (organisation: string) => void;
}) {
  const { t } = useTranslation();
  const [only] = options;
  const nameOf = ({ organisation }: InvitationData['options'][number]) =>
    organisation?.name ?? t('introduction.asMyself');
  if (options.length === 1 && only) {
    return (
      <p>
        <span className="label">{t('introduction.forWhom')}</span>
        {nameOf(only)}
      </p>
    );
  }
  return (
    <fieldset>
      <legend>{t('introduction.forWhom')}</legend>
      {options.map((option) => {
        const value = option.organisation?.id ?? '';
        return (
          <label key={value} className="choice">
            <input
              type="radio"
              name="party"
              value={value}
              checked={value === chosen && option.allowed}
              disabled={!option.allowed}
              onChange={() => onChoose(value)}
            />
            <span>
              {nameOf(option)}
              {option.problems.map((problem) => (
                <span key={problem} className="hint">
                  {problem}
                </span>
              ))}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
