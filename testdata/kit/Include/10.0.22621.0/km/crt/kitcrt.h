#pragma once
#define KIT_CRT 1
