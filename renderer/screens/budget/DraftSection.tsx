import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { MoneyText } from '../../ui/MoneyText.tsx'
import type { PlanVersion } from './budget.ts'
import classes from './DraftSection.module.css'

export type DraftDialog = 'approve' | 'total' | 'discard'

interface Props {
  readonly version: PlanVersion
  readonly canDiscard: boolean
  readonly onOpen: (dialog: DraftDialog) => void
}

/** How far a draft is from its declared total, and what can be done with it as a whole. */
export function DraftSection({ version, canDiscard, onOpen }: Props) {
  const { t } = useTranslation()
  const { missing } = version
  return (
    <div className={classes.bar}>
      <Text role="status" fw={600}>
        {missing === 0 ? t('budget.draft.full') : null}
        {missing > 0 && (
          <>
            {t('budget.draft.missing')} <MoneyText amount={missing} />
          </>
        )}
        {missing < 0 && (
          <>
            {t('budget.draft.over')} <MoneyText amount={-missing as typeof missing} />
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {t('budget.draft.declared')} <MoneyText amount={version.directTotal} />,{' '}
        {t('budget.draft.lines')} <MoneyText amount={version.linesTotal} />
      </Text>
      <Group gap="xs">
        <GuardedButton
          procedure={contract.budget.approve}
          variant={missing === 0 ? 'filled' : 'default'}
          onClick={() => onOpen('approve')}
        >
          {t('budget.draft.approve')}
        </GuardedButton>
        <LinkButton to="/budzet/plan/import" variant="default">
          {t('budget.draft.import')}
        </LinkButton>
        <GuardedButton
          procedure={contract.budget.saveDraft}
          variant="default"
          onClick={() => onOpen('total')}
        >
          {t('budget.draft.total')}
        </GuardedButton>
        {canDiscard && (
          <GuardedButton
            procedure={contract.budget.discardDraft}
            variant="subtle"
            color="red"
            onClick={() => onOpen('discard')}
          >
            {t('budget.draft.discard')}
          </GuardedButton>
        )}
      </Group>
    </div>
  )
}
