/* Stand-in WDK: pack to 1 until poppack.h. */
#pragma pack(push, 1)
