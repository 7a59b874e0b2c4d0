import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { useOpenRecord } from '../../ui/use-open-record.ts'
import { ContactDialog } from '../programme/ContactDialog.tsx'
import { AnsweringNow } from './duty/AnsweringNow.tsx'
import { DutyTable } from './duty/DutyTable.tsx'
import type { Duty } from './duty/duty.ts'

/** Who answers changes with the clock alone, so it is asked again this often, in milliseconds. */
const clockTurns = 30_000

/** The public contacts of the programme as on its sheet: who answers when, and for whom. */
export function DutyScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const input = { programmeId: programme.id }
  const duty = useQuery({ ...api.desk.duty.queryOptions({ input }), refetchInterval: clockTurns })
  return (
    <>
      <PageTitle
        title={t('screen.dutyContacts')}
        lead={t('duty.lead')}
        actions={
          <LinkButton to="/program" variant="default">
            {t('duty.onSheet')}
          </LinkButton>
        }
      />
      <Loaded query={duty} what={t('duty.loading')}>
        {(data) => <DutyView duty={data} programmeId={programme.id} />}
      </Loaded>
    </>
  )
}

function DutyView({ duty, programmeId }: { readonly duty: Duty; readonly programmeId: string }) {
  const { t } = useTranslation()
  const { told, copy } = useCopy()
  const { contacts } = duty
  const open = useOpenRecord(contacts)
  const add = (
    <GuardedButton
      procedure={contract.programme.saveContact}
      variant="default"
      size="compact-md"
      onClick={open.add}
    >
      {t('programme.addContact')}
    </GuardedButton>
  )
  return (
    <>
      {contacts.length === 0 ? (
        <EmptyState title={t('duty.empty')} text={t('duty.emptyText')} action={add} />
      ) : (
        <>
          <AnsweringNow duty={duty} copy={copy} told={told} />
          <DutyTable contacts={contacts} copy={copy} onEdit={open.edit} />
          <div>{add}</div>
        </>
      )}
      <ReadOnlyNote procedure={contract.programme.saveContact} />
      {open.opened && (
        <ContactDialog
          programmeId={programmeId}
          contact={open.record}
          contacts={contacts}
          onClose={open.close}
        />
      )}
    </>
  )
}
