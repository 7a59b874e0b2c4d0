import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useDeliverableWords } from '../../package/use-deliverable-words.ts'
import { behind, fromDone, type JstPackage, type Tally } from './packages.ts'

/** How many of each thing are in each state; each number opens its deliverables. */
export function PackageTable({ packages }: { readonly packages: readonly Tally[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  return (
    <Columns
      first={t('dashboard.deliverable')}
      minWidth={420}
      columns={fromDone.map((state) => ({ key: state, name: t(`package.state.${state}`) }))}
    >
      {packages.map((one) => (
        <Table.Tr key={deliverableKey(one)}>
          <Table.Th scope="row">{words.name(one)}</Table.Th>
          {fromDone.map((state) => {
            const number = format.number(one.counts[state])
            return (
              <Table.Td className="biuro-number" key={state}>
                {one.counts[state] === 0 ? (
                  number
                ) : (
                  <TextLink
                    to="/wdrozenia/pakiet"
                    search={behind(one, state)}
                    aria-label={t('dashboard.part', {
                      what: words.name(one),
                      state: t(`package.state.${state}`),
                      number,
                    })}
                  >
                    {number}
                  </TextLink>
                )}
              </Table.Td>
            )
          })}
        </Table.Tr>
      ))}
    </Columns>
  )
}

interface JstProps {
  readonly deliverables: readonly Deliverable[]
  readonly jsts: readonly JstPackage[]
}

/** Where each thing of each JST's package is; the JST opens its package. */
export function JstPackageTable({ deliverables, jsts }: JstProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  return (
    <Columns
      first="JST"
      minWidth={860}
      columns={[
        { key: 'delivered', name: t('package.state.delivered') },
        ...deliverables.map((one) => ({ key: deliverableKey(one), name: words.short(one) })),
      ]}
    >
      {jsts.map((jst) => (
        <Table.Tr key={jst.teryt}>
          <Table.Th scope="row">
            <TextLink to="/wdrozenia/pakiet" search={{ q: jst.teryt }}>
              {words.jst(jst)}
            </TextLink>
          </Table.Th>
          <Table.Td className="biuro-number">{format.number(jst.delivered)}</Table.Td>
          {deliverables.map((one, at) => {
            const cell = jst.cells[at]
            return <Table.Td key={deliverableKey(one)}>{cell && words.shortState(cell)}</Table.Td>
          })}
        </Table.Tr>
      ))}
    </Columns>
  )
}

interface ColumnsProps {
  readonly first: string
  readonly minWidth: number
  readonly columns: readonly { readonly key: string; readonly name: string }[]
  readonly children: ReactNode
}

function Columns({ first, minWidth, columns, children }: ColumnsProps) {
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native">
      <Table fz="xs" horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{first}</Table.Th>
            {columns.map(({ key, name }) => (
              <Table.Th scope="col" className="biuro-number" key={key}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
