// Apollo's gateway sends usage data unless this variable is set before it is imported. Therefore this module is
// imported first. No other module writes to the environment.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1'
