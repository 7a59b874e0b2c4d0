import { useTranslation } from 'react-i18next'
import { planStates } from '#db/values/implementation-plan.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import type { ListedPlan } from './plan.ts'

const columns = [
  'teryt',
  'name',
  'standing',
  'state',
  'acceptedOn',
  'tasks',
  'done',
  'late',
  'nextDue',
] as const
const standings = ['accepted', 'reserve', 'withdrawn', 'none'] as const

/** Saves the plans that are shown, in their order, as an XLSX file. */
export function PlansExport({ rows }: { readonly rows: readonly ListedPlan[] }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const make = () =>
    client.implementationPlan.exportXlsx({
      programmeId: id,
      teryts: rows.map(({ teryt }) => teryt),
      columns: columns.map((key) => ({ key, heading: t(`plan.list.column.${key}`) })),
      sheetName: t('plan.list.sheet'),
      words: Object.fromEntries([
        ...planStates.map((state) => [`state.${state}`, t(`plan.state.${state}`)]),
        ...standings.map((one) => [`standing.${one}`, t(`plan.list.standing.${one}`)]),
      ]),
    })
  return (
    <SaveFileButton kind="xlsx" make={make} size="compact-md" disabled={rows.length === 0}>
      {t('plan.list.export')}
    </SaveFileButton>
  )
}
