import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { PersonFields, personData } from '../../../ui/PersonFields.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { JstContact } from './jst-page.ts'

interface Props {
  readonly teryt: string
  /** Null adds a new one. */
  readonly contact: JstContact | null
  readonly onClose: () => void
}

/** One person to talk to at a JST. */
export function PersonDialog({ teryt, contact, onClose }: Props) {
  const { t } = useTranslation()
  const saved = useMemo(() => personData(contact), [contact])
  const id = contact?.id ?? null
  return (
    <RecordDialog
      title={t(id === null ? 'jst.person.new' : 'jst.person.one')}
      draftKey={`jstContact/${id ?? teryt}`}
      feature="jst"
      saved={saved}
      version={contact?.version ?? 0}
      required="name"
      save={(value, version) => client.jst.saveContact({ teryt, id, version, ...value })}
      remove={
        contact && {
          label: t('jst.person.remove'),
          run: () => client.jst.removeContact({ id: contact.id, version: contact.version }),
        }
      }
      onClose={onClose}
    >
      {(fields) => <PersonFields {...fields} phoneMax={60} />}
    </RecordDialog>
  )
}
