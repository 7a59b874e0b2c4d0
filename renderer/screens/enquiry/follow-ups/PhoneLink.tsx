import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A phone number that the computer's own telephone can dial; a dash where none is known. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const { t } = useTranslation()
  if (phone === '') return t('value.none')
  return (
    <Anchor
      inherit
      href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
      aria-label={t('followUp.call', { phone })}
      style={{ whiteSpace: 'nowrap' }}
    >
      {phone}
    </Anchor>
  )
}
