import { Container, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../ui/PageTitle.tsx'
import { LanguageButton, ThemeButton } from './LookButtons.tsx'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A screen before the office is open: no navigation, one subject, language and theme at hand. */
export function Doorstep({ title, lead, children }: Props) {
  const { t } = useTranslation()
  return (
    <Container size="sm" py="lg" component="main" id="main">
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={650} c="accent.7" darkHidden>
            {t('app.name')}
          </Text>
          <Text fw={650} c="accent.3" lightHidden>
            {t('app.name')}
          </Text>
          <Group gap="xs">
            <LanguageButton />
            <ThemeButton />
          </Group>
        </Group>
        <PageTitle title={title} lead={lead} />
        {children}
      </Stack>
    </Container>
  )
}
