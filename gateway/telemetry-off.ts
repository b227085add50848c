// Apollo's gateway posts facts about the machine to its maker unless this is set before it loads: so this module is
// imported before it, and nothing else here writes to the environment.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1'
