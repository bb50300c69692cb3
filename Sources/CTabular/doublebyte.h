#ifndef CTABULAR_DOUBLEBYTE_H
#define CTABULAR_DOUBLEBYTE_H

#include <stdint.h>

extern const uint16_t big5_two[19782];
extern const uint16_t shift_jis_two[11280];
extern const uint16_t euc_kr_two[22250];

#endif
