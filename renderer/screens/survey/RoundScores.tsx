import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Phase } from '#db/values/implementing.ts'
import { useFormat } from '../../ui/format.ts'
import type { JstRound, JstSurvey } from './survey.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly round: JstRound
  readonly criteria: JstSurvey['criteria']
  readonly phase: Phase
}

/** The points of each assessor, their mean, and what each criterion brings to the score. */
export function RoundScores({ round, criteria, phase }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSurveyWords()
  const results = new Map(round.criteria.map((one) => [one.criterionId, one]))
  const notes = round.criteria.flatMap(({ given }) => given.filter(({ note }) => note !== ''))
  const dash = '–'
  return (
    <>
      <Table.ScrollContainer minWidth={620}>
        <Table aria-label={t(`survey.phase.${phase}`)} verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('survey.column.criterion')}</Table.Th>
              <Table.Th scope="col">{t('survey.column.points')}</Table.Th>
              {(['mean', 'weight', 'part'] as const).map((column) => (
                <Table.Th scope="col" className="biuro-number" key={column}>
                  {t(`survey.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {criteria.map((criterion) => {
              const { mean = null, part = null, given = [] } = results.get(criterion.id) ?? {}
              return (
                <Table.Tr key={criterion.id}>
                  <Table.Th scope="row" fw={500}>
                    {words.criterion(criterion)}
                  </Table.Th>
                  <Table.Td>
                    {given.length === 0
                      ? dash
                      : given
                          .map(({ assessor, points }) =>
                            t('survey.jst.given', { assessor, points: format.number(points) }),
                          )
                          .join(' · ')}
                  </Table.Td>
                  <Table.Td className="biuro-number">
                    {mean === null
                      ? dash
                      : t('survey.jst.of', {
                          points: format.hundredths(mean),
                          most: format.number(criterion.most),
                        })}
                  </Table.Td>
                  <Table.Td className="biuro-number">{format.rate(criterion.weightRate)}</Table.Td>
                  <Table.Td className="biuro-number">
                    {part === null ? dash : format.hundredths(part)}
                  </Table.Td>
                </Table.Tr>
              )
            })}
            <Table.Tr>
              <Table.Th scope="row" colSpan={4}>
                {t('survey.jst.whole')}
              </Table.Th>
              <Table.Td className="biuro-number" fw={700}>
                {round.score === null ? dash : format.hundredths(round.score)}
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {notes.length > 0 && (
        <Text size="sm" component="div">
          <b>{t('survey.jst.notes')}</b>
          {notes.map(({ assessor, note, assessedOn }) => (
            <div key={`${assessor} ${note}`}>
              {t('survey.jst.note', { assessor, note, day: format.day(assessedOn) })}
            </div>
          ))}
        </Text>
      )}
    </>
  )
}
