import { Table } from '@mantine/core'
import { IconAlertTriangle, IconCircleMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../ui/DayText.tsx'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { fullName } from '../jst/full-name.ts'
import { MediumTownMark } from '../volunteer/MediumTownMark.tsx'
import { PlanBadge } from './PlanBadge.tsx'
import classes from './PlanSection.module.css'
import { type ListedPlan, planPlace } from './plan.ts'

/** Each JST with its plan; the name opens the plan on the JST's page. */
export function PlansTable({ rows }: { readonly rows: readonly ListedPlan[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const heads = ['name', 'standing', 'state', 'acceptedOn', 'tasks', 'late', 'nextDue'] as const
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table aria-label={t('screen.implementationPlans')} verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th
                scope="col"
                key={head}
                {...(head === 'tasks' || head === 'late' ? { ta: 'right' } : {})}
              >
                {t(`plan.list.column.${head}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.teryt}>
              <Table.Th scope="row" fw={500}>
                <TextLink to="/jst/$teryt" params={{ teryt: row.teryt }} hash={planPlace}>
                  {fullName(t, row)}
                </TextLink>{' '}
                {row.mediumTown && <MediumTownMark />}
              </Table.Th>
              <Table.Td>{t(`plan.list.standing.${row.standing}`)}</Table.Td>
              <Table.Td>
                <PlanBadge state={row.state} />
              </Table.Td>
              <Table.Td className={classes.number}>
                <DayText day={row.acceptedOn} />
              </Table.Td>
              <Table.Td ta="right" className={classes.number}>
                {t('plan.list.doneOf', {
                  done: format.number(row.done),
                  tasks: format.number(row.tasks),
                })}
              </Table.Td>
              <Table.Td ta="right" className={classes.number}>
                {row.late > 0 ? (
                  <StatusMark
                    icon={IconAlertTriangle}
                    tone="against"
                    word={format.number(row.late)}
                  />
                ) : row.ended > 0 ? (
                  <StatusMark icon={IconCircleMinus} tone="none" word={t('plan.ended')} />
                ) : (
                  format.number(row.late)
                )}
              </Table.Td>
              <Table.Td className={classes.number}>
                <DayText day={row.nextDue} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
