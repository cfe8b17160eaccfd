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
static const uint8_t en_detection[] = {
#embed "../Languages/English/Data/detection.tsv"
};
static const uint8_t en_furniture[] = {
#embed "../Languages/English/Data/furniture.tsv"
};
static const uint8_t en_abbreviations[] = {
#embed "../Languages/English/Data/abbreviations.tsv"
};
static const uint8_t fa_detection[] = {
#embed "../Languages/Persian/Data/detection.tsv"
};
static const uint8_t fa_furniture[] = {
#embed "../Languages/Persian/Data/furniture.tsv"
};
static const uint8_t fa_abbreviations[] = {
#embed "../Languages/Persian/Data/abbreviations.tsv"
};
static const uint8_t ar_detection[] = {
#embed "../Languages/Arabic/Data/detection.tsv"
};
static const uint8_t ar_furniture[] = {
#embed "../Languages/Arabic/Data/furniture.tsv"
};
static const uint8_t ar_abbreviations[] = {
#embed "../Languages/Arabic/Data/abbreviations.tsv"
};

#define ENTRY(name, array) {name, array, sizeof(array)}

static const sanad_table tables[] = {
    ENTRY("scripts/letters", script_letters),
    ENTRY("en/grammar", en_grammar),
    ENTRY("fa/grammar", fa_grammar),
    ENTRY("ar/grammar", ar_grammar),
    ENTRY("en/detection", en_detection),
    ENTRY("en/furniture", en_furniture),
    ENTRY("en/abbreviations", en_abbreviations),
    ENTRY("fa/detection", fa_detection),
    ENTRY("fa/furniture", fa_furniture),
    ENTRY("fa/abbreviations", fa_abbreviations),
    ENTRY("ar/detection", ar_detection),
    ENTRY("ar/furniture", ar_furniture),
    ENTRY("ar/abbreviations", ar_abbreviations),
};

size_t sanad_table_count(void) { return sizeof(tables) / sizeof(tables[0]); }

sanad_table sanad_table_at(size_t index) { return tables[index < sanad_table_count() ? index : 0]; }
