import { Group, NativeSelect, Text } from '@mantine/core'
import { IconCircleCheck, IconPencil, IconStack2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { VersionSummary } from './budget.ts'

interface Props {
  readonly versions: readonly VersionSummary[]
  readonly shown: VersionSummary
  readonly against: VersionSummary | null
  readonly onShow: (ordinal: number) => void
  readonly onAgainst: (ordinal: number | undefined) => void
}

/** Which version is shown, where it stands and who made it, and which one it is held against. */
export function VersionBar({ versions, shown, against, onShow, onAgainst }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = ({ ordinal, kind }: VersionSummary) =>
    t('budget.version.name', { number: ordinal, kind: t(`budget.version.kind.${kind}`) })
  const others = versions.filter(({ ordinal }) => ordinal !== shown.ordinal)
  return (
    <Group gap="md" align="flex-end">
      <NativeSelect
        label={t('budget.version.shown')}
        data={versions.map((one) => ({ value: String(one.ordinal), label: nameOf(one) }))}
        value={String(shown.ordinal)}
        onChange={({ currentTarget }) => onShow(Number(currentTarget.value))}
      />
      {others.length > 0 && (
        <NativeSelect
          label={t('budget.version.against')}
          data={[
            { value: '', label: t('budget.version.none') },
            ...others.map((one) => ({ value: String(one.ordinal), label: nameOf(one) })),
          ]}
          value={against === null ? '' : String(against.ordinal)}
          onChange={({ currentTarget: { value } }) =>
            onAgainst(value === '' ? undefined : Number(value))
          }
        />
      )}
      <div>
        <Mark version={shown} />
        {shown.approvedOn !== null && (
          <Text size="sm" c="dimmed">
            {t('budget.version.approved', {
              day: format.day(shown.approvedOn),
              author: shown.author,
              reason: shown.reason,
            })}
          </Text>
        )}
      </div>
    </Group>
  )
}

function Mark({ version }: { readonly version: VersionSummary }) {
  const { t } = useTranslation()
  if (version.state === 'draft') {
    return <StatusMark icon={IconPencil} tone="sent" word={t('budget.version.draft')} />
  }
  return version.inForce ? (
    <StatusMark icon={IconCircleCheck} tone="good" word={t('budget.version.inForce')} />
  ) : (
    <StatusMark icon={IconStack2} tone="none" word={t('budget.version.earlier')} />
  )
}
