import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Headline } from './headline.ts'

/** The board in one sentence: where it stands and whose move it is. */
export function HeadlineText({ headline }: { readonly headline: Headline }) {
  const { t } = useTranslation()
  if (headline.stand === 'done') return <Sentence text={t('board.headline.done')} />
  const { stand, reached, target, missing: count, move } = headline
  const standing = t(`board.headline.${stand}`, { reached, target, count })
  const ask =
    move === null ? t('board.move.nobody') : t(`board.move.${move.step}`, { count: move.count })
  return <Sentence text={`${standing}; ${ask}.`} />
}

function Sentence({ text }: { readonly text: string }) {
  return (
    <Text size="xl" fw={600} maw="100ch" style={{ textWrap: 'pretty' }}>
      {text}
    </Text>
  )
}
