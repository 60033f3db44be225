import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Messages } from './zh-CN.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export type MessageLoaders = Readonly<Record<Language, () => Promise<object>>>;

const STORED_UNDER = 'bihuan.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Messages };
    returnNull: false;
  }
}

const isLanguage = (text: string | null): text is Language =>
  languages.some((language) => language === text);

/** Chinese unless somebody chose otherwise on this device: a county works in Chinese. */
const chosenLanguage = (): Language => {
  const stored = localStorage.getItem(STORED_UNDER);
  return isLanguage(stored) ? stored : 'zh-CN';
};

const backendOf = (loaders: MessageLoaders): BackendModule => ({
  type: 'backend',
  init: () => undefined,
  read: (language, _namespace, done) => {
    loaders[isLanguage(language) ? language : 'zh-CN']().then(
      (messages) => done(null, { ...messages }),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
});

/** Loads the one language in use; the other comes when it is asked for. */
export async function startLanguage(loaders: MessageLoaders): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED_UNDER, language);
  });
  await i18next
    .use(backendOf(loaders))
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      fallbackLng: false,
      load: 'currentOnly',
      interpolation: { escapeValue: false }, // React escapes
      returnNull: false,
    });
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN');
