import type { Language } from '#electron/contract/look.ts'

/** What a topic is called in the language of the window. */
export const topicName = (
  topic: { readonly name: string; readonly nameEn: string },
  language: Language,
): string => (language === 'en' ? topic.nameEn : topic.name)
