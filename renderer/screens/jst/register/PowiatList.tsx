import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { PowiatUse } from './PowiatMap.tsx'
import type { TileCount } from './powiat-tiles.ts'

type Props = PowiatUse & { readonly counts: readonly TileCount[] }

/** The tile map's figures as a table. */
export function PowiatList({ counts, ...use }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const figures = ['total', 'signed', 'underWay'] as const
  return (
    <Table verticalSpacing={2} horizontalSpacing={4} fz="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('register.column.powiatName')}</Table.Th>
          {figures.map((figure) => (
            <Table.Th key={figure} scope="col" className="biuro-number">
              {t(`register.tile.column.${figure}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {counts.map((tile) => (
          <Table.Tr key={tile.teryt}>
            <Table.Th scope="row">
              {'search' in use ? (
                <TextLink to="/jst" search={use.search(tile.teryt)}>
                  {tile.name}
                </TextLink>
              ) : (
                <Button
                  variant={use.chosen === tile.teryt ? 'light' : 'subtle'}
                  size="compact-sm"
                  px={4}
                  aria-pressed={use.chosen === tile.teryt}
                  onClick={() => use.onChoose(tile.teryt)}
                >
                  {tile.name}
                </Button>
              )}
            </Table.Th>
            {figures.map((figure) => (
              <Table.Td key={figure} className="biuro-number">
                {format.number(tile[figure])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
