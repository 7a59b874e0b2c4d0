import { Button, Group, Kbd, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { PhoneText } from '../../../ui/PhoneText.tsx'
import { ImplementationBadge, RecruitmentBadge } from '../../../ui/StatusBadge.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Copy } from '../../../ui/use-copy.ts'
import { useTalkingNotes } from '../../enquiry/note/use-talking-notes.ts'
import { fullName } from '../../jst/full-name.ts'
import classes from './AnswerCard.module.css'
import type { Card } from './answer-card.ts'
import { spokenSentence } from './spoken-sentence.ts'

interface Props {
  readonly card: Card
  /** What the last copy led to. */
  readonly told: string
  readonly copy: Copy
  readonly onCopy: () => void
}

/** The sentence that can be read out, over everything else. */
export function SayingPart({ card, told, copy, onCopy }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { jst, day, saying } = card
  const asOf = saying.next === 'programmeOver' ? 'asOfEnd' : 'asOf'
  return (
    <div className={classes.saying}>
      <Group gap="0.25rem 0.75rem" align="baseline">
        <Title order={2} size="h4">
          <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }}>
            {fullName(t, jst)}
          </TextLink>
        </Title>
        <Text span size="sm" c="dimmed">
          {[
            ...(jst.kind === 'powiat' ? [] : [t('jst.powiat', { name: jst.powiatName })]),
            t('jst.teryt', { teryt: jst.teryt }),
            t(`deskCard.${asOf}`, { day: format.day(day) }),
          ].join(' · ')}
        </Text>
        <span>
          <RecruitmentBadge state={jst.state} />{' '}
          {jst.implementation !== 'none' && <ImplementationBadge state={jst.implementation} />}
        </span>
        {jst.phone !== '' && (
          <Text span size="sm">
            <PhoneText phone={jst.phone} copy={copy} />
          </Text>
        )}
        {jst.email !== '' && (
          <Text span size="sm">
            {jst.email}
          </Text>
        )}
      </Group>
      <TalkingNow teryt={jst.teryt} />
      <p className={classes.sentence}>{spokenSentence(t, format, card)}</p>
      <Group gap="xs">
        <Button size="compact-md" onClick={onCopy} aria-keyshortcuts="Alt+C">
          {t('deskCard.copy')}
        </Button>
        <Kbd aria-hidden>{t('deskCard.keys')}</Kbd>
        <Text span size="sm" c="dimmed">
          {t('deskCard.includeHint')}
        </Text>
        <Text role="status" size="sm">
          {told}
        </Text>
      </Group>
    </div>
  )
}

/** Who is writing a note about the JST at this moment, in this window or another. */
function TalkingNow({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const talking = (useTalkingNotes() ?? []).filter(
    ({ mine, fresh, jst }) => jst?.teryt === teryt && (mine || fresh),
  )
  if (talking.length === 0) return null
  const names = talking.map(({ account, mine, openedAt }) => {
    const [, hour = ''] = format.instant(openedAt).split(', ')
    return t('deskCard.since', { name: mine ? t('deskCard.you') : account.name, hour })
  })
  return (
    <Text size="sm" fw={600}>
      {t('deskCard.talking', { count: talking.length, names: format.list(names) })}
    </Text>
  )
}
