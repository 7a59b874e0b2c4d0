import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { onClock } from '#db/values/clock.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { fullName } from '../../jst/full-name.ts'
import classes from './Note.module.css'

interface Props {
  /** Only who talks with this JST; null tells nobody, undefined everybody. */
  readonly jstId?: string | null
}

/** Who else of the office is in a conversation now, with whom and since when. */
export function OthersTalking({ jstId }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { data } = useQuery({
    ...api.note.list.queryOptions({ input: { programmeId: programme.id } }),
    // Nothing tells of a note into which nobody types any more.
    refetchInterval: 300_000,
  })
  const others = (data?.notes ?? []).filter(
    ({ mine, fresh, jst }) =>
      !mine && fresh && (jstId === undefined || (jst !== null && jst.teryt === jstId)),
  )
  return (
    <div role="status" className={classes.others}>
      {others.map(({ id, account, jst, openedAt }) => (
        <Text key={id} size="sm">
          {t(jst === null ? 'note.otherTalks' : 'note.otherTalksWith', {
            name: account.name,
            jst: jst === null ? '' : fullName(t, jst),
            time: onClock(openedAt).time.slice(0, 5),
          })}
        </Text>
      ))}
    </div>
  )
}
