import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../app/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { textOf } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useWrittenValue } from '../../indicator/use-written-value.ts'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import { IndicatorsSource } from './IndicatorsSource.tsx'

/** The indicators' values on the last day of the period; each opens what it was taken from. */
export function IndicatorsSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const written = useWrittenValue()
  const { snapshot } = claim
  return (
    <Section id="indicators" title={t('claim.section.indicators')}>
      <Table.ScrollContainer minWidth={420} className={classes.narrow}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('claim.indicator')}</Table.Th>
              <Table.Th scope="col" className={classes.money}>
                {t('claim.target')}
              </Table.Th>
              <Table.Th scope="col" className={classes.money}>
                {t('claim.value', { day: format.day(claim.to) })}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {claim.indicators.map(
              ({ code, name, nameEn, target, value, format: kind = 'count' }) => {
                const text = written(kind, value)
                const quota = textOf(t, `board.quota.${code}`)
                return (
                  <Table.Tr key={code}>
                    <Table.Th scope="row" fw={500}>
                      {quota ?? `${code}. ${(language === 'en' && nameEn) || name}`}
                    </Table.Th>
                    <Table.Td className={classes.money}>
                      {target === null ? t('value.none') : written(kind, target)}
                    </Table.Td>
                    <Table.Td className={classes.money}>
                      {snapshot === null ? (
                        <TextLink
                          to={quota === undefined ? '/wskazniki' : '/tablica'}
                          search={{ day: claim.to }}
                        >
                          {text}
                        </TextLink>
                      ) : (
                        <TextLink to="/migawki/$id" params={{ id: snapshot.id }}>
                          {text}
                        </TextLink>
                      )}
                    </Table.Td>
                  </Table.Tr>
                )
              },
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <IndicatorsSource claim={claim} />
    </Section>
  )
}
