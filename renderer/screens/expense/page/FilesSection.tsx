import { ActionIcon, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconDownload, IconEye, IconPaperclip, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attachmentTypes, maxAttachmentBytes } from '#db/values/expense-attachment.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { useDrop } from '../../../ui/import/use-drop.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { DocumentPage } from '../expense.ts'
import classes from './FilesSection.module.css'
import { PictureDialog } from './PictureDialog.tsx'

type Attachment = DocumentPage['attachments'][number]

const megabyte = 1024 * 1024
/** So much of a checksum tells files apart at sight; the whole is in the tooltip. */
const checksumShown = 12

/** Files kept with the document: added by choice or by drop, seen, saved, removed. */
export function FilesSection({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const may = useMay(contract.expense.attach)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const attach = useMutation({
    mutationFn: (file: File) => client.expense.attach({ documentId: document.id, file }),
    onSuccess: () => notice(t('expense.attached')),
  })
  const take = (file: File) => {
    // Said before the bytes travel; the host looks at them again.
    const tooLarge = file.size > maxAttachmentBytes
    const figures = {
      name: file.name,
      size: Math.ceil(file.size / megabyte),
      limit: maxAttachmentBytes / megabyte,
    }
    setRefused(tooLarge ? { code: 'expense.fileTooLarge', figures } : null)
    if (!tooLarge) attach.mutate(file)
  }
  const drop = useDrop(take, setRefused)
  return (
    <Section title={t('expense.attachments')}>
      <div
        {...(may ? drop.props : {})}
        className={classes.place}
        data-over={drop.over || undefined}
      >
        {document.attachments.length === 0 && (
          <Text c="dimmed">{t(may ? 'expense.noFiles' : 'expense.noFilesRead')}</Text>
        )}
        <Stack gap={4} component="ul" className={classes.files ?? ''}>
          {document.attachments.map((file) => (
            <One key={file.id} file={file} held={document.held !== null} />
          ))}
        </Stack>
        {may && (
          <Button
            component="label"
            variant="default"
            size="compact-sm"
            loading={attach.isPending}
            className={classes.picker ?? ''}
            leftSection={<IconPaperclip size={16} stroke={1.75} aria-hidden />}
          >
            {t('expense.attach')}
            <VisuallyHidden>
              <input
                type="file"
                accept={attachmentTypes.join(',')}
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? []
                  currentTarget.value = ''
                  if (file !== undefined) take(file)
                }}
              />
            </VisuallyHidden>
          </Button>
        )}
      </div>
      <RefusalAlert error={refused ?? attach.error} />
    </Section>
  )
}

function One({ file, held }: { readonly file: Attachment; readonly held: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const may = useMay(contract.expense.removeAttachment)
  const [shown, setShown] = useState<File | null>(null)
  const read = useMutation({
    mutationFn: (_show: boolean) => client.expense.attachment({ id: file.id }),
    onSuccess: (content, show) => (show ? setShown(content) : saveFile(content)),
  })
  const remove = useMutation({
    mutationFn: () => client.expense.removeAttachment({ id: file.id, version: file.version }),
    onSuccess: () => notice(t('saved.removed')),
  })
  const picture = file.mediaType.startsWith('image/')
  return (
    <li>
      <Group gap={4}>
        <span className={classes.name}>{file.name}</span>
        <Text size="sm" c="dimmed" component="span">
          {format.bytes(file.size)}
        </Text>
        <Text size="sm" c="dimmed" component="span" title={`SHA-256 ${file.sha256}`}>
          <span aria-hidden>SHA-256 {file.sha256.slice(0, checksumShown)}…</span>
          <VisuallyHidden>{`SHA-256 ${file.sha256}`}</VisuallyHidden>
        </Text>
        {picture && (
          <ActionIcon
            variant="subtle"
            aria-label={t('expense.showFile', { name: file.name })}
            onClick={() => read.mutate(true)}
          >
            <IconEye size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          loading={read.isPending}
          aria-label={t('expense.saveFile', { name: file.name })}
          onClick={() => read.mutate(false)}
        >
          <IconDownload size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
        {may && !held && (
          <ActionIcon
            variant="subtle"
            color="red"
            loading={remove.isPending}
            aria-label={t('expense.removeFile', { name: file.name })}
            onClick={() => remove.mutate()}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <RefusalAlert error={read.error ?? remove.error} />
      {shown && <PictureDialog file={shown} onClose={() => setShown(null)} />}
    </li>
  )
}
