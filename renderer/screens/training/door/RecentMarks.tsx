import { List, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { markTime } from './mark-time.ts'
import type { Presence } from './use-marks.ts'

interface Props {
  /** Whom this window marked, in order. */
  readonly done: readonly string[]
  readonly presence: ReadonlyMap<string, Presence>
  readonly nameOf: (personId: string) => string
}

const most = 8

/** The last marks of this window, the newest first, with whether the store has them. */
export function RecentMarks({ done, presence, nameOf }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const recent = done.filter((id) => presence.has(id)).slice(-most)
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading}>
        {t('attendance.door.recent')}
      </Title>
      {recent.length === 0 ? (
        <Text c="dimmed">{t('attendance.door.recentNone')}</Text>
      ) : (
        <List listStyleType="none">
          {recent.toReversed().map((id) => (
            <List.Item key={id}>
              {nameOf(id)}{' '}
              <Text span c="dimmed" size="sm">
                {stateText(presence.get(id))}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </section>
  )

  function stateText(one: Presence | undefined): string {
    if (one === undefined) return ''
    if (one.state !== 'saved' || one.mark === null) {
      return t(one.state === 'failed' ? 'attendance.door.failed' : 'attendance.door.saving')
    }
    const time = markTime(one.mark)
    return time === '' ? t('attendance.door.hereLater') : t('attendance.door.here', { time })
  }
}
