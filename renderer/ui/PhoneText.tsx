import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formattedPhone } from '#db/values/phone.ts'
import classes from './PhoneText.module.css'
import type { Copy } from './use-copy.ts'

/** A telephone number as people read it, with the button that copies it. */
export function PhoneText({ phone, copy }: { readonly phone: string; readonly copy: Copy }) {
  const { t } = useTranslation()
  const written = formattedPhone(phone)
  return (
    <span className={classes.phone}>
      {written}
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label={t('deskCard.copyPhone', { phone: written })}
        onClick={() => void copy(written, t('deskCard.copiedPhone', { phone: written }))}
      >
        <IconCopy size={14} aria-hidden />
      </ActionIcon>
    </span>
  )
}
