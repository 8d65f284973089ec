/* Stand-in WDK: end of pshpack. */
#pragma pack(pop)
