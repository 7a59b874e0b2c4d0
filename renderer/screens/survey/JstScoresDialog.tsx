import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { phases } from '#db/values/implementing.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Section.tsx'
import { RoundScores } from './RoundScores.tsx'
import { StandingText } from './StandingText.tsx'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly teryt: string
  readonly onClose: () => void
}

/** Every point that a JST was given, in both rounds, and how they make its score. */
export function JstScoresDialog({ teryt, onClose }: Props) {
  const { t } = useTranslation()
  const words = useSurveyWords()
  const { id } = useOffice().programme
  const survey = useQuery(api.survey.ofJst.queryOptions({ input: { programmeId: id, teryt } }))
  const name = survey.data === undefined ? teryt : words.jst(survey.data)
  return (
    <Dialog opened onClose={onClose} size="56rem" title={t('survey.jst.title', { name })}>
      <Loaded query={survey} what={t('survey.reading')}>
        {(page) =>
          phases.map((phase) => (
            <Section
              key={phase}
              title={t(`survey.short.${phase}`)}
              actions={<StandingText round={page[phase]} />}
            >
              {page[phase] !== null && (
                <RoundScores round={page[phase]} criteria={page.criteria} phase={phase} />
              )}
            </Section>
          ))
        }
      </Loaded>
    </Dialog>
  )
}
