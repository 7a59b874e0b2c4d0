import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api, client } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { DayText } from '../../ui/DayText.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { standing } from './papers.ts'

/** So many of the latest are shown on the JST's page. */
const latest = 5

/** The latest papers for a JST, and the way to a new one. */
export function JstPapers({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const format = useFormat()
  const may = useMay(contract.document.issue)
  const papers = useQuery(
    api.document.latestOfJst.queryOptions({
      input: { programmeId: programme.id, teryt, limit: latest },
    }),
  )
  return (
    <Section
      title={t('paper.jst.title')}
      actions={
        may && (
          <LinkButton variant="default" size="compact-sm" to="/pisma/nowe" search={{ jst: teryt }}>
            {t('paper.jst.new')}
          </LinkButton>
        )
      }
    >
      <Loaded query={papers} what={t('paper.jst.loading')}>
        {(own) => {
          if (own.length === 0) return <Text c="dimmed">{t('paper.jst.none')}</Text>
          return (
            <>
              {own.map((paper) => (
                <Group key={paper.id} gap="xs">
                  <Text fw={550}>{paper.number}</Text>
                  <Text>{paper.title}</Text>
                  <Text size="sm" c="dimmed">
                    <DayText day={paper.issuedOn} />
                  </Text>
                  {!standing(paper) && <Text size="sm">{t('paper.state.withdrawn')}</Text>}
                  {paper.fileRemovedOn === null ? (
                    <SaveFileButton
                      kind="paper"
                      make={() => client.document.file({ id: paper.id })}
                    >
                      {t('paper.register.openOne', { number: paper.number })}
                    </SaveFileButton>
                  ) : (
                    <Text size="sm">
                      {t('paper.register.fileRemoved', { day: format.day(paper.fileRemovedOn) })}
                    </Text>
                  )}
                </Group>
              ))}
              <TextLink to="/pisma" search={{ jst: teryt }} size="sm">
                {t('paper.jst.all')}
              </TextLink>
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
