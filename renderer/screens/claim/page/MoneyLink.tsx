import type { Grosze } from '#db/values/money.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'

interface Props {
  readonly amount: Grosze
  /** Which documents the amount is made of. */
  readonly search: { readonly claim?: string; readonly task?: string; readonly line?: string }
}

/** An amount that opens the documents it is made of; nothing has none to open. */
export function MoneyLink({ amount, search }: Props) {
  if (amount === 0) return <MoneyText amount={amount} />
  return (
    <TextLink to="/budzet/dokumenty" search={search}>
      <MoneyText amount={amount} />
    </TextLink>
  )
}
