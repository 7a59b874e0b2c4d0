import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { ProposedMark } from '../../ui/ProposedMark.tsx'

interface Props {
  /** What is confirmed, in words. */
  readonly what: string
  readonly busy: boolean
  readonly onConfirm: () => void
}

/** The mark of a proposed value and the coordinator's button that confirms it as it stands. */
export function Confirmable({ what, busy, onConfirm }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.programme.save)
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <ProposedMark />{' '}
      {may && (
        <Button
          variant="subtle"
          size="compact-xs"
          loading={busy}
          aria-label={t('proposed.confirmWhat', { what })}
          onClick={onConfirm}
        >
          {t('proposed.confirm')}
        </Button>
      )}
    </span>
  )
}
