import type { Grosze } from '#db/values/money.ts'
import { useFormat } from './format.ts'

/** The one place where money is written for a person: grosze as złoty, on one line. */
export function MoneyText({ amount }: { readonly amount: Grosze }) {
  const format = useFormat()
  return (
    <data value={amount / 100} className="biuro-number">
      {format.money(amount)}
    </data>
  )
}
