import { NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { silentDaysLimits } from '#db/values/follow-up.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { FollowUpQueue } from './follow-up.ts'

type Rules = FollowUpQueue['rules']

/** After how many days a JST is silent; the coordinator changes or confirms it. */
export function SilentRules({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const { silentDays } = rules
  return (
    <FieldList>
      <FieldRow
        label={t('followUp.rules.title')}
        mark={
          <>
            {rules.proposed.includes('silentDays') && (
              <ProposedMark why={t('followUp.rules.proposedWhy')} />
            )}{' '}
            <GuardedButton
              procedure={contract.followUp.saveRules}
              variant="subtle"
              size="compact-xs"
              onClick={() => setOpened(true)}
            >
              {t('followUp.rules.change')}
            </GuardedButton>
          </>
        }
      >
        {t('followUp.rules.days', { count: silentDays, number: format.number(silentDays) })}
      </FieldRow>
      {opened && <RulesDialog rules={rules} onClose={() => setOpened(false)} />}
    </FieldList>
  )
}

function RulesDialog({ rules, onClose }: { readonly rules: Rules; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const { version, silentDays } = rules
  const saved = useMemo(() => ({ silentDays: String(silentDays) }), [silentDays])
  return (
    <RecordDialog
      title={t('followUp.rules.change')}
      draftKey={`deskRules/${programmeId}`}
      feature="enquiry"
      saved={saved}
      version={version}
      required="silentDays"
      save={(value, seen) =>
        client.followUp.saveRules({
          ...{ programmeId, version: seen, silentDays: Number(value.silentDays) },
        })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <NumberInput
          data-autofocus
          required
          allowDecimal={false}
          allowNegative={false}
          min={silentDaysLimits.least}
          max={silentDaysLimits.most}
          label={t('followUp.field.silentDays')}
          value={value.silentDays}
          error={value.silentDays.trim() === '' && missing}
          onChange={(days) => change({ silentDays: String(days) })}
        />
      )}
    </RecordDialog>
  )
}
