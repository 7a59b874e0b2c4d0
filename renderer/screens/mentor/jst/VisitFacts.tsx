import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { MentorVisit } from '../mentor.ts'
import classes from './JstMentor.module.css'
import { Present } from './Present.tsx'

/** What is known of a visit: who was there, what was found, what it cost, why it was called off. */
export function VisitFacts({ visit }: { readonly visit: MentorVisit }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { cancelledOn, cancelReason, findings, document, clashes } = visit
  return (
    <>
      {cancelledOn !== null && (
        <Text size="sm">
          {t('mentor.visit.cancelled', { day: format.day(cancelledOn), reason: cancelReason })}
        </Text>
      )}
      <Present visit={visit} />
      {findings !== '' && <Text className={classes.text ?? ''}>{findings}</Text>}
      {document !== null && (
        <Text size="sm">
          {t('mentor.visit.cost')}{' '}
          <TextLink to="/budzet/dokumenty/$id" params={{ id: document.id }}>
            {document.number}
          </TextLink>{' '}
          {document.subject}
        </Text>
      )}
      {clashes.length > 0 && (
        <StatusMark
          icon={IconAlertTriangle}
          tone="doubt"
          word={t('mentor.clash.short', { names: format.list(clashes.map((one) => one.jstName)) })}
        />
      )}
    </>
  )
}
