/* Stand-in WDK: pack to 2 until poppack.h. */
#pragma pack(push, 2)
