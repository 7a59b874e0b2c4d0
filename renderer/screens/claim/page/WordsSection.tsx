import { Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useEditing } from '../../../ui/use-editing.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import { progressOf } from './progress.ts'

interface Props {
  readonly claim: ClaimPage
  readonly field: 'problems' | 'plan'
}

/** The problems met, or what comes next: one text of the claim. */
export function WordsSection({ claim, field }: Props) {
  const { t } = useTranslation()
  const editing = useEditing()
  const title = t(`claim.section.${field}`)
  const text = claim[field]
  return (
    <Section
      id={field}
      title={title}
      actions={
        claim.state === 'draft' &&
        !editing.editing && (
          <GuardedButton
            ref={editing.button}
            procedure={contract.claim.describe}
            variant="default"
            size="compact-md"
            aria-label={`${t('action.edit')}: ${title}`}
            onClick={editing.start}
          >
            {t('action.edit')}
          </GuardedButton>
        )
      }
    >
      {editing.editing ? (
        <WordsForm claim={claim} field={field} onDone={editing.stop} />
      ) : (
        <Text className={classes.text} {...(text === '' ? { c: 'dimmed' } : {})}>
          {text === '' ? t('claim.noText') : text}
        </Text>
      )}
    </Section>
  )
}

function WordsForm({ claim, field, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { id, version, stages, problems, plan } = claim
  const saved = useMemo(() => ({ text: claim[field] }), [claim, field])
  const draft = useDraft(`claim/${id}/${field}`, saved, version)
  const save = useDraftSave({
    draft,
    feature: 'claim',
    save: ({ text }, base) =>
      client.claim.describe({
        id,
        version: base,
        progress: progressOf(stages),
        problems: field === 'problems' ? text : problems,
        plan: field === 'plan' ? text : plan,
      }),
    onSaved() {
      onDone()
      notice()
    },
  })
  const title = t(`claim.section.${field}`)
  return (
    <DraftForm label={title} draft={draft} save={save} onSubmit={save.submit} onLeave={onDone}>
      <Textarea
        autosize
        minRows={3}
        maxLength={4000}
        aria-label={title}
        value={draft.value.text}
        onChange={(event) => draft.change({ text: event.currentTarget.value })}
      />
    </DraftForm>
  )
}
