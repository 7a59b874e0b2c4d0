import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { PersonFields, personData } from '../../ui/PersonFields.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { ProgrammeContact } from './programme.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly contact: ProgrammeContact | null
  readonly onClose: () => void
}

/** One public contact of the programme. */
export function ContactDialog({ programmeId, contact, onClose }: Props) {
  const { t } = useTranslation()
  const saved = useMemo(() => personData(contact), [contact])
  const id = contact?.id ?? null
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
      {(fields) => <PersonFields {...fields} phoneMax={40} />}
    </RecordDialog>
  )
}
