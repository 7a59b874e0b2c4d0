import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ScoresLink } from './ScoresLink.tsx'
import classes from './Survey.module.css'
import type { Criterion, SurveyRound } from './survey.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly round: SurveyRound
  readonly criteria: readonly Criterion[]
}

/** Who has no place: those whose assessment lacks something, and those whom nobody assessed. */
export function OutsideRanking({ round, criteria }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSurveyWords()
  const { incomplete, waiting } = round
  const missing = (ids: readonly string[]) =>
    format.list(criteria.filter(({ id }) => ids.includes(id)).map(words.criterion))
  return (
    <>
      {incomplete.length > 0 && (
        <Section title={t('survey.incomplete.title')}>
          <Text size="sm" c="dimmed">
            {t('survey.incomplete.text')}
          </Text>
          <ul className={classes.list} style={{ columns: 1 }}>
            {incomplete.map((jst) => (
              <li key={jst.teryt}>
                <ScoresLink jst={jst} text={words.jst(jst)} />
                {` – ${t('survey.incomplete.missing', { criteria: missing(jst.missing) })}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t('survey.waiting.title')}>
          <Text size="sm" c="dimmed">
            {t('survey.waiting.count', { count: waiting.length })}
          </Text>
          <ul className={classes.list}>
            {waiting.map((jst) => (
              <li key={jst.teryt}>
                <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }}>
                  {words.jst(jst)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
