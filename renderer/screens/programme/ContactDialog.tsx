import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { PersonFields, personData } from '../../ui/PersonFields.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import { DutyFields, dutyData } from './DutyFields.tsx'
import type { ProgrammeContact } from './programme.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly contact: ProgrammeContact | null
  /** All of them, among whom a substitute is chosen. */
  readonly contacts: readonly ProgrammeContact[]
  readonly onClose: () => void
}

/** One public contact of the programme, with its hours on duty. */
export function ContactDialog({ programmeId, contact, contacts, onClose }: Props) {
  const { t } = useTranslation()
  const saved = useMemo(() => ({ ...personData(contact), ...dutyData(contact) }), [contact])
  const id = contact?.id ?? null
  const others = contacts.filter((other) => other.id !== id)
  return (
    <RecordDialog
      title={t(id === null ? 'programme.addContact' : 'programme.contact')}
      draftKey={`programmeContact/${id ?? programmeId}`}
      feature="programme"
      saved={saved}
      version={contact?.version ?? 0}
      required="name"
      save={(value, version) =>
        client.programme.saveContact({ programmeId, id, version, ...value })
      }
      remove={
        contact && {
          label: t('programme.removeContact'),
          run: () => client.programme.removeContact({ id: contact.id, version: contact.version }),
        }
      }
      onClose={onClose}
    >
      {(fields) => (
        <>
          <PersonFields {...fields} phoneMax={40} />
          <DutyFields value={fields.value} change={fields.change} others={others} />
        </>
      )}
    </RecordDialog>
  )
}
