// The tables of the language packs, embedded as they lie in Sources/Languages/<Language>/Data.
// A new table needs one array and one ENTRY line. `#embed` is C23; clang accepts it in every C mode.
#include "CLanguageData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t script_letters[] = {
#embed "../Languages/Scripts/Data/letters.tsv"
};

static const uint8_t en_grammar[] = {
#embed "../Languages/English/Data/grammar.tsv"
};
static const uint8_t fa_grammar[] = {
#embed "../Languages/Persian/Data/grammar.tsv"
};
static const uint8_t ar_grammar[] = {
#embed "../Languages/Arabic/Data/grammar.tsv"
};

#define ENTRY(name, array) {name, array, sizeof(array)}

static const sanad_table tables[] = {
    ENTRY("scripts/letters", script_letters),
    ENTRY("en/grammar", en_grammar),
    ENTRY("fa/grammar", fa_grammar),
    ENTRY("ar/grammar", ar_grammar),
};

size_t sanad_table_count(void) { return sizeof(tables) / sizeof(tables[0]); }

sanad_table sanad_table_at(size_t index) { return tables[index < sanad_table_count() ? index : 0]; }
