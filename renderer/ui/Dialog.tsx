import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A dialogue with a heading and a named way out; Esc closes it. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation()
  return (
    <Modal
      {...props}
      closeButtonProps={{ 'aria-label': t('action.close'), ...props.closeButtonProps }}
    />
  )
}
