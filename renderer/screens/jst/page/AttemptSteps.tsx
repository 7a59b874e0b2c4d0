import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Attempt } from './jst-page.ts'
import { type StepLine, Steps } from './Steps.tsx'

/** The steps of one attempt to take part, up to a withdrawal where there was one. */
export function AttemptSteps({ attempt }: { readonly attempt: Attempt | null }) {
  const { t } = useTranslation()
  const agreement = [
    attempt?.agreementNumber,
    attempt?.agreementSignatory && t('jst.signedBy', { name: attempt.agreementSignatory }),
  ].filter((part) => part !== undefined && part !== null && part !== '')
  const steps: StepLine[] = [
    {
      key: 'invited',
      label: t('jst.step.invited'),
      on: attempt?.invitedOn ?? null,
      details: attempt?.replaces && (
        <>
          {t('jst.replaces')}{' '}
          <TextLink to="/jst/$teryt" params={{ teryt: attempt.replaces.teryt }}>
            {attempt.replaces.name}
          </TextLink>
        </>
      ),
    },
    { key: 'declared', label: t('jst.step.declared'), on: attempt?.declaredOn ?? null },
    {
      key: 'signed',
      label: t('jst.step.signed'),
      on: attempt?.agreementOn ?? null,
      details: agreement.join(', '),
    },
    { key: 'joined', label: t('jst.step.joined'), on: attempt?.joinedOn ?? null },
  ]
  const withdrawnOn = attempt?.withdrawnOn ?? null
  if (withdrawnOn === null) return <Steps steps={steps} />
  const withdrawal: StepLine = {
    key: 'withdrawn',
    label: t('jst.step.withdrawn'),
    on: withdrawnOn,
    details: attempt?.withdrawalReason,
    out: true,
  }
  // What was never reached before the withdrawal will not come any more.
  return <Steps steps={[...steps.filter(({ on }) => on !== null), withdrawal]} />
}
