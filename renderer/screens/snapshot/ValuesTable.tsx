import { Anchor, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './Snapshot.module.css'
import { changesPlace, isOtherNow, type SnapshotLine, type SnapshotPage } from './snapshot.ts'
import { useLineWords } from './use-line-words.ts'

const numbers = ['target', 'before', 'frozen', 'now', 'difference'] as const

/** Each indicator: its target, the frozen value between that before it and that of now. */
export function ValuesTable({ page }: { readonly page: SnapshotPage }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={820} type="native">
      <Table aria-label={t('snapshot.values')} className={classes.values ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('snapshot.value.indicator')}</Table.Th>
            {numbers.map((column) => (
              <Table.Th scope="col" key={column} className="biuro-number">
                {t(`snapshot.value.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.lines.map((line) => (
            <Row key={line.indicatorId} line={line} page={page} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Row({ line, page }: { readonly line: SnapshotLine; readonly page: SnapshotPage }) {
  const { t } = useTranslation()
  const words = useLineWords()
  const { indicatorId, code, target, value, now, before } = line
  const difference = words.difference(line)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <TextLink
          to="/wskazniki/$id"
          params={{ id: indicatorId }}
          search={{ day: page.head.to }}
        >{`${code} ${words.name(line)}`}</TextLink>
      </Table.Th>
      <Table.Td className="biuro-number">
        {target === null ? '–' : words.value(line, target)}
      </Table.Td>
      <Table.Td className="biuro-number">
        {page.previous === null ? '–' : words.value(line, before)}
      </Table.Td>
      <Table.Td className="biuro-number" fw={600}>
        {words.value(line, value)}
      </Table.Td>
      <Table.Td className="biuro-number">{words.value(line, now)}</Table.Td>
      <Table.Td className="biuro-number">
        {isOtherNow(line) ? (
          <Anchor
            inherit
            href={`#${changesPlace(indicatorId)}`}
            aria-label={t('snapshot.showDifference', { difference, code })}
          >
            {difference}
          </Anchor>
        ) : (
          difference
        )}
      </Table.Td>
    </Table.Tr>
  )
}
