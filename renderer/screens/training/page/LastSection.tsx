import { Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trans, useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { TrainingPage } from '../training.ts'

/** Whether a training for managers is their last, at which the volunteer list is opened. */
export function LastSection({ training }: { readonly training: TrainingPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const queries = useQueryClient()
  const { id, version, lastForManagers, otherLast, laterForManagers, cancelledOn } = training
  const mark = useMutation({
    mutationFn: () => client.training.markLast({ id, version, last: !lastForManagers }),
    onSettled: () => refreshFeatures(queries, ['training']),
  })
  return (
    <Section
      title={t('training.last.title')}
      actions={
        otherLast === null &&
        cancelledOn === null && (
          <GuardedButton
            procedure={contract.training.markLast}
            variant="default"
            size="compact-md"
            loading={mark.isPending}
            onClick={() => mark.mutate()}
          >
            {t(lastForManagers ? 'training.last.unset' : 'training.last.set')}
          </GuardedButton>
        )
      }
    >
      <RefusalAlert error={mark.error} />
      <Text>
        {otherLast === null ? (
          t(lastForManagers ? 'training.last.is' : 'training.last.isNot')
        ) : (
          <Trans
            i18nKey="training.last.other"
            components={{
              training: (
                <TextLink to="/szkolenia/$id" params={{ id: otherLast.id }}>
                  {otherLast.subject}
                </TextLink>
              ),
            }}
          />
        )}
      </Text>
      {laterForManagers > 0 && otherLast === null && (
        <Text c="dimmed">
          {t('training.last.later', {
            count: laterForManagers,
            number: format.number(laterForManagers),
          })}
        </Text>
      )}
    </Section>
  )
}
