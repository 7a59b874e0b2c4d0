import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonField } from '#db/values/person-field.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { useToldRefusal } from '../../../ui/use-told-refusal.tsx'
import type { PersonPage } from '../people.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { RemoveButton } from './RemoveButton.tsx'

interface Props {
  readonly person: PersonPage
  readonly onEdit: (field: PersonField) => void
}

/** What can be done with a record: change it, let the person leave or be replaced, remove it. */
export function PersonActions({ person, onEdit }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const may = useMay(contract.people.add)
  const [leaving, setLeaving] = useState(false)
  const { id, version, teryt, panel } = person
  const comeBack = useMutation({
    mutationFn: () => client.people.comeBack({ id, version }),
    onSuccess: () => notice(t('person.cameBack')),
    onError: useToldRefusal(),
  })
  return (
    <>
      <GuardedButton
        variant="default"
        procedure={contract.people.save}
        onClick={() => onEdit(person.missing[0] ?? 'lastName')}
      >
        {t('action.edit')}
      </GuardedButton>
      {person.leftOn === null ? (
        <>
          <GuardedButton
            variant="default"
            procedure={contract.people.leave}
            onClick={() => setLeaving(true)}
          >
            {t('person.leave.open')}
          </GuardedButton>
          {may && (
            <LinkButton
              variant="default"
              to="/osoby/nowa"
              search={{ jst: teryt, panel, replaces: id }}
            >
              {t('person.replace')}
            </LinkButton>
          )}
        </>
      ) : (
        <GuardedButton
          variant="default"
          procedure={contract.people.comeBack}
          loading={comeBack.isPending}
          onClick={() => comeBack.mutate()}
        >
          {t('person.comeBack')}
        </GuardedButton>
      )}
      <RemoveButton person={person} />
      {leaving && <LeaveDialog person={person} onClose={() => setLeaving(false)} />}
    </>
  )
}
