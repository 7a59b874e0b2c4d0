/**
 * Moves the focus to the button of the next row (the one before, at the end), so that it is
 * not lost with the row that is about to leave its table.
 */
export function focusNextRow(button: HTMLElement): void {
  const row = button.closest('tr')
  const other = row?.nextElementSibling ?? row?.previousElementSibling
  other?.querySelector('button')?.focus()
}
