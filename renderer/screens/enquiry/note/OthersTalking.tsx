import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { onClock } from '#db/values/clock.ts'
import { fullName } from '../../jst/full-name.ts'
import classes from './Note.module.css'
import { useTalkingNotes } from './use-talking-notes.ts'

interface Props {
  /** Only who talks with this JST; null tells nobody, undefined everybody. */
  readonly jstId?: string | null
}

/** Who else of the office is in a conversation now, with whom and since when. */
export function OthersTalking({ jstId }: Props) {
  const { t } = useTranslation()
  const others = (useTalkingNotes() ?? []).filter(
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
