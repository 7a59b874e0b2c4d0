import { Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerLanguage } from '#db/values/answer-fields.ts'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { openNote } from '../../../app/note-state.ts'
import { useOffice } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { JstSelect } from '../../../ui/JstSelect.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { RegisterRow } from '../../jst/register/register-columns.ts'
import type { AnswerPage } from '../answer.ts'
import { MissingFields } from '../MissingFields.tsx'
import classes from './AnswerTexts.module.css'

const noJsts: readonly RegisterRow[] = []

/** The answer with its live data for a JST: to be read out, or put into the note of a call. */
export function UseSection({ answer }: { readonly answer: AnswerPage }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [jstId, setJstId] = useState<string | null>(null)
  const [language, setLanguage] = useState<AnswerLanguage>('pl')
  const jsts = useQuery(api.jst.list.queryOptions({ input: { programmeId: programme.id } }))
  const filled = useQuery({
    ...api.answer.filled.queryOptions({ input: { id: answer.id, jstId, language } }),
    placeholderData: keepPreviousData,
  })
  const { id: answerId, topicId, question } = answer
  const idle = answer.state === 'valid' ? null : t('answer.notValidNow')
  return (
    <Section title={t('answer.use')}>
      <Stack gap="sm" align="flex-start">
        <Group gap="sm" align="flex-end">
          <JstSelect
            w="22rem"
            clearable
            label={t('answer.forJst')}
            rows={jsts.data?.rows ?? noJsts}
            value={jstId}
            onChange={setJstId}
            clearButtonProps={{ 'aria-label': t('answer.clearJst') }}
          />
          {answer.answerEn !== '' && (
            <SegmentedControl
              aria-label={t('answer.language')}
              value={language}
              data={[
                { value: 'pl', label: t('answer.inPolish') },
                { value: 'en', label: t('answer.inEnglish') },
              ]}
              onChange={(value) => setLanguage(value === 'en' ? 'en' : 'pl')}
              transitionDuration={0}
            />
          )}
        </Group>
        <Loaded query={filled} what={t('answer.reading')}>
          {({ text, missing, version, language: told }) => (
            <>
              <Paper p="sm" bg="var(--biuro-surface)" lang={told} maw="75ch">
                <Text className={classes.text ?? ''}>{text}</Text>
              </Paper>
              <MissingFields missing={missing} />
              <GuardedButton
                procedure={contract.note.open}
                idle={idle}
                onClick={() => {
                  const jst = jsts.data?.rows.find(({ teryt }) => teryt === jstId)
                  const caller = jst && {
                    ...{ callerKind: 'jst' as const, jstId: jst.teryt, callerName: jst.name },
                  }
                  const given = { answer: text, answerId, answerVersion: version }
                  openNote({ ...caller, ...given, topicId, question })
                }}
              >
                {t('answer.useInNote')}
              </GuardedButton>
            </>
          )}
        </Loaded>
      </Stack>
    </Section>
  )
}
