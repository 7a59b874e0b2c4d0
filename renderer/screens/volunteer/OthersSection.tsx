import { Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { fullName } from '../jst/full-name.ts'
import { MediumTownMark } from './MediumTownMark.tsx'
import { OpinionDialog } from './OpinionDialog.tsx'
import type { VolunteerList } from './volunteer.ts'

/** Who takes part and has not applied; their mentors' opinions can be written ahead. */
export function OthersSection({ others }: Pick<VolunteerList, 'others'>) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<string | null>(null)
  const about = others.find(({ teryt }) => teryt === asked)
  if (others.length === 0) return null
  return (
    <Section title={t('volunteer.others')}>
      <Text size="sm" c="dimmed">
        {t('volunteer.othersText')}
      </Text>
      <Table.ScrollContainer minWidth={480}>
        <Table aria-label={t('volunteer.others')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('volunteer.column.jst')}</Table.Th>
              <Table.Th scope="col">{t('volunteer.column.recommendation')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('volunteer.opinion')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {others.map(({ teryt, mediumTown, opinion, ...jst }) => (
              <Table.Tr key={teryt}>
                <Table.Th scope="row" fw={500}>
                  <TextLink to="/jst/$teryt" params={{ teryt }}>
                    {fullName(t, jst)}
                  </TextLink>{' '}
                  {mediumTown && <MediumTownMark />}
                </Table.Th>
                <Table.Td>
                  {opinion === null || opinion.recommendation === null ? (
                    <Text span c="dimmed">
                      {t('volunteer.noOpinion')}
                    </Text>
                  ) : (
                    t(`volunteer.recommendation.${opinion.recommendation}`)
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  <GuardedButton
                    procedure={contract.volunteer.saveOpinion}
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t(
                      opinion === null ? 'volunteer.opinionFor' : 'volunteer.opinionChangeFor',
                      { name: fullName(t, jst) },
                    )}
                    onClick={() => setAsked(teryt)}
                  >
                    {t(opinion === null ? 'volunteer.writeOpinion' : 'volunteer.changeOpinion')}
                  </GuardedButton>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {about !== undefined && (
        <OpinionDialog
          teryt={about.teryt}
          name={fullName(t, about)}
          opinion={about.opinion}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}
