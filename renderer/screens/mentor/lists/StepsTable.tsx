import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Asked } from '../dialogs/VisitDialogs.tsx'
import { type MentorStep, mentorPlace } from '../mentor.ts'
import { StepMark } from '../StepMark.tsx'

interface Props {
  readonly steps: readonly MentorStep[]
  readonly ask: ((asked: Asked) => void) | null
}

/** The next steps with who and by when; each can be ticked as done on a day. */
export function StepsTable({ steps, ask }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const heads = ['dueOn', 'text', 'owner', 'jst', 'mentor', 'state'] as const
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table aria-label={t('mentor.step.table')} verticalSpacing={4}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('mentor.step.caption', {
            ...{ count: steps.length, number: format.number(steps.length) },
          })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th scope="col" key={head}>
                {t(`mentor.step.column.${head}`)}
              </Table.Th>
            ))}
            {ask && (
              <Table.Th scope="col" ta="right">
                {t('mentor.step.column.changes')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={step.id}>
              <Table.Td>
                <DayText day={step.dueOn} />
              </Table.Td>
              <Table.Th scope="row" fw={500}>
                {step.text}
              </Table.Th>
              <Table.Td>{step.owner}</Table.Td>
              <Table.Td>
                <TextLink to="/jst/$teryt" params={{ teryt: step.teryt }} hash={mentorPlace}>
                  {step.jstName}
                </TextLink>
                <Text size="xs" c="dimmed">
                  {t('mentor.step.fromVisit', { day: format.day(step.visitOn) })}
                </Text>
              </Table.Td>
              <Table.Td>{step.mentorName}</Table.Td>
              <Table.Td>
                <StepMark step={step} />
              </Table.Td>
              {ask && (
                <Table.Td ta="right">
                  <StepButton step={step} onClick={() => ask({ kind: 'done', step })} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface ButtonProps {
  readonly step: Pick<MentorStep, 'text' | 'doneOn'>
  readonly onClick: () => void
}

/** Ticks a next step as done, or changes the day of it. */
export function StepButton({ step, onClick }: ButtonProps) {
  const { t } = useTranslation()
  const open = step.doneOn === null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={t(open ? 'mentor.step.doneOf' : 'mentor.step.changeDoneOf', { text: step.text })}
      onClick={onClick}
    >
      {t(open ? 'mentor.step.done' : 'action.edit')}
    </Button>
  )
}
