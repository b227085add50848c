/** The phase of the program, as `/health/ready` reports it. */
export type Phase = 'starting' | 'waiting for the database' | 'migrating' | 'loading' | 'serving' | 'stopping'

export class ProgramState {
  phase: Phase = 'starting'
}
