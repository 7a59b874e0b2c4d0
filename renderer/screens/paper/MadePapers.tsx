import { Alert, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useFormat } from '../../ui/format.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { fullName } from '../jst/full-name.ts'
import type { PickedJst } from './JstsPick.tsx'
import { PapersZip } from './PapersExport.tsx'
import type { Issued } from './papers.ts'

interface Props {
  readonly programmeId: string
  readonly made: Issued
  readonly jsts: readonly PickedJst[]
}

/** What the last issuing made, whom it left out and why, and whether it was given up. */
export function MadePapers({ programmeId, made, jsts }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = new Map(jsts.map((jst) => [jst.teryt, fullName(t, jst)]))
  const { issued, left, givenUp } = made
  return (
    <Section
      title={t('paper.made.title')}
      actions={
        issued.length > 1 && (
          <PapersZip programmeId={programmeId} ids={issued.map(({ id }) => id)} size="compact-sm" />
        )
      }
    >
      <Stack gap="xs">
        <Text role="status">
          {t('paper.made.done', { count: issued.length })} {givenUp && t('paper.made.givenUp')}
        </Text>
        {left.length > 0 && (
          <Alert
            role="alert"
            color="red"
            variant="outline"
            icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
            title={t('paper.made.left')}
          >
            <List>
              {left.map(({ teryt, refusal }) => (
                <List.Item key={teryt}>
                  {t('paper.made.row', {
                    name: names.get(teryt) ?? teryt,
                    why: refusalSentence(t, format, refusal),
                  })}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {issued.map(({ id, number, teryt }) => (
          <Group key={id} gap="xs">
            <Text fw={550}>{number}</Text>
            <Text>{names.get(teryt) ?? teryt}</Text>
            <SaveFileButton kind="paper" make={() => client.document.file({ id })}>
              {t('paper.register.openOne', { number })}
            </SaveFileButton>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
