import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { textOf } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'

/** The indicators' values on the last day of the period; each opens the board on that day. */
export function IndicatorsSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
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
            {claim.indicators.map(({ code, name, target, value }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={500}>
                  {textOf(t, `board.quota.${code}`) ?? name}
                </Table.Th>
                <Table.Td className={classes.money}>{format.number(target)}</Table.Td>
                <Table.Td className={classes.money}>
                  <TextLink to="/" search={{ day: claim.to }}>
                    {format.number(value)}
                  </TextLink>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed">
        {t('claim.indicatorsWhy')}
      </Text>
    </Section>
  )
}
