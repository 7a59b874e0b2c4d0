import { Checkbox, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ClaimKind, claimKinds } from '#db/values/claim.ts'

interface Props {
  readonly value: readonly ClaimKind[]
  readonly error: string | false
  readonly onChange: (kinds: ClaimKind[]) => void
}

/** What a claim is for; several kinds may go together. */
export function KindsField({ value, error, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      label={t('claim.kinds')}
      description={t('claim.kindsWhy')}
      error={error}
      value={[...value]}
      // The order of the fund's form, whatever was ticked first.
      onChange={(chosen) => onChange(claimKinds.filter((kind) => chosen.includes(kind)))}
    >
      <Group gap="xs" mt="xs" align="flex-start">
        {claimKinds.map((kind) => (
          <Checkbox
            key={kind}
            value={kind}
            label={t(`claim.kind.${kind}`)}
            description={t(`claim.kindWhy.${kind}`)}
            w="100%"
          />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
