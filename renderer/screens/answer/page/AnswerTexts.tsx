import { Paper, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Section.tsx'
import type { AnswerPage } from '../answer.ts'
import classes from './AnswerTexts.module.css'

/** What the answer says in each language, with its fields of live data in braces. */
export function AnswerTexts({ answer }: { readonly answer: AnswerPage }) {
  const { t } = useTranslation()
  const texts = [
    { lang: 'pl', title: t('answer.inPolish'), question: answer.question, text: answer.answer },
    {
      ...{ lang: 'en', title: t('answer.inEnglish') },
      ...{ question: answer.questionEn, text: answer.answerEn },
    },
  ]
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      {texts.map(({ lang, title, question, text }) => (
        <Section key={lang} title={title}>
          {text === '' ? (
            <Text c="dimmed">{t('answer.noEnglish')}</Text>
          ) : (
            <Paper p="sm" bg="var(--biuro-surface)" lang={lang}>
              <Text fw={600}>{question}</Text>
              <Text className={classes.text ?? ''}>{withFields(text)}</Text>
            </Paper>
          )}
        </Section>
      ))}
    </SimpleGrid>
  )
}

/** The fields stand out, so that it is seen what will fill itself in. */
const withFields = (text: string) =>
  [...text.matchAll(/\{[^{}\n]*\}|[^{}]+|[{}]/g)].map(({ 0: part, index }) =>
    part.length > 1 && part.startsWith('{') ? (
      <span className={classes.field} key={index}>
        {part}
      </span>
    ) : (
      part
    ),
  )
