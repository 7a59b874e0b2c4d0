import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#db/values/day.ts'
import { useLanguage } from '../../../app/language.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import { AnswerBadge } from '../AnswerBadge.tsx'
import type { AnswerRow, AnswerTopic } from '../answer.ts'
import { topicName } from '../topic-name.ts'

interface Props {
  readonly answers: readonly AnswerRow[]
  readonly topics: readonly AnswerTopic[]
}

const heads = ['question', 'topic', 'state', 'uses', 'lastUsed', 'owner'] as const

/** The answers, one Tab stop: each opens, and so do the conversations in which it was given. */
export function AnswersTable({ answers, topics }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const roving = useRovingTable()
  const names = new Map(topics.map((topic) => [topic.id, topicName(topic, language)]))
  return (
    <Table.ScrollContainer minWidth={900} type="native">
      <Table {...roving} aria-label={t('screen.answers')} verticalSpacing={4}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('answer.caption', { count: answers.length, number: format.number(answers.length) })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th scope="col" key={head} {...(head === 'uses' ? { ta: 'right' } : {})}>
                {t(`answer.column.${head}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answers.map((answer) => (
            <Table.Tr key={answer.id}>
              <Table.Th scope="row" fw={500} maw="28rem">
                <TextLink to="/kontakt/odpowiedzi/$id" params={{ id: answer.id }}>
                  {(language === 'en' && answer.questionEn) || answer.question}
                </TextLink>
                {answer.questionEn === '' && (
                  <Text size="xs" c="dimmed">
                    {t('answer.noEnglish')}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{names.get(answer.topicId ?? '') ?? t('value.none')}</Table.Td>
              <Table.Td>
                <AnswerBadge state={answer.state} />
                <Text size="xs" c="dimmed">
                  {answer.validTo === null
                    ? t('answer.validSince', { from: format.day(answer.validFrom) })
                    : t('answer.validBetween', {
                        from: format.day(answer.validFrom),
                        to: format.day(answer.validTo),
                      })}
                </Text>
              </Table.Td>
              <Table.Td ta="right">
                {answer.uses === 0 ? (
                  '0'
                ) : (
                  <TextLink
                    to="/kontakt/rozmowy"
                    search={{ answer: answer.id }}
                    aria-label={t('answer.usesOf', {
                      count: answer.uses,
                      number: format.number(answer.uses),
                      question: answer.question,
                    })}
                  >
                    {format.number(answer.uses)}
                  </TextLink>
                )}
              </Table.Td>
              <Table.Td>
                <DayText day={answer.lastUsed && dayOf(new Date(answer.lastUsed))} />
              </Table.Td>
              <Table.Td>{answer.ownerName}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
