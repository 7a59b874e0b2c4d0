import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { AttendanceGrid } from '../attendance/AttendanceGrid.tsx'
import { ListButtons } from '../attendance/ListButtons.tsx'

/** Who was at a training, day by day: the table for entry in bulk, and the lists on paper. */
export function AttendanceSection({ trainingId }: { readonly trainingId: string }) {
  const { t } = useTranslation()
  const grid = useQuery(api.attendance.grid.queryOptions({ input: { trainingId } }))
  const mayImport = useMay(contract.peopleImport.run)
  const { days = [], subject = '' } = grid.data?.training ?? {}
  return (
    <Section
      id="obecnosc"
      title={t('attendance.section.title')}
      actions={
        days.length > 0 && (
          <>
            <ListButtons trainingId={trainingId} subject={subject} days={days} />
            {mayImport && (
              <LinkButton
                to="/osoby/import"
                search={{ training: trainingId }}
                variant="default"
                size="compact-sm"
                leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />}
              >
                {t('attendance.list.import')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <Loaded query={grid} what={t('attendance.section.what')}>
        {(table) =>
          table.training.days.length === 0 ? (
            <EmptyState
              title={t('attendance.section.emptyTitle')}
              text={t('attendance.section.emptyText')}
            />
          ) : (
            <AttendanceGrid table={table} />
          )
        }
      </Loaded>
    </Section>
  )
}
