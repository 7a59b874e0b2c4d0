import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskCounts } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { type Behind, behind, narrowing } from './numbers.ts'

interface Props {
  readonly figure: keyof DeskCounts
  readonly count: number
  readonly period: Period
  readonly more?: Behind
  /** The row's name, for a screen reader. */
  readonly name: string
}

/** How many conversations: a link to exactly these. None opens nothing. */
export function CountLink({ figure, count, period, more = {}, name }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = format.number(count)
  if (count === 0) {
    return (
      <Text span inherit c="dimmed">
        {number}
      </Text>
    )
  }
  return (
    <TextLink
      to="/kontakt/rozmowy"
      search={behind(period, { ...more, ...narrowing[figure] })}
      aria-label={t('deskNumbers.opens', {
        ...{ row: name, number },
        what: t(`deskNumbers.figure.${figure}`),
      })}
    >
      {number}
    </TextLink>
  )
}
