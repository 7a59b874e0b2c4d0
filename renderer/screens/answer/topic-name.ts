import type { Language } from '#electron/contract/look.ts'

/** What a topic is called in the language of the window. */
export const topicName = (
  topic: { readonly name: string; readonly nameEn: string },
  language: Language,
): string => (language === 'en' ? topic.nameEn : topic.name)

/** The topics that a conversation may be given: those in use, and the one that it has. */
export const topicsToChoose = <T extends { readonly id: string; readonly active: boolean }>(
  topics: readonly T[],
  chosen: string | null,
): readonly T[] => topics.filter(({ active, id }) => active || id === chosen)
