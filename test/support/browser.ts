import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { readConfig } from '../../engine/config.ts';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// A closed network must not see a browser looking for its maker's servers.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A real Chromium: the one named by CHROME_PATH, the system's, or the one an npm package ships. */
export const launchBrowser = async (): Promise<Browser> => {
  const installed = readConfig().chromePath ?? SYSTEM.find((path) => existsSync(path));
  if (installed)
    return chromium.launch({ executablePath: installed, args: ['--no-sandbox', ...QUIET] });

  const { default: shipped } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await shipped.executablePath(), // its own list of switches turns web security off: not taken
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      ...QUIET,
    ],
  });
};

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** One person's browser: own cookies, own storage. Axe needs a context, not a bare page. */
export const newPerson = (
  browser: Browser,
  viewport = DESKTOP,
  locale = 'zh-CN',
): Promise<BrowserContext> =>
  browser.newContext({ viewport, locale, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
