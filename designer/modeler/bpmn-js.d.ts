/** The library publishes declarations that NodeNext cannot resolve; these are the parts we import. */

declare module 'bpmn-js/lib/Viewer.js' {
  export default class Viewer {
    constructor(options: import('./canvas-types.ts').CanvasOptions);
    get: import('./canvas-types.ts').Get;
    importXML(xml: string): Promise<{ readonly warnings: readonly object[] }>;
    getDefinitions(): import('./canvas-types.ts').ModdleElement;
    destroy(): void;
  }
}
declare module 'bpmn-js/lib/NavigatedViewer.js' {
  export default class NavigatedViewer {
    constructor(options: import('./canvas-types.ts').CanvasOptions);
    get: import('./canvas-types.ts').Get;
    importXML(xml: string): Promise<{ readonly warnings: readonly object[] }>;
    saveXML(options: { format: boolean }): Promise<{ readonly xml?: string }>;
    getDefinitions(): import('./canvas-types.ts').ModdleElement;
    destroy(): void;
  }
}
declare module 'bpmn-js/lib/Modeler.js' {
  export default class Modeler {
    constructor(options: import('./canvas-types.ts').CanvasOptions);
    get: import('./canvas-types.ts').Get;
    importXML(xml: string): Promise<{ readonly warnings: readonly object[] }>;
    saveXML(options: { format: boolean }): Promise<{ readonly xml?: string }>;
    getDefinitions(): import('./canvas-types.ts').ModdleElement;
    destroy(): void;
  }
}
declare module 'bpmn-js-i18n/translations/zn.js' {
  const translations: Readonly<Record<string, string>>;
  export default translations;
}
declare module 'bpmn-js-native-copy-paste' {
  const module: object;
  export default module;
}
declare module 'diagram-js-minimap' {
  const module: object;
  export default module;
}
declare module 'diagram-js-grid' {
  const module: object;
  export default module;
}
