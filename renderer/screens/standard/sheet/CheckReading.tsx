import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { KeptFileLine } from '../../../ui/KeptFileField.tsx'
import { AnswerMark } from '../AnswerMark.tsx'
import type { Check } from '../standard.ts'

/** Reads the file of an answer as it was kept. */
export const readingFile = (id: string) => () => client.standard.file({ id })

/** An answer with its evidence, to be read alone. */
export function CheckReading({ check }: { readonly check: Check | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (check === null) return <Text>{t('standard.answer.open')}</Text>
  return (
    <>
      <Group gap="xs">
        <AnswerMark answer={check.answer} />
        <Text span>{format.day(check.assessedOn)}</Text>
      </Group>
      {check.note !== '' && <Text style={{ whiteSpace: 'pre-line' }}>{check.note}</Text>}
      <EvidenceLink link={check.link} />
      {check.file !== null && <KeptFileLine file={check.file} read={readingFile(check.id)} />}
    </>
  )
}

/** The link of the evidence; it opens beside the office. */
export function EvidenceLink({ link }: { readonly link: string }) {
  if (!/^https?:\/\//i.test(link)) return null
  return (
    <Anchor href={link.replace(/^http:/i, 'https:')} target="_blank" rel="noreferrer">
      {link}
    </Anchor>
  )
}
