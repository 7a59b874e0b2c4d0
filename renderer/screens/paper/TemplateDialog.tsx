import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TemplateKind, templateKinds } from '#db/values/issued-document.ts'
import { docxType, type KeptFile } from '#db/values/kept-file.ts'
import { maxTemplateBytes } from '#db/values/template-field.ts'
import { client } from '../../api.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { KeptFileField } from '../../ui/KeptFileField.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { Template } from './papers.ts'

interface Props {
  readonly programmeId: string
  /** Null for a new one. */
  readonly template: Template | null
  readonly onClose: () => void
}

interface Typed {
  readonly name: string
  readonly kind: TemplateKind
  readonly active: boolean
}

/** A template: its name, what it is for, its file and whether it is in use. */
export function TemplateDialog({ programmeId, template, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const saved = useMemo<Typed>(
    () => ({
      name: template?.name ?? '',
      kind: template?.kind ?? 'letter',
      active: template?.active ?? true,
    }),
    [template],
  )
  const place = `documentTemplate/${template?.id ?? `new/${programmeId}`}`
  const draft = useDraft(place, saved, template?.version ?? 0)
  const { value, change } = draft
  const save = useDraftSave({
    draft,
    feature: 'document',
    save: (typed, version) => kept({ programmeId, template, file }, typed, version),
    onSaved() {
      onClose()
      notice(template === null ? t('paper.template.added', { name: value.name }) : undefined)
    },
  })
  const title =
    template === null
      ? t('paper.template.addTitle')
      : t('paper.template.changeTitle', { name: template.name })
  const nameless = value.name.trim() === ''
  const fileless = template === null && file === null
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onLeave={onClose}
        onSubmit={() => {
          setTried(true)
          if (!nameless && !fileless) save.submit()
        }}
      >
        <TextInput
          required
          data-autofocus
          maxLength={120}
          label={t('paper.template.name')}
          value={value.name}
          error={tried && nameless && t('refusal.form.required')}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <Select
          label={t('paper.template.kind')}
          allowDeselect={false}
          data={templateKinds.map((kind) => ({ value: kind, label: t(`paper.kind.${kind}`) }))}
          value={value.kind}
          onChange={(kind) =>
            change({ kind: templateKinds.find((one) => one === kind) ?? value.kind })
          }
        />
        <Stack gap={4}>
          <KeptFileField
            label={t('paper.template.fileLabel')}
            accept={['.docx', docxType]}
            most={maxTemplateBytes}
            kept={template && keptFileOf(template)}
            read={() => client.document.templateFile({ id: template?.id ?? '' })}
            remove={null}
            chosen={file}
            error={tried && fileless ? t('paper.template.fileMissing') : null}
            onChoose={setFile}
          />
          {template !== null && (
            <Text size="sm" c="dimmed">
              {t('paper.template.keptFile')}
            </Text>
          )}
        </Stack>
        {template !== null && (
          <Checkbox
            label={t('paper.template.active')}
            checked={value.active}
            onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
          />
        )}
      </DraftForm>
    </Dialog>
  )
}

const keptFileOf = ({ fileName, fileSize, fileSha256 }: Template): KeptFile => ({
  ...{ name: fileName, type: docxType, size: fileSize, sha256: fileSha256 },
})

type Subject = Pick<Props, 'programmeId' | 'template'> & { readonly file: File | null }

/** Saves what was typed, with the file that was chosen. */
function kept({ programmeId, template, file }: Subject, typed: Typed, version: number) {
  const { name, kind, active } = typed
  if (template !== null) {
    return client.document.saveTemplate({ id: template.id, version, name, kind, active, file })
  }
  if (file === null) throw new Error('A new template has a file')
  return client.document.addTemplate({ programmeId, name, kind, file })
}
