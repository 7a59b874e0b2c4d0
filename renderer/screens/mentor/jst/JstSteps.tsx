import { Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Asked } from '../dialogs/VisitDialogs.tsx'
import { StepButton } from '../lists/StepsTable.tsx'
import type { MentorStep } from '../mentor.ts'
import { StepMark } from '../StepMark.tsx'
import classes from './JstMentor.module.css'

interface Props {
  readonly steps: readonly MentorStep[]
  readonly ask: ((asked: Asked) => void) | null
}

/** The next steps of a JST that are still to be done, and the way to all of them. */
export function JstSteps({ steps, ask }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = steps
  if (first === undefined) return null
  const open = steps.filter(({ doneOn }) => doneOn === null)
  const [done, all] = [format.number(steps.length - open.length), format.number(steps.length)]
  return (
    <div>
      <Group gap="xs" align="baseline">
        <Title order={3} size="h5">
          {t('mentor.ofJst.steps')}
        </Title>
        <TextLink
          size="sm"
          to="/wdrozenia/opiekunowie"
          search={{ view: 'steps', jst: first.teryt }}
        >
          {t('mentor.visit.steps', { done, all })}
        </TextLink>
      </Group>
      {open.length === 0 ? (
        <Text c="dimmed">{t('mentor.ofJst.noSteps')}</Text>
      ) : (
        <ul className={classes.visits}>
          {open.map((step) => (
            <li key={step.id}>
              <Group gap="xs">
                <Text span>{step.text}</Text>
                <Text span size="sm" c="dimmed">
                  {[step.owner, step.dueOn === null ? '' : format.day(step.dueOn)]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                <StepMark step={step} />
              </Group>
              {ask && <StepButton step={step} onClick={() => ask({ kind: 'done', step })} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
