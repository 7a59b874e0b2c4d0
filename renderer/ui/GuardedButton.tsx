import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { MouseEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { type Guarded, useMay, useRolesOf } from '../app/office.ts'

interface Props extends ButtonProps {
  /** The procedure behind the button: `contract.programme.save`. */
  readonly procedure: Guarded
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void
  readonly type?: 'button' | 'submit'
  readonly ref?: Ref<HTMLButtonElement>
  readonly 'aria-label'?: string
  /** Why the button has nothing to do at present; it then says so. */
  readonly idle?: string | null
}

/**
 * A button that says why when the account's role may not do what is behind it, or when there
 * is nothing to do it with. It stays reachable by keyboard, so that the reason can be read.
 */
export function GuardedButton(props: Props) {
  const { procedure, onClick, type = 'button', idle = null, ...button } = props
  const { t } = useTranslation()
  const roles = useRolesOf(procedure)
  const may = useMay(procedure)
  if (may && idle === null)
    return <Button {...button} type={type} {...(onClick ? { onClick } : {})} />
  const why = may ? idle : t('access.only', { roles })
  return (
    <Tooltip label={why} events={{ hover: true, focus: true, touch: true }} multiline maw="20rem">
      <Button {...button} type="button" aria-disabled data-disabled aria-description={why ?? ''} />
    </Tooltip>
  )
}
