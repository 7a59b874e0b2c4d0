import { Table } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { TrainingRow } from '../training.ts'
import { figures, TrainingLine } from './TrainingLine.tsx'
import { useWindowRows } from './use-window-rows.ts'

const texts = ['subject', 'days', 'place'] as const
/** What a row is taken for until it is drawn, in pixels. */
const rowHeight = 87

interface Props {
  readonly trainings: readonly TrainingRow[]
}

/**
 * The trainings in the order of days, with their figures; each figure opens its people. Of a
 * long list what is in sight is drawn.
 */
export const TrainingsTable = memo(function TrainingsTable({ trainings }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = format.number(trainings.length)
  const navigate = useNavigate()
  const rows = useWindowRows(trainings.length, rowHeight)
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const { training: id, part } = link?.dataset ?? {}
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (id === undefined || !plain) return
    event.preventDefault()
    void navigate({
      to: '/szkolenia/$id',
      params: { id },
      ...(part === undefined ? {} : { hash: part }),
    })
  }
  return (
    <Table.ScrollContainer minWidth={940} type="native">
      <Table horizontalSpacing="xs" aria-rowcount={trainings.length + 1} onClick={onClick}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('training.caption', { count: trainings.length, number })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
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
        <Table.Tbody ref={rows.body}>
          {rows.before > 0 && <Gap height={rows.before} />}
          {rows.indexes.map((index) => {
            const training = trainings[index]
            return training === undefined ? null : (
              <TrainingLine
                key={training.id}
                training={training}
                index={index}
                measure={rows.measure}
                t={t}
                format={format}
              />
            )
          })}
          {rows.after > 0 && <Gap height={rows.after} />}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
})

/** Holds the place of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={texts.length + figures.length + 1} />
    </tr>
  )
}
