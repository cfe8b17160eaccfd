// The tables of the language packs, embedded as they lie in Sources/Languages/<Language>/Data.
// A new table needs one array and one ENTRY line. `#embed` is C23; clang accepts it in every C mode.
#include "CLanguageData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t script_letters[] = {
#embed "../Languages/Scripts/Data/letters.tsv"
};
static const uint8_t script_units[] = {
#embed "../Languages/Scripts/Data/units.tsv"
};
static const uint8_t script_currencies[] = {
#embed "../Languages/Scripts/Data/currencies.tsv"
};
static const uint8_t script_sounds[] = {
#embed "../Languages/Scripts/Data/sounds.tsv"
};
static const uint8_t en_abbreviations[] = {
#embed "../Languages/English/Data/abbreviations.tsv"
};
static const uint8_t en_calendar[] = {
#embed "../Languages/English/Data/calendar.tsv"
};
static const uint8_t en_currencies[] = {
#embed "../Languages/English/Data/currencies.tsv"
};
static const uint8_t en_detection[] = {
#embed "../Languages/English/Data/detection.tsv"
};
static const uint8_t en_furniture[] = {
#embed "../Languages/English/Data/furniture.tsv"
};
static const uint8_t en_grammar[] = {
#embed "../Languages/English/Data/grammar.tsv"
};
static const uint8_t en_names[] = {
#embed "../Languages/English/Data/names.tsv"
};
static const uint8_t en_numbers[] = {
#embed "../Languages/English/Data/numbers.tsv"
};
static const uint8_t en_organisations[] = {
#embed "../Languages/English/Data/organisations.tsv"
};
static const uint8_t en_places[] = {
#embed "../Languages/English/Data/places.tsv"
};
static const uint8_t en_provenance[] = {
#embed "../Languages/English/Data/provenance.tsv"
};
static const uint8_t en_refusals[] = {
#embed "../Languages/English/Data/refusals.tsv"
};
static const uint8_t en_titles[] = {
#embed "../Languages/English/Data/titles.tsv"
};
static const uint8_t en_units[] = {
#embed "../Languages/English/Data/units.tsv"
};
static const uint8_t fa_abbreviations[] = {
#embed "../Languages/Persian/Data/abbreviations.tsv"
};
static const uint8_t fa_calendar[] = {
#embed "../Languages/Persian/Data/calendar.tsv"
};
static const uint8_t fa_currencies[] = {
#embed "../Languages/Persian/Data/currencies.tsv"
};
static const uint8_t fa_detection[] = {
#embed "../Languages/Persian/Data/detection.tsv"
};
static const uint8_t fa_examples[] = {
#embed "../Languages/Persian/Data/examples.tsv"
};
static const uint8_t fa_furniture[] = {
#embed "../Languages/Persian/Data/furniture.tsv"
};
static const uint8_t fa_grammar[] = {
#embed "../Languages/Persian/Data/grammar.tsv"
};
static const uint8_t fa_lexicon_en[] = {
#embed "../Languages/Persian/Data/lexicon-en.tsv"
};
static const uint8_t fa_names[] = {
#embed "../Languages/Persian/Data/names.tsv"
};
static const uint8_t fa_numbers[] = {
#embed "../Languages/Persian/Data/numbers.tsv"
};
static const uint8_t fa_organisations[] = {
#embed "../Languages/Persian/Data/organisations.tsv"
};
static const uint8_t fa_places[] = {
#embed "../Languages/Persian/Data/places.tsv"
};
static const uint8_t fa_provenance[] = {
#embed "../Languages/Persian/Data/provenance.tsv"
};
static const uint8_t fa_refusals[] = {
#embed "../Languages/Persian/Data/refusals.tsv"
};
static const uint8_t fa_titles[] = {
#embed "../Languages/Persian/Data/titles.tsv"
};
static const uint8_t fa_units[] = {
#embed "../Languages/Persian/Data/units.tsv"
};
static const uint8_t ar_abbreviations[] = {
#embed "../Languages/Arabic/Data/abbreviations.tsv"
};
static const uint8_t ar_calendar[] = {
#embed "../Languages/Arabic/Data/calendar.tsv"
};
static const uint8_t ar_currencies[] = {
#embed "../Languages/Arabic/Data/currencies.tsv"
};
static const uint8_t ar_detection[] = {
#embed "../Languages/Arabic/Data/detection.tsv"
};
static const uint8_t ar_examples[] = {
#embed "../Languages/Arabic/Data/examples.tsv"
};
static const uint8_t ar_furniture[] = {
#embed "../Languages/Arabic/Data/furniture.tsv"
};
static const uint8_t ar_grammar[] = {
#embed "../Languages/Arabic/Data/grammar.tsv"
};
static const uint8_t ar_lexicon_en[] = {
#embed "../Languages/Arabic/Data/lexicon-en.tsv"
};
static const uint8_t ar_names[] = {
#embed "../Languages/Arabic/Data/names.tsv"
};
static const uint8_t ar_numbers[] = {
#embed "../Languages/Arabic/Data/numbers.tsv"
};
static const uint8_t ar_organisations[] = {
#embed "../Languages/Arabic/Data/organisations.tsv"
};
static const uint8_t ar_places[] = {
#embed "../Languages/Arabic/Data/places.tsv"
};
static const uint8_t ar_provenance[] = {
#embed "../Languages/Arabic/Data/provenance.tsv"
};
static const uint8_t ar_refusals[] = {
#embed "../Languages/Arabic/Data/refusals.tsv"
};
static const uint8_t ar_titles[] = {
#embed "../Languages/Arabic/Data/titles.tsv"
};
static const uint8_t ar_units[] = {
#embed "../Languages/Arabic/Data/units.tsv"
};
static const uint8_t fr_abbreviations[] = {
#embed "../Languages/French/Data/abbreviations.tsv"
};
static const uint8_t fr_detection[] = {
#embed "../Languages/French/Data/detection.tsv"
};
static const uint8_t fr_furniture[] = {
#embed "../Languages/French/Data/furniture.tsv"
};
static const uint8_t fr_grammar[] = {
#embed "../Languages/French/Data/grammar.tsv"
};
static const uint8_t fr_provenance[] = {
#embed "../Languages/French/Data/provenance.tsv"
};
static const uint8_t es_abbreviations[] = {
#embed "../Languages/Spanish/Data/abbreviations.tsv"
};
static const uint8_t es_detection[] = {
#embed "../Languages/Spanish/Data/detection.tsv"
};
static const uint8_t es_furniture[] = {
#embed "../Languages/Spanish/Data/furniture.tsv"
};
static const uint8_t es_grammar[] = {
#embed "../Languages/Spanish/Data/grammar.tsv"
};
static const uint8_t es_provenance[] = {
#embed "../Languages/Spanish/Data/provenance.tsv"
};
static const uint8_t pt_abbreviations[] = {
#embed "../Languages/Portuguese/Data/abbreviations.tsv"
};
static const uint8_t pt_detection[] = {
#embed "../Languages/Portuguese/Data/detection.tsv"
};
static const uint8_t pt_furniture[] = {
#embed "../Languages/Portuguese/Data/furniture.tsv"
};
static const uint8_t pt_grammar[] = {
#embed "../Languages/Portuguese/Data/grammar.tsv"
};
static const uint8_t pt_provenance[] = {
#embed "../Languages/Portuguese/Data/provenance.tsv"
};
static const uint8_t ru_abbreviations[] = {
#embed "../Languages/Russian/Data/abbreviations.tsv"
};
static const uint8_t ru_detection[] = {
#embed "../Languages/Russian/Data/detection.tsv"
};
static const uint8_t ru_furniture[] = {
#embed "../Languages/Russian/Data/furniture.tsv"
};
static const uint8_t ru_grammar[] = {
#embed "../Languages/Russian/Data/grammar.tsv"
};
static const uint8_t ru_provenance[] = {
#embed "../Languages/Russian/Data/provenance.tsv"
};
static const uint8_t ur_abbreviations[] = {
#embed "../Languages/Urdu/Data/abbreviations.tsv"
};
static const uint8_t ur_detection[] = {
#embed "../Languages/Urdu/Data/detection.tsv"
};
static const uint8_t ur_furniture[] = {
#embed "../Languages/Urdu/Data/furniture.tsv"
};
static const uint8_t ur_grammar[] = {
#embed "../Languages/Urdu/Data/grammar.tsv"
};
static const uint8_t ur_provenance[] = {
#embed "../Languages/Urdu/Data/provenance.tsv"
};
static const uint8_t hi_abbreviations[] = {
#embed "../Languages/Hindi/Data/abbreviations.tsv"
};
static const uint8_t hi_detection[] = {
#embed "../Languages/Hindi/Data/detection.tsv"
};
static const uint8_t hi_furniture[] = {
#embed "../Languages/Hindi/Data/furniture.tsv"
};
static const uint8_t hi_grammar[] = {
#embed "../Languages/Hindi/Data/grammar.tsv"
};
static const uint8_t hi_provenance[] = {
#embed "../Languages/Hindi/Data/provenance.tsv"
};
static const uint8_t zh_abbreviations[] = {
#embed "../Languages/Chinese/Data/abbreviations.tsv"
};
static const uint8_t zh_detection[] = {
#embed "../Languages/Chinese/Data/detection.tsv"
};
static const uint8_t zh_furniture[] = {
#embed "../Languages/Chinese/Data/furniture.tsv"
};
static const uint8_t zh_grammar[] = {
#embed "../Languages/Chinese/Data/grammar.tsv"
};
static const uint8_t zh_provenance[] = {
#embed "../Languages/Chinese/Data/provenance.tsv"
};

#define ENTRY(name, array) {name, array, sizeof(array)}

static const sanad_table tables[] = {
    ENTRY("scripts/letters", script_letters),
    ENTRY("scripts/sounds", script_sounds),
    ENTRY("scripts/units", script_units),
    ENTRY("scripts/currencies", script_currencies),
    ENTRY("en/abbreviations", en_abbreviations),
    ENTRY("en/calendar", en_calendar),
    ENTRY("en/currencies", en_currencies),
    ENTRY("en/detection", en_detection),
    ENTRY("en/furniture", en_furniture),
    ENTRY("en/grammar", en_grammar),
    ENTRY("en/names", en_names),
    ENTRY("en/numbers", en_numbers),
    ENTRY("en/organisations", en_organisations),
    ENTRY("en/places", en_places),
    ENTRY("en/provenance", en_provenance),
    ENTRY("en/refusals", en_refusals),
    ENTRY("en/titles", en_titles),
    ENTRY("en/units", en_units),
    ENTRY("fa/abbreviations", fa_abbreviations),
    ENTRY("fa/calendar", fa_calendar),
    ENTRY("fa/currencies", fa_currencies),
    ENTRY("fa/detection", fa_detection),
    ENTRY("fa/examples", fa_examples),
    ENTRY("fa/furniture", fa_furniture),
    ENTRY("fa/grammar", fa_grammar),
    ENTRY("fa/lexicon-en", fa_lexicon_en),
    ENTRY("fa/names", fa_names),
    ENTRY("fa/numbers", fa_numbers),
    ENTRY("fa/organisations", fa_organisations),
    ENTRY("fa/places", fa_places),
    ENTRY("fa/provenance", fa_provenance),
    ENTRY("fa/refusals", fa_refusals),
    ENTRY("fa/titles", fa_titles),
    ENTRY("fa/units", fa_units),
    ENTRY("ar/abbreviations", ar_abbreviations),
    ENTRY("ar/calendar", ar_calendar),
    ENTRY("ar/currencies", ar_currencies),
    ENTRY("ar/detection", ar_detection),
    ENTRY("ar/examples", ar_examples),
    ENTRY("ar/furniture", ar_furniture),
    ENTRY("ar/grammar", ar_grammar),
    ENTRY("ar/lexicon-en", ar_lexicon_en),
    ENTRY("ar/names", ar_names),
    ENTRY("ar/numbers", ar_numbers),
    ENTRY("ar/organisations", ar_organisations),
    ENTRY("ar/places", ar_places),
    ENTRY("ar/provenance", ar_provenance),
    ENTRY("ar/refusals", ar_refusals),
    ENTRY("ar/titles", ar_titles),
    ENTRY("ar/units", ar_units),
    ENTRY("fr/abbreviations", fr_abbreviations),
    ENTRY("fr/detection", fr_detection),
    ENTRY("fr/furniture", fr_furniture),
    ENTRY("fr/grammar", fr_grammar),
    ENTRY("fr/provenance", fr_provenance),
    ENTRY("es/abbreviations", es_abbreviations),
    ENTRY("es/detection", es_detection),
    ENTRY("es/furniture", es_furniture),
    ENTRY("es/grammar", es_grammar),
    ENTRY("es/provenance", es_provenance),
    ENTRY("pt/abbreviations", pt_abbreviations),
    ENTRY("pt/detection", pt_detection),
    ENTRY("pt/furniture", pt_furniture),
    ENTRY("pt/grammar", pt_grammar),
    ENTRY("pt/provenance", pt_provenance),
    ENTRY("ru/abbreviations", ru_abbreviations),
    ENTRY("ru/detection", ru_detection),
    ENTRY("ru/furniture", ru_furniture),
    ENTRY("ru/grammar", ru_grammar),
    ENTRY("ru/provenance", ru_provenance),
    ENTRY("ur/abbreviations", ur_abbreviations),
    ENTRY("ur/detection", ur_detection),
    ENTRY("ur/furniture", ur_furniture),
    ENTRY("ur/grammar", ur_grammar),
    ENTRY("ur/provenance", ur_provenance),
    ENTRY("hi/abbreviations", hi_abbreviations),
    ENTRY("hi/detection", hi_detection),
    ENTRY("hi/furniture", hi_furniture),
    ENTRY("hi/grammar", hi_grammar),
    ENTRY("hi/provenance", hi_provenance),
    ENTRY("zh/abbreviations", zh_abbreviations),
    ENTRY("zh/detection", zh_detection),
    ENTRY("zh/furniture", zh_furniture),
    ENTRY("zh/grammar", zh_grammar),
    ENTRY("zh/provenance", zh_provenance),
};

size_t sanad_table_count(void) { return sizeof(tables) / sizeof(tables[0]); }

sanad_table sanad_table_at(size_t index) { return tables[index < sanad_table_count() ? index : 0]; }
