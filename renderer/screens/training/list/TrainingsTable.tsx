import { Group, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { TrainingBadge } from '../TrainingBadge.tsx'
import { pageParts, type TrainingRow } from '../training.ts'

const texts = ['subject', 'days', 'place'] as const
const figures = ['invited', 'seated', 'waiting', 'present'] as const
type Figure = (typeof figures)[number]

const partOf: Readonly<Record<Figure, string>> = {
  invited: pageParts.invitations,
  seated: pageParts.participants,
  waiting: pageParts.waiting,
  present: pageParts.attendance,
}

/** The trainings in the order of days, with their figures; each figure opens its people. */
export function TrainingsTable({ trainings }: { readonly trainings: readonly TrainingRow[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = format.number(trainings.length)
  return (
    <Table.ScrollContainer minWidth={940} type="native">
      <Table horizontalSpacing="xs">
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('training.caption', { count: trainings.length, number })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {texts.map((column) => (
              <Table.Th scope="col" key={column}>
                {t(`training.column.${column}`)}
              </Table.Th>
            ))}
            {figures.map((column) => (
              <Table.Th scope="col" ta="right" key={column}>
                {t(`training.column.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('training.column.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trainings.map((training) => (
            <TrainingLine key={training.id} training={training} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function TrainingLine({ training }: { readonly training: TrainingRow }) {
  const { t } = useTranslation()
  const { id, subject, panel, seriesName, days, form, place, trainer, state } = training
  const clashes = [...new Set(training.clashes.map(({ kind }) => kind))]
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550} miw="15rem">
        <TextLink to="/szkolenia/$id" params={{ id }}>
          {subject}
        </TextLink>
        <Text size="xs" c="dimmed">
          {seriesName} · {t(`person.panel.${panel}`)}
        </Text>
        {(training.lastForManagers || clashes.length > 0) && (
          <Group gap={4} mt={2}>
            {training.lastForManagers && (
              <StatusMark icon={IconFlag} tone="agreed" word={t('training.last.mark')} />
            )}
            {clashes.map((kind) => (
              <StatusMark
                key={kind}
                icon={IconAlertTriangle}
                tone="doubt"
                word={t(`training.clash.short.${kind}`)}
              />
            ))}
          </Group>
        )}
      </Table.Th>
      <Table.Td>
        {days.map(({ id: dayId, on, from, to }) => (
          <div key={dayId} style={{ whiteSpace: 'nowrap' }}>
            <DayText day={on} /> {from}–{to}
          </div>
        ))}
      </Table.Td>
      <Table.Td miw="9rem">
        {place === '' || form === 'online' ? t(`training.form.${form}`) : place}
        <Text size="xs" c="dimmed">
          {trainer}
        </Text>
      </Table.Td>
      {figures.map((figure) => (
        <Table.Td key={figure} className="biuro-number">
          <FigureLink training={training} figure={figure} />
        </Table.Td>
      ))}
      <Table.Td>
        <TrainingBadge state={state} />
      </Table.Td>
    </Table.Tr>
  )
}

/** A figure of a training, which opens the part of its page that it is made of. */
function FigureLink({ training, figure }: { training: TrainingRow; figure: Figure }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, subject } = training
  const [number, capacity] = [training[figure], training.capacity].map((one) => format.number(one))
  return (
    <TextLink
      to="/szkolenia/$id"
      params={{ id }}
      hash={partOf[figure]}
      aria-label={t(`training.figure.${figure}`, { subject, number, capacity })}
    >
      {figure === 'seated' ? `${number} / ${capacity}` : number}
    </TextLink>
  )
}
