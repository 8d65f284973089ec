/* Stand-in WDK: pack to 4 until poppack.h. */
#pragma pack(push, 4)
