/** Where the program stands: what /health/ready tells. */
export type Phase = 'starting' | 'waiting for the database' | 'migrating' | 'loading' | 'serving' | 'stopping'

export class ProgramState {
  phase: Phase = 'starting'
}
