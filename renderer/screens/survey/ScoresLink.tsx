import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/TextLink.tsx'
import type { RankedJst } from './survey.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly jst: Pick<RankedJst, 'teryt' | 'name' | 'kind'>
  readonly text: string
}

/** A figure of a JST that opens the points it is made of. */
export function ScoresLink({ jst, text }: Props) {
  const { t } = useTranslation()
  const words = useSurveyWords()
  return (
    <TextLink
      from="/wdrozenia/badanie"
      to="/wdrozenia/badanie"
      search={(now) => ({ ...now, jst: jst.teryt })}
      aria-label={`${text}. ${t('survey.open', { name: words.jst(jst) })}`}
    >
      {text}
    </TextLink>
  )
}
