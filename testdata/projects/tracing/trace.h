// begin_wpp config
// FUNC TraceError{LEVEL=1}(MSG, ...);
// FUNC TraceInfo(MSG, ...);
// end_wpp
// FUNCTION not one
