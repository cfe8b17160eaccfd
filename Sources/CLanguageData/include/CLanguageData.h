#ifndef C_LANGUAGE_DATA_H
#define C_LANGUAGE_DATA_H

#include <stddef.h>
#include <stdint.h>

/// One embedded table: its name ("fa/numbers"), and its bytes (UTF-8, not terminated).
typedef struct {
    const char *_Nonnull name;
    const uint8_t *_Nonnull bytes;
    size_t count;
} sanad_table;

/// How many tables there are in all language packs together.
size_t sanad_table_count(void);

/// The table at `index`; the first one when `index` is out of range.
sanad_table sanad_table_at(size_t index);

#endif
