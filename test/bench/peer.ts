/**
 * A package that only the bench has. Named at run time, so that the project type-checks without it; `Module` says as much
 * of it as is used.
 */
export const importPeer = async <Module>(name: string): Promise<Module> => (await import(name)) as Module
