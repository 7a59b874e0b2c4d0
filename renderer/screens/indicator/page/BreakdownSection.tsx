import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type BreakdownDimension, breakdownDimensions, notInAny } from '#db/values/indicator.ts'
import { jstKinds } from '#db/values/jst.ts'
import { panels, sexes } from '#db/values/person.ts'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { stageName } from '../../../ui/stage-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Indicator.module.css'
import type { IndicatorPage } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'

type Rows = NonNullable<IndicatorPage['breakdown'][BreakdownDimension]>

/** What the value is made of, a table for each way to divide it; nothing where there is none. */
export function BreakdownSection({ page }: { readonly page: IndicatorPage }) {
  const { t } = useTranslation()
  const { breakdown } = page
  const shown = breakdownDimensions.flatMap((dimension) => {
    const rows = breakdown[dimension] ?? []
    return rows.length === 0 ? [] : [{ dimension, rows }]
  })
  if (shown.length === 0) return null
  return (
    <Section title={t('indicator.breakdown.title')}>
      <div className={classes.parts}>
        {shown.map(({ dimension, rows }) => (
          <div key={dimension} className={classes.part}>
            <DimensionTable dimension={dimension} rows={rows} page={page} />
          </div>
        ))}
      </div>
    </Section>
  )
}

interface Props {
  readonly dimension: BreakdownDimension
  readonly rows: Rows
  readonly page: IndicatorPage
}

/** The rows of a count add up to its value, which stands below them. */
function DimensionTable({ dimension, rows, page }: Props) {
  const { indicator } = page
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const share = page.whole !== null
  const heading = t(`indicator.breakdown.${dimension}`)
  const nameOf = useRowName()
  const written = (value: number | null) =>
    value === null ? '–' : words.bare(indicator.format, value)
  return (
    <Table aria-label={heading} verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{heading}</Table.Th>
          <Table.Th scope="col" className="biuro-number">
            {words.unit(indicator)}
          </Table.Th>
          {share && (
            <Table.Th scope="col" className="biuro-number">
              {t('indicator.breakdown.whole')}
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Th scope="row" fw={400}>
              {nameOf(dimension, row)}
            </Table.Th>
            <Table.Td className="biuro-number">
              <PartLink dimension={dimension} part={row.key} page={page}>
                {written(row.value)}
              </PartLink>
            </Table.Td>
            {share && (
              <Table.Td className="biuro-number">
                {row.whole === null ? '–' : format.number(row.whole)}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('indicator.breakdown.total')}</Table.Th>
          <Table.Th className="biuro-number">
            <PartLink dimension={null} part={null} page={page}>
              {written(indicator.value)}
            </PartLink>
          </Table.Th>
          {page.whole !== null && (
            <Table.Th className="biuro-number">{format.number(page.whole)}</Table.Th>
          )}
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

interface PartProps extends Pick<Props, 'page'> {
  /** Both null for all of them. */
  readonly dimension: BreakdownDimension | null
  readonly part: string | null
  readonly children: string
}

/** Opens all, or those of a powiat or of a kind of JST; of other parts the evidence tells nothing apart. */
function PartLink({ dimension, part, page, children }: PartProps) {
  const { t } = useTranslation()
  const kind = dimension === 'kind' ? jstKinds.find((one) => one === part) : undefined
  const powiat = dimension === 'powiat' && part !== notInAny ? (part ?? undefined) : undefined
  const one = kind !== undefined || powiat !== undefined
  if ((dimension !== null && !one) || !page.named) return children
  return (
    <TextLink
      to="/wskazniki/$id"
      params={{ id: page.indicator.id }}
      search={({ day }) => ({
        ...(day !== undefined && { day }),
        ...(kind !== undefined && { kind }),
        ...(powiat !== undefined && { powiat }),
      })}
      hash="dowody"
      aria-label={t('indicator.evidence.openPart', { number: children })}
    >
      {children}
    </TextLink>
  )
}

/** What a row is called; stages and powiats by the names that came with them. */
function useRowName() {
  const { t } = useTranslation()
  return (dimension: BreakdownDimension, { key, name }: Rows[number]): string => {
    if (key === notInAny) return t(`indicator.breakdown.none.${dimension}`)
    switch (dimension) {
      case 'stage':
        return stageName(t, name)
      case 'powiat':
        return name
      case 'kind': {
        const kind = jstKinds.find((one) => one === key)
        return kind === undefined ? key : t(`kind.${kind}`)
      }
      case 'sex': {
        const sex = sexes.find((one) => one === key)
        return sex === undefined ? key : t(`indicator.sex.${sex}`)
      }
      case 'panel': {
        const panel = panels.find((one) => one === key)
        return panel === undefined ? key : t(`person.panel.${panel}`)
      }
    }
  }
}
