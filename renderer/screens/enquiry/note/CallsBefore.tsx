import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#db/values/day.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import { isOnRecord } from '#db/values/note-caller.ts'
import { api } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { topicName } from '../../answer/topic-name.ts'
import classes from './Note.module.css'

interface Props {
  readonly programmeId: string
  readonly note: NoteDraft
}

/** What was promised to who calls and is not done yet, and what the last conversation was about. */
export function CallsBefore({ programmeId, note }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { callerKind, personId, jstId, contractorId, callerName, callerPhone } = note
  const onRecord = isOnRecord(note)
  // Of who is on record the name and the number change nothing.
  const said = onRecord ? { callerName: '', callerPhone: '' } : { callerName, callerPhone }
  const caller = { callerKind, personId, jstId, contractorId, ...said }
  const { data } = useQuery({
    ...api.enquiry.before.queryOptions({ input: { programmeId, caller } }),
    enabled: onRecord || (callerName + callerPhone).trim().length > 2,
  })
  const last = data?.last ?? null
  return (
    <div role="status" className={classes.before}>
      {last !== null &&
        data?.promises.map(({ id, step, dueOn, owner, late }) => (
          <Text key={id} size="sm" fw={500} {...(late && { c: 'var(--mantine-color-error)' })}>
            {t(late ? 'note.before.late' : 'note.before.promise', {
              ...{ step, day: format.day(dueOn), owner },
            })}
          </Text>
        ))}
      {last !== null && (
        <Text size="xs" c="dimmed">
          {t('note.before.last', {
            day: format.day(dayOf(new Date(last.openedAt))),
            number: format.number(last.ordinal),
            topic: last.topic === null ? t('note.before.noTopic') : topicName(last.topic, language),
            outcome: t(`enquiry.outcome.${last.outcome}`),
          })}
        </Text>
      )}
    </div>
  )
}
