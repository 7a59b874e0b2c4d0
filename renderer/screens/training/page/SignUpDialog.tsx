import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import type { TrainingPage } from '../training.ts'
import { SignUpForm } from './SignUpForm.tsx'

interface Props {
  readonly training: TrainingPage
  readonly onClose: () => void
}

/** Signs people up for a training: one, some, or everyone of the invited JSTs. */
export function SignUpDialog({ training, onClose }: Props) {
  const { t } = useTranslation()
  const title = t('training.people.dialog', { subject: training.subject })
  const candidates = useQuery(api.training.candidates.queryOptions({ input: { id: training.id } }))
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <Loaded query={candidates} what={t('training.people.loading')}>
        {(people) =>
          people.length === 0 ? (
            <Text>{t('training.people.nobody')}</Text>
          ) : (
            <SignUpForm training={training} title={title} people={people} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  )
}
