import { App as AntApp, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US.js';
import chinese from 'antd/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { applyTextSize } from '../css-tokens.ts';
import { pageNonce } from '../style-nonce.ts';
import { themeFor } from '../theme.ts';
import type { TextSize } from '../tokens.ts';
import { useWords } from '../use-words.ts';
import { storedTextSize, storeTextSize, TextSizeContext } from './use-text-size.ts';

/** antd in our theme, language and text size, with the page's nonce for what it styles. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  const [size, setSize] = useState<TextSize>(storedTextSize);
  const theme = useMemo(() => themeFor(size), [size]);
  const choice = useMemo(() => ({ size, choose: setSize }), [size]);

  useEffect(() => {
    applyTextSize(size);
    storeTextSize(size);
  }, [size]);
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  }, [language]);

  return (
    <TextSizeContext value={choice}>
      <ConfigProvider
        csp={{ nonce: pageNonce }}
        theme={theme}
        locale={language === 'en' ? english.default : chinese.default}
        button={{ autoInsertSpace: false }}
      >
        <AntApp message={{ maxCount: 3 }}>{children}</AntApp>
      </ConfigProvider>
    </TextSizeContext>
  );
}
