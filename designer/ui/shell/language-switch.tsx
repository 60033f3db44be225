import { useTranslation } from 'react-i18next';
import { languages } from '../../messages/language.ts';

const OWN_NAME = { 'zh-CN': '中文', en: 'English' } as const;

/** Each language under its own name, so that nobody must read the other to find his. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <span className="language-switch" role="group" aria-label={t('shell.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void i18n.changeLanguage(language)}
        >
          {OWN_NAME[language]}
        </button>
      ))}
    </span>
  );
}
