import { Button, type ButtonProps } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useFileDownload } from './use-file-download.ts'
import { useFocusAfterWork } from './use-focus-after-work.ts'

const icons = { xlsx: IconFileSpreadsheet, pdf: IconFileTypePdf, paper: IconPrinter }

interface Props {
  readonly kind: keyof typeof icons
  readonly make: () => Promise<File>
  readonly children: string
  /** Nothing to save. */
  readonly disabled?: boolean
  readonly size?: ButtonProps['size']
}

/** Saves one file that the host makes at once. */
export function SaveFileButton({
  kind,
  make,
  children,
  disabled = false,
  size = 'compact-sm',
}: Props) {
  const download = useFileDownload(make)
  const button = useFocusAfterWork(download.isPending)
  const Icon = icons[kind]
  return (
    <Button
      ref={button}
      variant="default"
      size={size}
      leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
      loading={download.isPending}
      disabled={disabled}
      onClick={() => download.mutate()}
    >
      {children}
    </Button>
  )
}
