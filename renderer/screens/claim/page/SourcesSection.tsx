import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClaimTotals } from '#db/values/claim.ts'
import { addMoney } from '#db/values/money.ts'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { Section } from '../../../ui/Section.tsx'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'

const rows = ['own', 'eu', 'state'] as const

/** Who pays for the claim: own contribution, the European Union, the state. */
export function SourcesSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { totals, approved, rates, standing } = claim
  const together = standing.claims > 1
  const figure = (of: (sums: ClaimTotals) => Parameters<typeof MoneyText>[0]['amount']) => (
    <>
      <Table.Td className={classes.money}>
        <MoneyText amount={of(totals)} />
      </Table.Td>
      {approved && (
        <Table.Td className={classes.money}>
          <MoneyText amount={of(approved)} />
        </Table.Td>
      )}
      {together && (
        <Table.Td className={classes.money}>
          <MoneyText amount={of(standing.sources)} />
        </Table.Td>
      )}
    </>
  )
  return (
    <Section id="sources" title={t('claim.section.sources')}>
      <Table.ScrollContainer minWidth={420} className={classes.narrow}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('claim.sources.source')}</Table.Th>
              <Table.Th scope="col" className={classes.money}>
                {t('claim.sources.claimed')}
              </Table.Th>
              {approved && (
                <Table.Th scope="col" className={classes.money}>
                  {t('claim.sources.approved')}
                </Table.Th>
              )}
              {together && (
                <Table.Th scope="col" className={classes.money}>
                  {t('claim.sources.standing', { count: standing.claims })}
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row}>
                <Table.Th scope="row" fw={500}>
                  {t(`claim.sources.${row}`)}{' '}
                  {row === 'eu' && claim.proposed.includes('euRate') && <ProposedMark />}
                </Table.Th>
                {figure((sums) => sums[row])}
              </Table.Tr>
            ))}
            <Table.Tr className={classes.sub ?? ''}>
              <Table.Th scope="row" fw={500}>
                {t('claim.sources.grant')}
              </Table.Th>
              {figure(({ eu, state }) => addMoney(eu, state))}
            </Table.Tr>
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row">{t('claim.sources.total')}</Table.Th>
              {figure(({ own, eu, state }) => addMoney(own, eu, state))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('claim.sources.formula', {
          own: format.rate(rates.ownRate),
          eu: format.rate(rates.euRate),
        })}
      </Text>
      <OwnDiffers claim={claim} />
    </Section>
  )
}

/** Why own contribution of all claims is not its rate to the grosz, when it is not. */
function OwnDiffers({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ownDiffers, waiting } = claim.standing
  if (ownDiffers === 0) return null
  // A decision moves it by a grosz for each claim that waits and one for the rounding at most.
  const cut = waiting > 0 && Math.abs(ownDiffers) <= waiting + 1
  return (
    <Text size="sm" maw="75ch" role="note">
      {t(cut ? 'claim.sources.differs' : 'claim.sources.rateChanged', {
        rate: format.rate(claim.rates.ownRate),
        amount: format.money(ownDiffers),
      })}
    </Text>
  )
}
