import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type StepCode, stepCodes } from '#db/values/next-step.ts'
import { contract } from '#electron/contract/contract.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { planPlace } from '../../implementation-plan/plan.ts'
import { moveOfStep } from '../../recruitment/moves.ts'
import classes from './JstView.module.css'
import type { JstPage, OpenMove } from './jst-page.ts'

interface Props {
  readonly jst: JstPage
  readonly onMove: (move: OpenMove) => void
}

const stepOf = (code: string): StepCode | undefined => stepCodes.find((step) => step === code)

/** What is missing next, whose move it is, and the button that makes it. */
export function NextStep({ jst, onMove }: Props) {
  const { t } = useTranslation()
  const step = stepOf(jst.next.step)
  const words = useStepWords(step, jst.next.figures)
  if (step === undefined) return null
  if (step === 'replaceJst' && jst.replacedBy !== null) return <PlaceTaken by={jst.replacedBy} />
  return (
    <section className={classes.next} data-whose={jst.next.whose} aria-label={t('jst.next.title')}>
      <Text>
        <Text span fw={600}>
          {t(`jst.next.${jst.next.whose}`)}
        </Text>{' '}
        {t('jst.next.missing', { step: words })}
      </Text>
      <Group gap="xs">
        <NextButton step={step} teryt={jst.teryt} onMove={onMove} />
      </Group>
    </section>
  )
}

/** The step, and for one of many parts how far it has come. */
function useStepWords(step: StepCode | undefined, figures: JstPage['next']['figures']): string {
  const { t } = useTranslation()
  if (step === undefined) return ''
  const word = t(`step.${step}`)
  if (figures === undefined || (step !== 'completePackage' && step !== 'meetStandards')) return word
  return t('jst.next.detail', { step: word, detail: t(`jst.next.${step}`, figures) })
}

/** Nobody has to look for another JST any more. */
function PlaceTaken({ by }: { readonly by: NonNullable<JstPage['replacedBy']> }) {
  const { t } = useTranslation()
  return (
    <section className={classes.next} data-whose="nobody" aria-label={t('jst.next.title')}>
      <Text>
        <Text span fw={600}>
          {t('jst.next.nobody')}
        </Text>{' '}
        {t('jst.next.placeTaken')}{' '}
        <TextLink to="/jst/$teryt" params={{ teryt: by.teryt }}>
          {by.name}
        </TextLink>
      </Text>
    </section>
  )
}

interface ButtonProps extends Pick<Props, 'onMove'> {
  readonly step: StepCode
  readonly teryt: string
}

function NextButton({ step, teryt, onMove }: ButtonProps) {
  const { t } = useTranslation()
  if (step === 'replaceJst') {
    return (
      <LinkButton to="/jst" search={{ state: 'none' }}>
        {t('jst.next.findAnother')}
      </LinkButton>
    )
  }
  if (step === 'applyForList' || step === 'approveList') {
    return <LinkButton to="/wdrozenia">{t('jst.next.openList')}</LinkButton>
  }
  if (step === 'writeOpinion' || step === 'waitOnReserve') {
    return (
      <LinkButton to="/wdrozenia" search={{ jst: teryt }}>
        {t('jst.next.openReasons')}
      </LinkButton>
    )
  }
  if (step === 'acceptPlan') {
    return (
      <LinkButton to="/jst/$teryt" params={{ teryt }} hash={planPlace}>
        {t('jst.next.openPlan')}
      </LinkButton>
    )
  }
  if (step === 'assignMentor' || step === 'holdVisit') {
    return <LinkButton to="/wdrozenia/opiekunowie">{t('jst.next.openMentors')}</LinkButton>
  }
  if (step === 'orderPackage' || step === 'completePackage') {
    return <LinkButton to="/wdrozenia/pakiet">{t('jst.next.openPackage')}</LinkButton>
  }
  if (step === 'openingAudit' || step === 'meetStandards' || step === 'finalAudit') {
    return (
      <LinkButton to="/wdrozenia/standardy" search={{ jst: teryt }}>
        {t('jst.next.openStandards')}
      </LinkButton>
    )
  }
  if (step === 'issueCertificate') {
    return (
      <LinkButton to="/wdrozenia/certyfikaty" search={{ step }}>
        {t('jst.next.openCertificates')}
      </LinkButton>
    )
  }
  const kind = moveOfStep[step]
  if (kind !== null) {
    return (
      <GuardedButton
        procedure={contract.recruitment.move}
        onClick={() => onMove({ of: 'recruitment', kind })}
      >
        {t(`recruitment.button.${kind}`)}
      </GuardedButton>
    )
  }
  if (step !== 'signImplementationAgreement' && step !== 'completeImplementation') return null
  const move = step === 'completeImplementation' ? 'complete' : 'sign'
  return (
    <GuardedButton
      procedure={contract.implementation.move}
      onClick={() => onMove({ of: 'implementation', kind: move })}
    >
      {t(`implementation.button.${move}`)}
    </GuardedButton>
  )
}
