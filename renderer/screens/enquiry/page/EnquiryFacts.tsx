import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../app/language.ts'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { lastedWords } from '../../../ui/time-words.ts'
import { topicName } from '../../answer/topic-name.ts'
import { fullName } from '../../jst/full-name.ts'
import type { EnquiryPage } from '../enquiry.ts'
import { OutcomeMark } from '../OutcomeMark.tsx'

/** Who called, when and how, about what, what was answered and how it ended. */
export function EnquiryFacts({ enquiry }: { readonly enquiry: EnquiryPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { jst, contractor, topic, given, personId } = enquiry
  const caller = enquiry.callerName || t('enquiry.unnamed')
  const said = (text: string) => <Text style={{ whiteSpace: 'pre-wrap' }}>{text || '–'}</Text>
  return (
    <FieldList>
      <FieldRow label={t('enquiry.page.when')}>{format.instant(enquiry.openedAt)}</FieldRow>
      <FieldRow label={t('enquiry.page.lasted')}>
        {lastedWords(Date.parse(enquiry.openedAt), Date.parse(enquiry.closedAt))}
      </FieldRow>
      <FieldRow label={t('enquiry.page.takenBy')}>{enquiry.takenBy}</FieldRow>
      <FieldRow label={t('enquiry.page.channel')}>
        {t(`enquiry.channel.${enquiry.channel}`)}
      </FieldRow>
      <FieldRow label={t('enquiry.page.caller')}>
        {personId === null ? (
          caller
        ) : (
          <TextLink to="/osoby/$id" params={{ id: personId }}>
            {caller}
          </TextLink>
        )}
        {` (${t(`enquiry.caller.${enquiry.callerKind}`)})`}
      </FieldRow>
      {enquiry.callerPhone !== '' && (
        <FieldRow label={t('enquiry.page.phone')}>{enquiry.callerPhone}</FieldRow>
      )}
      {jst !== null && (
        <FieldRow label={t('enquiry.page.jst')}>
          <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }}>
            {fullName(t, jst)}
          </TextLink>
        </FieldRow>
      )}
      {contractor !== null && (
        <FieldRow label={t('enquiry.page.contractor')}>{contractor.name}</FieldRow>
      )}
      <FieldRow label={t('enquiry.page.topic')}>
        {topic === null ? t('enquiry.noTopic') : topicName(topic, language)}
      </FieldRow>
      <FieldRow label={t('enquiry.page.question')}>{said(enquiry.question)}</FieldRow>
      <FieldRow label={t('enquiry.page.answer')}>{said(enquiry.answer)}</FieldRow>
      {given !== null && (
        <FieldRow label={t('enquiry.page.given')}>
          <TextLink to="/kontakt/odpowiedzi/$id" params={{ id: given.id }}>
            {t('enquiry.page.givenOf', { question: given.question, version: given.version })}
          </TextLink>
        </FieldRow>
      )}
      <FieldRow label={t('enquiry.page.outcome')}>
        <OutcomeMark outcome={enquiry.outcome} />
      </FieldRow>
    </FieldList>
  )
}
