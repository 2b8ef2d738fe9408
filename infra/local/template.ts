/** A resource as CloudFormation sees it. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata: Readonly<Record<string, unknown>>;
}

/** One synthesized stack. */
export interface StackTemplate {
  readonly stackName: string;
  readonly template: unknown;
}

/** All stacks of a deployment, read as one. */
export interface Template {
  readonly resources: readonly Resource[];
  /** The value that a stack exports under a name, with the stack it is to be resolved in. */
  readonly exports: ReadonlyMap<string, { readonly stack: string; readonly value: unknown }>;
  readonly mappings: ReadonlyMap<
    string,
    Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>
  >;
  /** The resource with that logical id in that stack. */
  find(stack: string, logicalId: string): Resource | undefined;
  ofType(...types: readonly string[]): Resource[];
}

interface RawTemplate {
  readonly Resources?: Record<
    string,
    { Type: string; Properties?: Record<string, unknown>; Metadata?: Record<string, unknown> }
  >;
  readonly Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
  readonly Mappings?: Record<string, Record<string, Record<string, unknown>>>;
}

/** Reads synthesized stacks. */
export function readTemplate(stacks: readonly StackTemplate[]): Template {
  const resources: Resource[] = [];
  const exports = new Map<string, { stack: string; value: unknown }>();
  const mappings = new Map<string, NonNullable<RawTemplate['Mappings']>>();
  for (const { stackName, template } of stacks) {
    const { Resources = {}, Outputs = {}, Mappings = {} } = template as RawTemplate;
    mappings.set(stackName, Mappings);
    for (const [logicalId, { Type, Properties = {}, Metadata = {} }] of Object.entries(Resources)) {
      resources.push({ stack: stackName, logicalId, Type, Properties, Metadata });
    }
    for (const { Value, Export } of Object.values(Outputs)) {
      if (typeof Export?.Name === 'string') exports.set(Export.Name, { stack: stackName, value: Value });
    }
  }
  const byId = new Map(resources.map((resource) => [`${resource.stack}/${resource.logicalId}`, resource]));
  return {
    resources,
    exports,
    mappings,
    find: (stack, logicalId) => byId.get(`${stack}/${logicalId}`),
    ofType: (...types) => resources.filter(({ Type }) => types.includes(Type)),
  };
}
