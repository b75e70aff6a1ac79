import { en } from './en';
import { ru } from './ru';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

/** Every word a person reads, by language and namespace (i18next JSON, plurals by suffix). */
export const resources = { en, 'zh-CN': zhCN, 'zh-TW': zhTW, ru };

export type Namespace = keyof typeof en;

export const namespaces = Object.keys(en) as Namespace[];
