/* Stand-in WDK: pack to 16 until poppack.h. */
#pragma pack(push, 16)
