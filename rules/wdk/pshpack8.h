/* Stand-in WDK: pack to 8 until poppack.h. */
#pragma pack(push, 8)
