import { ActionIcon, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconDownload, IconPaperclip, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxAttachmentBytes } from '#db/values/expense-attachment.ts'
import { type KeptFile, keptFileEndings } from '#db/values/kept-file.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { useFormat } from './format.ts'
import classes from './KeptFileField.module.css'
import { RefusalAlert } from './RefusalAlert.tsx'
import { saveFile } from './save-file.ts'

const megabyte = 1024 * 1024
/** Endings too: not every system tells a browser that a `.docx` is a text document. */
const accepted = [...Object.keys(keptFileEndings), ...Object.values(keptFileEndings).flat()]

interface Props {
  readonly label: string
  /** The file that is kept now. */
  readonly kept: KeptFile | null
  readonly read: () => Promise<File>
  /** Takes the kept file away at once; null where nobody may. */
  readonly remove: (() => Promise<unknown>) | null
  /** The file that will be kept with the next save. */
  readonly chosen: File | null
  readonly onChoose: (file: File | null) => void
  /** The types and endings offered; those of a record's file unless told. */
  readonly accept?: readonly string[]
  /** The largest file taken, in bytes. */
  readonly most?: number
  /** What is wrong with what is, or is not, chosen. */
  readonly error?: string | null
}

/** The file of a record: the kept one with its checksum, and the one that is to take its place. */
export function KeptFileField(props: Props) {
  const { label, kept, read, remove, chosen, onChoose } = props
  const { accept = accepted, most = maxAttachmentBytes, error = null } = props
  const errorId = useId()
  const { t } = useTranslation()
  const format = useFormat()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const removal = useMutation({ mutationFn: (run: () => Promise<unknown>) => run() })
  const take = (file: File) => {
    // Said before the bytes travel; the host looks at them again.
    const tooLarge = file.size > most
    const size = Math.ceil(file.size / megabyte)
    const figures = { name: file.name, size, limit: most / megabyte }
    setRefused(tooLarge ? { code: 'file.tooLarge', figures } : null)
    if (!tooLarge) onChoose(file)
  }
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="sm" fw={500} aria-hidden>
        {label}
      </Text>
      {kept && <KeptFileLine file={kept} read={read} />}
      {kept && remove && chosen === null && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          w="fit-content"
          loading={removal.isPending}
          onClick={() => removal.mutate(remove)}
        >
          {t('keptFile.remove')}
        </Button>
      )}
      {chosen && (
        <Group gap={4}>
          <Text size="sm">
            {t(kept ? 'keptFile.replaces' : 'keptFile.chosen', {
              name: chosen.name,
              size: format.bytes(chosen.size),
            })}
          </Text>
          <ActionIcon
            variant="subtle"
            aria-label={t('keptFile.unchoose', { name: chosen.name })}
            onClick={() => onChoose(null)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      <Button
        component="label"
        variant="default"
        size="compact-sm"
        w="fit-content"
        className={classes.picker ?? ''}
        leftSection={<IconPaperclip size={16} stroke={1.75} aria-hidden />}
      >
        {t(kept || chosen ? 'keptFile.chooseOther' : 'keptFile.choose')}
        <VisuallyHidden>
          <input
            type="file"
            accept={accept.join(',')}
            {...(error === null ? {} : { 'aria-invalid': true, 'aria-describedby': errorId })}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              currentTarget.value = ''
              if (file !== undefined) take(file)
            }}
          />
        </VisuallyHidden>
      </Button>
      {error !== null && (
        <Text id={errorId} size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
      <RefusalAlert error={refused ?? removal.error} />
    </Stack>
  )
}

interface LineProps {
  readonly file: KeptFile
  readonly read: () => Promise<File>
}

/** A kept file: its name, size and checksum, and a button that saves it. */
export function KeptFileLine({ file, read }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const download = useMutation({ mutationFn: read, onSuccess: saveFile })
  return (
    <div>
      <Group gap={4} wrap="nowrap">
        <Text size="sm" className={classes.name ?? ''}>
          {file.name}
        </Text>
        <Text size="sm" c="dimmed" component="span" className={classes.size ?? ''}>
          {format.bytes(file.size)}
        </Text>
        <ActionIcon
          variant="subtle"
          loading={download.isPending}
          aria-label={t('keptFile.save', { name: file.name })}
          onClick={() => download.mutate()}
        >
          <IconDownload size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Group>
      <Text size="xs" c="dimmed" className={classes.sum ?? ''}>
        {t('keptFile.checksum', { sum: file.sha256 })}
      </Text>
      <RefusalAlert error={download.error} />
    </div>
  )
}
