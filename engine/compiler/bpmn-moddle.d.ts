/** The part of bpmn-moddle the compiler uses; the package ships no types for its entry point. */
declare module 'bpmn-moddle' {
  export interface PropertyDescriptor {
    readonly name: string;
    readonly type: string;
    readonly ns: { readonly name: string; readonly prefix: string; readonly localName: string };
    readonly isAttr?: boolean;
    readonly isBody?: boolean;
    readonly isMany?: boolean;
    readonly isReference?: boolean;
    readonly isVirtual?: boolean;
    readonly default?: unknown;
    readonly xml?: { readonly serialize?: string };
  }

  export interface TypeDescriptor {
    readonly name: string;
    readonly properties: readonly PropertyDescriptor[];
    readonly propertiesByName: Readonly<Record<string, PropertyDescriptor>>;
    readonly allTypesByName: Readonly<Record<string, unknown>>; // none on generic elements
    readonly bodyProperty?: PropertyDescriptor;
  }

  export interface ModdleElement {
    readonly $type: string;
    readonly $parent?: ModdleElement;
    readonly $model?: BpmnModdle;
    readonly $descriptor: TypeDescriptor;
    readonly id?: string;
    get(property: string): unknown;
    set(property: string, value: unknown): void;
    $instanceOf(type: string): boolean;
  }

  export interface Warning {
    readonly message: string;
    readonly element?: ModdleElement;
    readonly property?: string;
    readonly value?: string;
  }

  /** A place that names another element by its id. */
  export interface Reference {
    readonly element: ModdleElement;
    readonly property: string;
    readonly id: string;
  }

  export interface Parsed {
    readonly rootElement: ModdleElement;
    readonly references: readonly Reference[];
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
    readonly warnings: readonly Warning[];
  }

  export interface PackageDefinition {
    readonly prefix: string;
    readonly uri: string;
    readonly types: readonly {
      readonly name: string;
      readonly isAbstract?: boolean;
      readonly properties?: readonly PropertyDescriptor[];
    }[];
    readonly enumerations?: readonly {
      readonly name: string;
      readonly literalValues: readonly { readonly name: string }[];
    }[];
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    readonly registry: {
      readonly typeMap: Readonly<
        Record<
          string,
          {
            isAbstract?: boolean;
            properties?: readonly { readonly name: string; isAttr?: boolean }[];
          }
        >
      >;
      getEffectiveDescriptor(name: string): TypeDescriptor;
    };
    getPackage(uriOrPrefix: string): PackageDefinition | undefined;
    getType(name: string): { readonly $descriptor: TypeDescriptor };
    create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string, ...how: readonly unknown[]): Promise<Parsed>;
  }
}
