#ifndef C_LANGUAGE_DATA_H
#define C_LANGUAGE_DATA_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/// The first place of `byte` among `count` bytes; `count` where it is not there.
static inline size_t sanad_place(const uint8_t *_Nullable bytes, size_t count, uint8_t byte) {
    const uint8_t *found = count == 0 ? NULL : (const uint8_t *)memchr(bytes, byte, count);
    return found == NULL ? count : (size_t)(found - bytes);
}

#endif
