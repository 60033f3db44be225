import { useTranslation } from 'react-i18next';

/** Whether names of the drawing are read in English: `bh:nameEn` where there is one. */
export const useEnglish = (): boolean => useTranslation().i18n.language === 'en';
