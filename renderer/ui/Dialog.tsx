import { Modal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FocusInstead, useFocusBack } from './use-focus-back.ts'

interface Props extends ModalProps {
  /** Where the focus goes afterwards when what opened the dialogue is gone. */
  readonly focusInstead?: FocusInstead
}

/** A dialogue with a heading and a named way out; Esc closes it and the focus goes back. */
export function Dialog({ focusInstead, ...props }: Props) {
  const { t } = useTranslation()
  useFocusBack(props.opened, focusInstead)
  return (
    <Modal
      {...props}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('action.close'), ...props.closeButtonProps }}
    />
  )
}
