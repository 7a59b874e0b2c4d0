import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useEditing } from '../../../ui/use-editing.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { ContactFields } from './ContactFields.tsx'
import { contactDataOf } from './contact-data.ts'
import { FactsList } from './FactsList.tsx'
import type { JstPage } from './jst-page.ts'

/** Facts and contact data of a JST; the contact data is changed in a form with a draft. */
export function FactsSection({ jst }: { readonly jst: JstPage }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { teryt, version } = jst
  const saved = useMemo(() => contactDataOf(jst), [jst])
  const draft = useDraft(`jst/${teryt}`, saved, version)
  const may = useMay(contract.jst.save)
  const editing = useEditing(may && draft.restored)
  const save = useDraftSave({
    draft,
    feature: 'jst',
    save: (value, base) => client.jst.save({ teryt, version: base, ...value }),
    onSaved() {
      editing.stop()
      notice()
    },
  })
  return (
    <Section
      title={t('jst.facts')}
      actions={
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={contract.jst.save}
            variant="default"
            size="compact-md"
            aria-label={t('jst.editFacts')}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {editing.editing ? (
        <DraftForm
          label={t('jst.editFacts')}
          draft={draft}
          save={save}
          onSubmit={save.submit}
          onLeave={editing.stop}
        >
          <ContactFields value={draft.value} onChange={draft.change} />
        </DraftForm>
      ) : (
        <FactsList jst={jst} />
      )}
      <ReadOnlyNote procedure={contract.jst.save} />
    </Section>
  )
}
