/**
 * Imports a package that only the bench has. The name is a variable, so that the project compiles without the package;
 * `Module` declares the used part.
 */
export const importPeer = async <Module>(name: string): Promise<Module> => (await import(name)) as Module
