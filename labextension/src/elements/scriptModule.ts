/** JavaScript that came with an app, as a module of the page: one for one text, however often it is used. */
export interface IScriptModule {
  readonly default?: unknown;
}

const modules = new Map<string, Promise<IScriptModule>>();

export function scriptModule(text: string, name: string): Promise<IScriptModule> {
  const known = modules.get(text);
  if (known) {
    return known;
  }
  const source = `${text}\n//# sourceURL=${encodeURIComponent(name)}.js`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const loaded = import(/* webpackIgnore: true */ address) as Promise<IScriptModule>;
  modules.set(text, loaded);
  // One that cannot be read may be so again: it says the same.
  loaded.finally(() => URL.revokeObjectURL(address)).catch(() => undefined);
  return loaded;
}
