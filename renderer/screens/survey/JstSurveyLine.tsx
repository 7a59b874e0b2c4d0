import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { ChangeMark } from './ChangeTable.tsx'
import { StandingText } from './StandingText.tsx'

/** The survey of a JST in one line; nothing of one that nobody assessed. */
export function JstSurveyLine({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const { data } = useQuery(api.survey.ofJst.queryOptions({ input: { programmeId: id, teryt } }))
  if (data === undefined || (data.before === null && data.after === null)) return null
  const { before, after } = data
  const both = before?.score != null && after?.score != null
  return (
    <Group gap="xs">
      <TextLink to="/wdrozenia/badanie" search={{ jst: teryt }} fw={600}>
        {t('survey.jst.line')}
      </TextLink>
      {both && <ChangeMark change={Number(after.score) - Number(before.score)} />}
      <Text size="sm" c="dimmed" component="div">
        <div>
          {`${t('survey.short.before')}: `}
          <StandingText round={before} />
        </div>
        <div>
          {`${t('survey.short.after')}: `}
          <StandingText round={after} />
        </div>
      </Text>
    </Group>
  )
}
