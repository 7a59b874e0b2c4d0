import type { ClaimSection } from '#db/values/claim-problem.ts'
import type { Grosze } from '#db/values/money.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'

interface Props {
  readonly claimId: string
  readonly amount: Grosze
}

/** An amount that opens the entries of a claim that it is made of, of one task or of all. */
export function EntriesLink({ claimId, taskId, amount }: Props & { readonly taskId?: string }) {
  if (amount === 0) return <MoneyText amount={amount} />
  return (
    <TextLink
      to="/budzet/wnioski/$id"
      params={{ id: claimId }}
      search={taskId === undefined ? {} : { task: taskId }}
      hash="documents"
    >
      <MoneyText amount={amount} />
    </TextLink>
  )
}

/** An amount that opens the part of a claim where it is reckoned. */
export function PartLink({ claimId, part, amount }: Props & { readonly part: ClaimSection }) {
  return (
    <TextLink to="/budzet/wnioski/$id" params={{ id: claimId }} hash={part}>
      <MoneyText amount={amount} />
    </TextLink>
  )
}
