import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import { knownOn } from '#db/values/stage-days.ts'
import type { stageSchema } from '#electron/contract/programme.ts'
import { useFormat } from '../../ui/format.ts'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { stageName } from '../../ui/stage-words.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './StageStrip.module.css'
import { stageStanding } from './stage-standing.ts'

type Stage = z.output<typeof stageSchema>

/** The stages of the programme side by side, with the one that the day lies in. */
export function StageStrip({ stages, day }: { readonly stages: readonly Stage[]; day: Day }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="board-stages">
      <Title order={2} id="board-stages" mt="lg" mb={6}>
        <TextLink to="/program" inherit c="inherit">
          {t('board.stages.title')}
        </TextLink>
      </Title>
      <ol className={classes.strip}>
        {stages.map((stage) => (
          <StageItem key={stage.id} stage={stage} day={day} />
        ))}
      </ol>
    </section>
  )
}

function StageItem({ stage, day }: { readonly stage: Stage; readonly day: Day }) {
  const { t } = useTranslation()
  const format = useFormat()
  const standing = stageStanding(stage, day)
  const period = (from: Day | null, to: Day | null) =>
    `${from === null ? '…' : format.day(from)} – ${to === null ? '…' : format.day(to)}`
  const { plannedFrom, plannedTo, proposed } = stage
  const { actualFrom, actualTo } = knownOn(stage, day)
  const isProposed = proposed.includes('plannedFrom') || proposed.includes('plannedTo')
  return (
    <li className={classes.stage} data-standing={standing}>
      <Text fw={600}>{stageName(t, stage.name)}</Text>
      <Text size="sm">{t(`board.stages.${standing}`)}</Text>
      {plannedFrom === null && plannedTo === null ? (
        <Text size="sm">{t('board.stages.noDays')}</Text>
      ) : (
        <Text size="sm" component="div">
          {t('board.stages.planned', { period: period(plannedFrom, plannedTo) })}{' '}
          {isProposed && <ProposedMark />}
        </Text>
      )}
      {(actualFrom !== null || actualTo !== null) && (
        <Text size="sm">{t('board.stages.actual', { period: period(actualFrom, actualTo) })}</Text>
      )}
    </li>
  )
}
