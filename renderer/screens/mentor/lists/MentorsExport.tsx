import { useTranslation } from 'react-i18next'
import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'

const mentorColumns = [
  ...(['name', 'phone', 'email', 'active'] as const),
  ...(['jsts', 'planned', 'overdue', 'held', 'overdueSteps'] as const),
]
const careColumns = [
  ...(['teryt', 'name', 'kind', 'implementation'] as const),
  ...(['mentor', 'since', 'held', 'nextVisit'] as const),
]

/** Saves the mentors with their workload, and the JSTs with their mentors, as an XLSX file. */
export function MentorsExport() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const make = () =>
    client.mentor.exportXlsx({
      programmeId: id,
      mentors: {
        name: t('mentor.view.mentors'),
        columns: mentorColumns.map((key) => ({ key, heading: t(`mentor.export.mentor.${key}`) })),
      },
      jsts: {
        name: t('mentor.export.care.sheet'),
        columns: careColumns.map((key) => ({ key, heading: t(`mentor.export.care.${key}`) })),
      },
      words: Object.fromEntries([
        ['active.true', t('mentor.export.works')],
        ['active.false', t('mentor.inactive')],
        ...jstKinds.map((kind) => [`kind.${kind}`, t(`kind.${kind}`)]),
        ...implementationStates.map((state) => [
          `implementation.${state}`,
          t(`state.implementation.${state}`),
        ]),
      ]),
    })
  return (
    <SaveFileButton kind="xlsx" make={make} size="sm">
      {t('mentor.export.button')}
    </SaveFileButton>
  )
}
