import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Quota, QuotaBoard } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import { QuotaBar } from '../../ui/QuotaBar.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { FigureLink } from './FigureLink.tsx'
import { PaceLine } from './PaceLine.tsx'
import classes from './QuotaTable.module.css'

/** The four quotas: target, signed, in progress and missing, each with its bar and its pace. */
export function QuotaTable({ board }: { readonly board: QuotaBoard }) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table className={classes.table}>
        <Table.Caption className={classes.caption}>{t('board.quotas')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('board.column.quota')}</Table.Th>
            {(['target', 'reached', 'inProgress', 'missing'] as const).map((column) => (
              <Table.Th key={column} scope="col" className="biuro-number">
                {t(`board.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {board.quotas.map((quota) => (
            <QuotaRow key={quota.key} quota={quota} board={board} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function QuotaRow({ quota, board }: { readonly quota: Quota; readonly board: QuotaBoard }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { key, target, reached, inProgress, missing, shareOfRegion } = quota
  const link = { quota: key, day: board.day }
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.quota}>
        <Text component="span" fw={600}>
          {t(`board.quota.${key}`)}
        </Text>
        {shareOfRegion && (
          <Text component="span" size="sm" c="dimmed">
            {' '}
            {t('board.share', {
              target: format.share(shareOfRegion.target / 10_000),
              reached: format.share(shareOfRegion.reached / 10_000),
              region: format.number(board.regionJstCount),
            })}
          </Text>
        )}
        <div className={classes.bar}>
          <QuotaBar
            label={t(`board.quota.${key}`)}
            target={target}
            reached={reached}
            underWay={inProgress}
          />
        </div>
        {quota.pace && <PaceLine pace={quota.pace} day={board.day} />}
        {quota.outOfReach > 0 && (
          <Text size="sm">{t('board.outOfReach', { count: quota.outOfReach })}</Text>
        )}
      </Table.Th>
      <Table.Td className="biuro-number">
        <TextLink
          to="/program"
          inherit
          underline="always"
          aria-label={t('board.targetLink', { target })}
        >
          {format.number(target)}
        </TextLink>
      </Table.Td>
      <Table.Td className="biuro-number">
        <FigureLink {...link} part="reached" count={reached} what={t('board.column.reached')} />
      </Table.Td>
      <Table.Td className="biuro-number">
        <FigureLink
          {...link}
          part="inProgress"
          count={inProgress}
          what={t('board.column.inProgress')}
        />
      </Table.Td>
      <Table.Td className="biuro-number">
        <FigureLink {...link} part="missing" count={missing} what={t('board.column.missing')} />
        {quota.surplus > 0 && (
          <Text size="sm" c="dimmed">
            {t('board.surplus', { count: quota.surplus })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
