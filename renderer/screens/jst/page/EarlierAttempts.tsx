import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AttemptSteps } from './AttemptSteps.tsx'
import type { Attempt } from './jst-page.ts'

/** Attempts that ended in a withdrawal before the present one, newest first. */
export function EarlierAttempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const { t } = useTranslation()
  if (attempts.length === 0) return null
  return (
    <section aria-labelledby="earlier-attempts">
      <Title order={3} id="earlier-attempts">
        {t('jst.earlier', { count: attempts.length })}
      </Title>
      {attempts.map((attempt) => (
        <AttemptSteps key={attempt.id} attempt={attempt} />
      ))}
    </section>
  )
}
