import { Table, Text } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { Quota, QuotaBoard } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import { QuotaBar } from '../../ui/QuotaBar.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { FigureLink } from './FigureLink.tsx'
import { behindOf } from './figures-behind.ts'
import { PaceLine } from './PaceLine.tsx'
import classes from './QuotaTable.module.css'

/** The four quotas: target, signed, in progress and missing, each with its bar and its pace. */
export function QuotaTable({ board }: { readonly board: QuotaBoard }) {
  const { t } = useTranslation()
  const nothingToJudge = board.quotas.some(({ pace }) => pace?.verdict === 'nothingOnRecord')
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table className={classes.table}>
        <Table.Caption className={classes.caption}>
          {t('board.quotas')}
          {nothingToJudge && (
            <Text span size="sm" c="dimmed" fw={400} display="block">
              {t('board.noPace')}
            </Text>
          )}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('board.column.quota')}</Table.Th>
            {(['target', 'reached', 'inProgress', 'missing'] as const).map((column) => (
              <Table.Th key={column} scope="col" className="biuro-number">
                {column === 'target' ? (
                  <TextLink to="/program" inherit c="inherit" underline="always">
                    {t('board.column.target')}
                  </TextLink>
                ) : (
                  t(`board.column.${column}`)
                )}
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
            <Trans
              i18nKey="board.share"
              values={{
                target: format.share(target, board.regionJstCount),
                reached: format.share(reached, board.regionJstCount),
                region: format.number(board.regionJstCount),
              }}
              components={{
                target: <TextLink to="/jst" search={{ ...link, part: 'target' }} inherit />,
                reached: <TextLink to="/jst" search={{ ...link, part: 'reached' }} inherit />,
                region: <TextLink to="/jst" search={{ day: board.day }} inherit />,
              }}
            />
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
        {quota.pace && <PaceLine quota={quota} pace={quota.pace} day={board.day} />}
        {quota.outOfReach > 0 && (
          <Text size="sm">{t('board.outOfReach', { count: quota.outOfReach })}</Text>
        )}
      </Table.Th>
      <Table.Td className="biuro-number">
        <FigureLink
          {...link}
          part="target"
          count={target}
          what={t('board.column.target')}
          behind={behindOf(quota)}
        />
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
        <FigureLink
          {...link}
          part="missing"
          count={missing}
          what={t('board.column.missing')}
          behind={behindOf(quota)}
        />
        {quota.surplus > 0 && (
          <Text size="sm" c="dimmed">
            <TextLink to="/jst" search={{ ...link, part: 'reached' }} inherit>
              {t('board.surplus', { count: quota.surplus })}
            </TextLink>
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
