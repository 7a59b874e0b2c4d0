import { Alert, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssuedMany } from '#electron/contract/document.ts'
import { client } from '../../api.ts'
import { useFormat } from '../../ui/format.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { PapersZip } from './PapersExport.tsx'

interface Props {
  readonly programmeId: string
  readonly made: IssuedMany
  /** What each paper asked for is of, in words. */
  readonly names: ReadonlyMap<string, string>
}

/** What the last issuing made, whom it left out and why, and whether it was given up. */
export function MadePapers({ programmeId, made, names }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { issued, left, givenUp } = made
  const said = useRef<HTMLParagraphElement>(null)
  const told = useRef<IssuedMany | null>(null)
  useEffect(() => {
    if (told.current === made) return
    told.current = made
    // The button that began it is spent: the next Enter must not begin it again.
    const { activeElement } = document
    if (activeElement === document.body) said.current?.focus()
  }, [made])
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
        <Text ref={said} role="status" tabIndex={-1}>
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
              {left.map(({ of, refusal }) => (
                <List.Item key={of}>
                  {t('paper.made.row', {
                    name: names.get(of) ?? of,
                    why: refusalSentence(t, format, refusal),
                  })}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {issued.map(({ id, number, of }) => (
          <Group key={id} gap="xs">
            <Text fw={550}>{number}</Text>
            <Text>{names.get(of) ?? of}</Text>
            <SaveFileButton kind="paper" make={() => client.document.file({ id })}>
              {t('paper.register.openOne', { number })}
            </SaveFileButton>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
