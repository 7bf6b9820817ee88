import type { Registration } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';

/** What was handed in, by whom, and where it stands. */
export function RegistrationFacts({ registration }: { registration: Registration }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { type, region, creditCode, website, intro, marks, applicant, state, reason } = registration;
  const facts: Fact[] = [
    { key: 'state', label: t('registration.state'), value: t(`registration.states.${state}`) },
    ...(reason === undefined ? [] : [{ key: 'reason', label: t('registration.reason'), value: reason }]),
    { key: 'type', label: t('organisation.type'), value: t(`codes.organisationType.${type}`) },
    { key: 'region', label: t('organisation.region'), value: region.name },
    { key: 'code', label: t('organisation.creditCode'), value: creditCode },
    ...(website === undefined ? [] : [{ key: 'website', label: t('organisation.website'), value: website }]),
    ...(intro === '' ? [] : [{ key: 'intro', label: t('organisation.intro'), value: intro }]),
    ...(marks.length === 0
      ? []
      : [
          {
            key: 'marks',
            label: t('registration.marksLegend'),
            value: marks.map((mark) => t(`registration.marks.${mark}`)).join(t('common.separator')),
          },
        ]),
    {
      key: 'applicant',
      label: t('registration.applicant'),
      value: `${applicant.name} · ${applicant.email} · ${t(
        applicant.emailConfirmed ? 'registration.emailConfirmed' : 'registration.emailUnconfirmed',
      )}`,
    },
    {
      key: 'submitted',
      label: t('registration.submitted'),
      value: formatDay(dayOfInstant(registration.submittedAt), locale),
    },
  ];
  return <Facts facts={facts} />;
}
