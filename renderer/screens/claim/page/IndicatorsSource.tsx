import { Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Trans, useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { useToldRefusal } from '../../../ui/use-told-refusal.tsx'
import type { ClaimPage } from '../claim.ts'

/** Where the claim's indicators come from; a draft of a period that is over can freeze them. */
export function IndicatorsSource({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const { snapshot, state } = claim
  if (snapshot !== null) {
    return (
      <Text size="sm" c="dimmed">
        <Trans
          t={t}
          i18nKey={state === 'draft' ? 'snapshot.inClaim' : 'snapshot.sentFrom'}
          values={{ name: snapshot.name }}
          components={{ open: <TextLink to="/migawki/$id" params={{ id: snapshot.id }} /> }}
        />
      </Text>
    )
  }
  if (state !== 'draft') {
    return (
      <Text size="sm" c="dimmed">
        {t('claim.indicatorsWhy')}
      </Text>
    )
  }
  return (
    <>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('snapshot.claimUnfrozen')}
      </Text>
      <FreezeButton claim={claim} />
    </>
  )
}

/** Freezes the draft's period, or takes the values of a snapshot that was taken of the same day. */
function FreezeButton({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const tell = useToldRefusal()
  const { id: programmeId } = useOffice().programme
  const { id: claimId, ordinal, from, to, day } = claim
  const snapshots = useQuery(api.snapshot.list.queryOptions({ input: { programmeId } }))
  const free = snapshots.data?.find((one) => one.to === to && one.claim === null)
  const take = useMutation(
    api.snapshot.take.mutationOptions({
      onSuccess: () => notice(t('snapshot.taken', { day: format.day(to) })),
      onError: tell,
    }),
  )
  const assign = useMutation(
    api.snapshot.assign.mutationOptions({
      onSuccess: () => notice(t('snapshot.used', { name: free?.name ?? '' })),
      onError: tell,
    }),
  )
  const early = to > day ? t('snapshot.claimEarly', { day: format.day(to) }) : null
  return (
    <Group>
      <GuardedButton
        procedure={free === undefined ? contract.snapshot.take : contract.snapshot.assign}
        variant="default"
        idle={early}
        loading={take.isPending || assign.isPending || snapshots.isPending}
        onClick={() => {
          if (free !== undefined) assign.mutate({ id: free.id, version: free.version, claimId })
          else {
            const name = t('snapshot.claimName', { ordinal })
            take.mutate({ programmeId, name, from, to, claimId, remarks: '' })
          }
        }}
      >
        {free === undefined ? t('snapshot.take') : t('snapshot.useFor', { name: free.name })}
      </GuardedButton>
    </Group>
  )
}
