import { Stack } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useLanguage } from '../../../app/language.ts'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { AnswerBadge } from '../AnswerBadge.tsx'
import type { AnswerPage } from '../answer.ts'
import { AnswerDialog } from '../dialogs/AnswerDialog.tsx'
import { RetireDialog } from '../dialogs/RetireDialog.tsx'
import { topicName } from '../topic-name.ts'
import { AnswerTexts } from './AnswerTexts.tsx'
import { UseSection } from './UseSection.tsx'
import { VersionsSection } from './VersionsSection.tsx'

/** An answer: its facts, what it says in both languages, its use in a call, and its versions. */
export function AnswerView({ answer }: { readonly answer: AnswerPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const [opened, setOpened] = useState<'edit' | 'retire' | null>(null)
  const topic = answer.topics.find(({ id }) => id === answer.topicId)
  const close = () => setOpened(null)
  const over = answer.state === 'outdated' ? t('answer.retiredAlready') : null
  return (
    <Stack gap="md">
      <div>
        <LinkButton
          to="/kontakt/odpowiedzi"
          variant="subtle"
          size="compact-md"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {t('answer.backToList')}
        </LinkButton>
      </div>
      <PageTitle
        title={(language === 'en' && answer.questionEn) || answer.question}
        actions={
          <>
            <GuardedButton
              procedure={contract.answer.retire}
              variant="default"
              idle={over}
              onClick={() => setOpened('retire')}
            >
              {t('answer.retire')}
            </GuardedButton>
            <GuardedButton
              procedure={contract.answer.save}
              variant="default"
              onClick={() => setOpened('edit')}
            >
              {t('action.edit')}
            </GuardedButton>
          </>
        }
      />
      <ReadOnlyNote procedure={contract.answer.save} />
      <FieldList>
        <FieldRow label={t('answer.column.state')}>
          <AnswerBadge state={answer.state} />
        </FieldRow>
        <FieldRow label={t('answer.column.validity')}>
          {answer.validTo === null
            ? t('answer.validSince', { from: format.day(answer.validFrom) })
            : t('answer.validBetween', {
                from: format.day(answer.validFrom),
                to: format.day(answer.validTo),
              })}
        </FieldRow>
        <FieldRow label={t('answer.field.topic')}>
          {topic === undefined ? t('value.none') : topicName(topic, language)}
        </FieldRow>
        <FieldRow label={t('answer.field.owner')}>{answer.ownerName}</FieldRow>
        <FieldRow label={t('answer.column.uses')}>
          {answer.uses === 0 ? (
            t('answer.neverUsed')
          ) : (
            <>
              <TextLink to="/kontakt/rozmowy" search={{ answer: answer.id }}>
                {t('answer.usedIn', { count: answer.uses, number: format.number(answer.uses) })}
              </TextLink>
              {answer.lastUsed !== null &&
                t('answer.lastUsedOn', { day: format.day(dayOf(new Date(answer.lastUsed))) })}
            </>
          )}
        </FieldRow>
      </FieldList>
      <AnswerTexts answer={answer} />
      <UseSection answer={answer} />
      <VersionsSection versions={answer.versions} />
      {opened === 'edit' && <AnswerDialog answer={answer} choices={answer} onClose={close} />}
      {opened === 'retire' && <RetireDialog answer={answer} onClose={close} />}
    </Stack>
  )
}
