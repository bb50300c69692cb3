#include "Assets.h"

#include <string.h>

// Written by Scripts/package-files.py: one array a file of the data package.

static const uint8_t file0[] = {
#embed "datapackage.json"
};
static const uint8_t file1[] = {
#embed "tables/fields.csv"
};
static const uint8_t file2[] = {
#embed "tables/groupings.csv"
};
static const uint8_t file3[] = {
#embed "tables/regions.csv"
};
static const uint8_t file4[] = {
#embed "tables/provinces.csv"
};
static const uint8_t file5[] = {
#embed "tables/province_regions.csv"
};
static const uint8_t file6[] = {
#embed "tables/province_neighbours.csv"
};
static const uint8_t file7[] = {
#embed "tables/cities.csv"
};
static const uint8_t file8[] = {
#embed "tables/arcs.csv"
};
static const uint8_t file9[] = {
#embed "tables/arc_points.csv"
};
static const uint8_t file10[] = {
#embed "tables/rings.csv"
};
static const uint8_t file11[] = {
#embed "tables/clusters.csv"
};
static const uint8_t file12[] = {
#embed "tables/cluster_provinces.csv"
};
static const uint8_t file13[] = {
#embed "tables/cluster_cities.csv"
};
static const uint8_t file14[] = {
#embed "tables/cluster_sources.csv"
};
static const uint8_t file15[] = {
#embed "tables/later_clusters.csv"
};
static const uint8_t file16[] = {
#embed "tables/later_cluster_provinces.csv"
};
static const uint8_t file17[] = {
#embed "tables/later_cluster_cities.csv"
};
static const uint8_t file18[] = {
#embed "tables/enterprises.csv"
};
static const uint8_t file19[] = {
#embed "tables/cluster_enterprises.csv"
};
static const uint8_t file20[] = {
#embed "tables/sources.csv"
};
static const uint8_t file21[] = {
#embed "tables/confidences.csv"
};
static const uint8_t file22[] = {
#embed "tables/scopes.csv"
};
static const uint8_t file23[] = {
#embed "tables/units.csv"
};
static const uint8_t file24[] = {
#embed "tables/unit_ratios.csv"
};
static const uint8_t file25[] = {
#embed "tables/qualifiers.csv"
};
static const uint8_t file26[] = {
#embed "tables/periods.csv"
};
static const uint8_t file27[] = {
#embed "tables/indicators.csv"
};
static const uint8_t file28[] = {
#embed "tables/facts.csv"
};
static const uint8_t file29[] = {
#embed "tables/seeds.csv"
};
static const uint8_t file30[] = {
#embed "tables/topic_groups.csv"
};
static const uint8_t file31[] = {
#embed "tables/topic_kinds.csv"
};
static const uint8_t file32[] = {
#embed "tables/topics.csv"
};
static const uint8_t file33[] = {
#embed "tables/topic_texts.csv"
};
static const uint8_t file34[] = {
#embed "tables/topic_parts.csv"
};
static const uint8_t file35[] = {
#embed "tables/overlays.csv"
};
static const uint8_t file36[] = {
#embed "tables/overlay_topics.csv"
};
static const uint8_t file37[] = {
#embed "tables/overlay_parts.csv"
};
static const uint8_t file38[] = {
#embed "tables/drawings.csv"
};
static const uint8_t file39[] = {
#embed "tables/drawing_parts.csv"
};
static const uint8_t file40[] = {
#embed "tables/drawing_labels.csv"
};
static const uint8_t file41[] = {
#embed "tables/topic_seeds.csv"
};
static const uint8_t file42[] = {
#embed "tables/topic_links.csv"
};
static const uint8_t file43[] = {
#embed "tables/topic_places.csv"
};
static const uint8_t file44[] = {
#embed "tables/diamond_edges.csv"
};
static const uint8_t file45[] = {
#embed "tables/factor_forces.csv"
};
static const uint8_t file46[] = {
#embed "tables/evidence.csv"
};
static const uint8_t file47[] = {
#embed "tables/flags.csv"
};
static const uint8_t file48[] = {
#embed "tables/series_groups.csv"
};
static const uint8_t file49[] = {
#embed "tables/series_terms.csv"
};
static const uint8_t file50[] = {
#embed "tables/series.csv"
};
static const uint8_t file51[] = {
#embed "tables/series_sources.csv"
};
static const uint8_t file52[] = {
#embed "tables/series_inputs.csv"
};
static const uint8_t file53[] = {
#embed "tables/observations.csv"
};
static const uint8_t file54[] = {
#embed "tables/panel_indicators.csv"
};
static const uint8_t file55[] = {
#embed "tables/panel_vintages.csv"
};
static const uint8_t file56[] = {
#embed "tables/panel_breaks.csv"
};
static const uint8_t file57[] = {
#embed "tables/panel.csv"
};
static const uint8_t file58[] = {
#embed "tables/io_tables.csv"
};
static const uint8_t file59[] = {
#embed "tables/io_sectors.csv"
};
static const uint8_t file60[] = {
#embed "tables/io_blocks.csv"
};
static const uint8_t file61[] = {
#embed "tables/io_columns.csv"
};
static const uint8_t file62[] = {
#embed "tables/io_rows.csv"
};
static const uint8_t file63[] = {
#embed "tables/io_flows.csv"
};
static const uint8_t file64[] = {
#embed "tables/io_final_uses.csv"
};
static const uint8_t file65[] = {
#embed "tables/io_value_added.csv"
};
static const uint8_t file66[] = {
#embed "tables/linkages_national.csv"
};
static const uint8_t file67[] = {
#embed "tables/linkages_provincial.csv"
};
static const uint8_t file68[] = {
#embed "tables/figures.csv"
};
static const uint8_t file69[] = {
#embed "tables/figure_series.csv"
};
static const uint8_t file70[] = {
#embed "tables/document_values.csv"
};
static const uint8_t file71[] = {
#embed "tables/figure_statements.csv"
};
static const uint8_t file72[] = {
#embed "tables/measure_tables.csv"
};
static const uint8_t file73[] = {
#embed "tables/measure_columns.csv"
};
static const uint8_t file74[] = {
#embed "tables/measure_items.csv"
};
static const uint8_t file75[] = {
#embed "tables/measure_examples.csv"
};
static const uint8_t file76[] = {
#embed "topics/diamond.en.md"
};
static const uint8_t file77[] = {
#embed "topics/diamond.zh.md"
};
static const uint8_t file78[] = {
#embed "topics/factor-conditions.en.md"
};
static const uint8_t file79[] = {
#embed "topics/factor-conditions.zh.md"
};
static const uint8_t file80[] = {
#embed "topics/demand-conditions.en.md"
};
static const uint8_t file81[] = {
#embed "topics/demand-conditions.zh.md"
};
static const uint8_t file82[] = {
#embed "topics/related-and-supporting-industries.en.md"
};
static const uint8_t file83[] = {
#embed "topics/related-and-supporting-industries.zh.md"
};
static const uint8_t file84[] = {
#embed "topics/strategy-structure-rivalry.en.md"
};
static const uint8_t file85[] = {
#embed "topics/strategy-structure-rivalry.zh.md"
};
static const uint8_t file86[] = {
#embed "topics/chance.en.md"
};
static const uint8_t file87[] = {
#embed "topics/chance.zh.md"
};
static const uint8_t file88[] = {
#embed "topics/government.en.md"
};
static const uint8_t file89[] = {
#embed "topics/government.zh.md"
};
static const uint8_t file90[] = {
#embed "topics/mechanism-trigger.en.md"
};
static const uint8_t file91[] = {
#embed "topics/mechanism-trigger.zh.md"
};
static const uint8_t file92[] = {
#embed "topics/mechanism-division.en.md"
};
static const uint8_t file93[] = {
#embed "topics/mechanism-division.zh.md"
};
static const uint8_t file94[] = {
#embed "topics/mechanism-derivation.en.md"
};
static const uint8_t file95[] = {
#embed "topics/mechanism-derivation.zh.md"
};
static const uint8_t file96[] = {
#embed "topics/mechanism-diffusion.en.md"
};
static const uint8_t file97[] = {
#embed "topics/mechanism-diffusion.zh.md"
};
static const uint8_t file98[] = {
#embed "topics/mechanism-government.en.md"
};
static const uint8_t file99[] = {
#embed "topics/mechanism-government.zh.md"
};
static const uint8_t file100[] = {
#embed "topics/mechanism-culture.en.md"
};
static const uint8_t file101[] = {
#embed "topics/mechanism-culture.zh.md"
};
static const uint8_t file102[] = {
#embed "topics/implication-multifactor.en.md"
};
static const uint8_t file103[] = {
#embed "topics/implication-multifactor.zh.md"
};
static const uint8_t file104[] = {
#embed "topics/implication-organic-unity.en.md"
};
static const uint8_t file105[] = {
#embed "topics/implication-organic-unity.zh.md"
};
static const uint8_t file106[] = {
#embed "topics/implication-market-and-state.en.md"
};
static const uint8_t file107[] = {
#embed "topics/implication-market-and-state.zh.md"
};
static const uint8_t file108[] = {
#embed "topics/countermeasure-national.en.md"
};
static const uint8_t file109[] = {
#embed "topics/countermeasure-national.zh.md"
};
static const uint8_t file110[] = {
#embed "topics/countermeasure-local.en.md"
};
static const uint8_t file111[] = {
#embed "topics/countermeasure-local.zh.md"
};
static const uint8_t file112[] = {
#embed "topics/countermeasure-cluster.en.md"
};
static const uint8_t file113[] = {
#embed "topics/countermeasure-cluster.zh.md"
};
static const uint8_t file114[] = {
#embed "topics/path-point-line-surface-network.en.md"
};
static const uint8_t file115[] = {
#embed "topics/path-point-line-surface-network.zh.md"
};
static const uint8_t file116[] = {
#embed "topics/force-balance.en.md"
};
static const uint8_t file117[] = {
#embed "topics/force-balance.zh.md"
};
static const uint8_t file118[] = {
#embed "topics/force-finance.en.md"
};
static const uint8_t file119[] = {
#embed "topics/force-finance.zh.md"
};
static const uint8_t file120[] = {
#embed "topics/force-cluster.en.md"
};
static const uint8_t file121[] = {
#embed "topics/force-cluster.zh.md"
};
static const uint8_t file122[] = {
#embed "topics/force-talent.en.md"
};
static const uint8_t file123[] = {
#embed "topics/force-talent.zh.md"
};
static const uint8_t file124[] = {
#embed "topics/force-rivalry.en.md"
};
static const uint8_t file125[] = {
#embed "topics/force-rivalry.zh.md"
};
static const uint8_t file126[] = {
#embed "topics/force-demand.en.md"
};
static const uint8_t file127[] = {
#embed "topics/force-demand.zh.md"
};
static const uint8_t file128[] = {
#embed "topics/force-government.en.md"
};
static const uint8_t file129[] = {
#embed "topics/force-government.zh.md"
};
static const uint8_t file130[] = {
#embed "topics/drag-technology.en.md"
};
static const uint8_t file131[] = {
#embed "topics/drag-technology.zh.md"
};
static const uint8_t file132[] = {
#embed "topics/drag-talent.en.md"
};
static const uint8_t file133[] = {
#embed "topics/drag-talent.zh.md"
};
static const uint8_t file134[] = {
#embed "topics/drag-coordination.en.md"
};
static const uint8_t file135[] = {
#embed "topics/drag-coordination.zh.md"
};
static const uint8_t file136[] = {
#embed "topics/drag-brand.en.md"
};
static const uint8_t file137[] = {
#embed "topics/drag-brand.zh.md"
};
static const uint8_t file138[] = {
#embed "topics/drag-environment.en.md"
};
static const uint8_t file139[] = {
#embed "topics/drag-environment.zh.md"
};
static const uint8_t file140[] = {
#embed "topics/drag-policy.en.md"
};
static const uint8_t file141[] = {
#embed "topics/drag-policy.zh.md"
};
static const uint8_t file142[] = {
#embed "topics/mode-radiation.en.md"
};
static const uint8_t file143[] = {
#embed "topics/mode-radiation.zh.md"
};
static const uint8_t file144[] = {
#embed "topics/mode-resource.en.md"
};
static const uint8_t file145[] = {
#embed "topics/mode-resource.zh.md"
};
static const uint8_t file146[] = {
#embed "topics/mode-leader.en.md"
};
static const uint8_t file147[] = {
#embed "topics/mode-leader.zh.md"
};
static const uint8_t file148[] = {
#embed "topics/mode-undertaking.en.md"
};
static const uint8_t file149[] = {
#embed "topics/mode-undertaking.zh.md"
};
static const uint8_t file150[] = {
#embed "topics/layout-belt-cores-supports.en.md"
};
static const uint8_t file151[] = {
#embed "topics/layout-belt-cores-supports.zh.md"
};
static const uint8_t file152[] = {
#embed "topics/table-major-clusters.en.md"
};
static const uint8_t file153[] = {
#embed "topics/table-major-clusters.zh.md"
};
static const uint8_t file154[] = {
#embed "topics/transfer.en.md"
};
static const uint8_t file155[] = {
#embed "topics/transfer.zh.md"
};
static const uint8_t file156[] = {
#embed "topics/ranking-regions.en.md"
};
static const uint8_t file157[] = {
#embed "topics/ranking-regions.zh.md"
};
static const uint8_t file158[] = {
#embed "topics/problem-guidance.en.md"
};
static const uint8_t file159[] = {
#embed "topics/problem-guidance.zh.md"
};
static const uint8_t file160[] = {
#embed "topics/problem-stage.en.md"
};
static const uint8_t file161[] = {
#embed "topics/problem-stage.zh.md"
};
static const uint8_t file162[] = {
#embed "topics/problem-geography.en.md"
};
static const uint8_t file163[] = {
#embed "topics/problem-geography.zh.md"
};
static const uint8_t file164[] = {
#embed "topics/problem-innovation.en.md"
};
static const uint8_t file165[] = {
#embed "topics/problem-innovation.zh.md"
};
static const uint8_t file166[] = {
#embed "topics/advice-guidance.en.md"
};
static const uint8_t file167[] = {
#embed "topics/advice-guidance.zh.md"
};
static const uint8_t file168[] = {
#embed "topics/advice-local.en.md"
};
static const uint8_t file169[] = {
#embed "topics/advice-local.zh.md"
};
static const uint8_t file170[] = {
#embed "topics/advice-chain.en.md"
};
static const uint8_t file171[] = {
#embed "topics/advice-chain.zh.md"
};
static const uint8_t file172[] = {
#embed "topics/advice-innovation.en.md"
};
static const uint8_t file173[] = {
#embed "topics/advice-innovation.zh.md"
};
static const uint8_t file174[] = {
#embed "topics/paths-matrix.en.md"
};
static const uint8_t file175[] = {
#embed "topics/paths-matrix.zh.md"
};
static const uint8_t file176[] = {
#embed "topics/innovation-mechanisms.en.md"
};
static const uint8_t file177[] = {
#embed "topics/innovation-mechanisms.zh.md"
};
static const uint8_t file178[] = {
#embed "topics/extension-capability-unit.en.md"
};
static const uint8_t file179[] = {
#embed "topics/extension-capability-unit.zh.md"
};
static const uint8_t file180[] = {
#embed "topics/resource-city-law.en.md"
};
static const uint8_t file181[] = {
#embed "topics/resource-city-law.zh.md"
};
static const uint8_t file182[] = {
#embed "topics/countermeasure-core.en.md"
};
static const uint8_t file183[] = {
#embed "topics/countermeasure-core.zh.md"
};
static const uint8_t file184[] = {
#embed "topics/countermeasure-efficiency.en.md"
};
static const uint8_t file185[] = {
#embed "topics/countermeasure-efficiency.zh.md"
};

static const struct EmbeddedFile files[] = {
    {"datapackage.json", file0, sizeof file0},
    {"tables/fields.csv", file1, sizeof file1},
    {"tables/groupings.csv", file2, sizeof file2},
    {"tables/regions.csv", file3, sizeof file3},
    {"tables/provinces.csv", file4, sizeof file4},
    {"tables/province_regions.csv", file5, sizeof file5},
    {"tables/province_neighbours.csv", file6, sizeof file6},
    {"tables/cities.csv", file7, sizeof file7},
    {"tables/arcs.csv", file8, sizeof file8},
    {"tables/arc_points.csv", file9, sizeof file9},
    {"tables/rings.csv", file10, sizeof file10},
    {"tables/clusters.csv", file11, sizeof file11},
    {"tables/cluster_provinces.csv", file12, sizeof file12},
    {"tables/cluster_cities.csv", file13, sizeof file13},
    {"tables/cluster_sources.csv", file14, sizeof file14},
    {"tables/later_clusters.csv", file15, sizeof file15},
    {"tables/later_cluster_provinces.csv", file16, sizeof file16},
    {"tables/later_cluster_cities.csv", file17, sizeof file17},
    {"tables/enterprises.csv", file18, sizeof file18},
    {"tables/cluster_enterprises.csv", file19, sizeof file19},
    {"tables/sources.csv", file20, sizeof file20},
    {"tables/confidences.csv", file21, sizeof file21},
    {"tables/scopes.csv", file22, sizeof file22},
    {"tables/units.csv", file23, sizeof file23},
    {"tables/unit_ratios.csv", file24, sizeof file24},
    {"tables/qualifiers.csv", file25, sizeof file25},
    {"tables/periods.csv", file26, sizeof file26},
    {"tables/indicators.csv", file27, sizeof file27},
    {"tables/facts.csv", file28, sizeof file28},
    {"tables/seeds.csv", file29, sizeof file29},
    {"tables/topic_groups.csv", file30, sizeof file30},
    {"tables/topic_kinds.csv", file31, sizeof file31},
    {"tables/topics.csv", file32, sizeof file32},
    {"tables/topic_texts.csv", file33, sizeof file33},
    {"tables/topic_parts.csv", file34, sizeof file34},
    {"tables/overlays.csv", file35, sizeof file35},
    {"tables/overlay_topics.csv", file36, sizeof file36},
    {"tables/overlay_parts.csv", file37, sizeof file37},
    {"tables/drawings.csv", file38, sizeof file38},
    {"tables/drawing_parts.csv", file39, sizeof file39},
    {"tables/drawing_labels.csv", file40, sizeof file40},
    {"tables/topic_seeds.csv", file41, sizeof file41},
    {"tables/topic_links.csv", file42, sizeof file42},
    {"tables/topic_places.csv", file43, sizeof file43},
    {"tables/diamond_edges.csv", file44, sizeof file44},
    {"tables/factor_forces.csv", file45, sizeof file45},
    {"tables/evidence.csv", file46, sizeof file46},
    {"tables/flags.csv", file47, sizeof file47},
    {"tables/series_groups.csv", file48, sizeof file48},
    {"tables/series_terms.csv", file49, sizeof file49},
    {"tables/series.csv", file50, sizeof file50},
    {"tables/series_sources.csv", file51, sizeof file51},
    {"tables/series_inputs.csv", file52, sizeof file52},
    {"tables/observations.csv", file53, sizeof file53},
    {"tables/panel_indicators.csv", file54, sizeof file54},
    {"tables/panel_vintages.csv", file55, sizeof file55},
    {"tables/panel_breaks.csv", file56, sizeof file56},
    {"tables/panel.csv", file57, sizeof file57},
    {"tables/io_tables.csv", file58, sizeof file58},
    {"tables/io_sectors.csv", file59, sizeof file59},
    {"tables/io_blocks.csv", file60, sizeof file60},
    {"tables/io_columns.csv", file61, sizeof file61},
    {"tables/io_rows.csv", file62, sizeof file62},
    {"tables/io_flows.csv", file63, sizeof file63},
    {"tables/io_final_uses.csv", file64, sizeof file64},
    {"tables/io_value_added.csv", file65, sizeof file65},
    {"tables/linkages_national.csv", file66, sizeof file66},
    {"tables/linkages_provincial.csv", file67, sizeof file67},
    {"tables/figures.csv", file68, sizeof file68},
    {"tables/figure_series.csv", file69, sizeof file69},
    {"tables/document_values.csv", file70, sizeof file70},
    {"tables/figure_statements.csv", file71, sizeof file71},
    {"tables/measure_tables.csv", file72, sizeof file72},
    {"tables/measure_columns.csv", file73, sizeof file73},
    {"tables/measure_items.csv", file74, sizeof file74},
    {"tables/measure_examples.csv", file75, sizeof file75},
    {"topics/diamond.en.md", file76, sizeof file76},
    {"topics/diamond.zh.md", file77, sizeof file77},
    {"topics/factor-conditions.en.md", file78, sizeof file78},
    {"topics/factor-conditions.zh.md", file79, sizeof file79},
    {"topics/demand-conditions.en.md", file80, sizeof file80},
    {"topics/demand-conditions.zh.md", file81, sizeof file81},
    {"topics/related-and-supporting-industries.en.md", file82, sizeof file82},
    {"topics/related-and-supporting-industries.zh.md", file83, sizeof file83},
    {"topics/strategy-structure-rivalry.en.md", file84, sizeof file84},
    {"topics/strategy-structure-rivalry.zh.md", file85, sizeof file85},
    {"topics/chance.en.md", file86, sizeof file86},
    {"topics/chance.zh.md", file87, sizeof file87},
    {"topics/government.en.md", file88, sizeof file88},
    {"topics/government.zh.md", file89, sizeof file89},
    {"topics/mechanism-trigger.en.md", file90, sizeof file90},
    {"topics/mechanism-trigger.zh.md", file91, sizeof file91},
    {"topics/mechanism-division.en.md", file92, sizeof file92},
    {"topics/mechanism-division.zh.md", file93, sizeof file93},
    {"topics/mechanism-derivation.en.md", file94, sizeof file94},
    {"topics/mechanism-derivation.zh.md", file95, sizeof file95},
    {"topics/mechanism-diffusion.en.md", file96, sizeof file96},
    {"topics/mechanism-diffusion.zh.md", file97, sizeof file97},
    {"topics/mechanism-government.en.md", file98, sizeof file98},
    {"topics/mechanism-government.zh.md", file99, sizeof file99},
    {"topics/mechanism-culture.en.md", file100, sizeof file100},
    {"topics/mechanism-culture.zh.md", file101, sizeof file101},
    {"topics/implication-multifactor.en.md", file102, sizeof file102},
    {"topics/implication-multifactor.zh.md", file103, sizeof file103},
    {"topics/implication-organic-unity.en.md", file104, sizeof file104},
    {"topics/implication-organic-unity.zh.md", file105, sizeof file105},
    {"topics/implication-market-and-state.en.md", file106, sizeof file106},
    {"topics/implication-market-and-state.zh.md", file107, sizeof file107},
    {"topics/countermeasure-national.en.md", file108, sizeof file108},
    {"topics/countermeasure-national.zh.md", file109, sizeof file109},
    {"topics/countermeasure-local.en.md", file110, sizeof file110},
    {"topics/countermeasure-local.zh.md", file111, sizeof file111},
    {"topics/countermeasure-cluster.en.md", file112, sizeof file112},
    {"topics/countermeasure-cluster.zh.md", file113, sizeof file113},
    {"topics/path-point-line-surface-network.en.md", file114, sizeof file114},
    {"topics/path-point-line-surface-network.zh.md", file115, sizeof file115},
    {"topics/force-balance.en.md", file116, sizeof file116},
    {"topics/force-balance.zh.md", file117, sizeof file117},
    {"topics/force-finance.en.md", file118, sizeof file118},
    {"topics/force-finance.zh.md", file119, sizeof file119},
    {"topics/force-cluster.en.md", file120, sizeof file120},
    {"topics/force-cluster.zh.md", file121, sizeof file121},
    {"topics/force-talent.en.md", file122, sizeof file122},
    {"topics/force-talent.zh.md", file123, sizeof file123},
    {"topics/force-rivalry.en.md", file124, sizeof file124},
    {"topics/force-rivalry.zh.md", file125, sizeof file125},
    {"topics/force-demand.en.md", file126, sizeof file126},
    {"topics/force-demand.zh.md", file127, sizeof file127},
    {"topics/force-government.en.md", file128, sizeof file128},
    {"topics/force-government.zh.md", file129, sizeof file129},
    {"topics/drag-technology.en.md", file130, sizeof file130},
    {"topics/drag-technology.zh.md", file131, sizeof file131},
    {"topics/drag-talent.en.md", file132, sizeof file132},
    {"topics/drag-talent.zh.md", file133, sizeof file133},
    {"topics/drag-coordination.en.md", file134, sizeof file134},
    {"topics/drag-coordination.zh.md", file135, sizeof file135},
    {"topics/drag-brand.en.md", file136, sizeof file136},
    {"topics/drag-brand.zh.md", file137, sizeof file137},
    {"topics/drag-environment.en.md", file138, sizeof file138},
    {"topics/drag-environment.zh.md", file139, sizeof file139},
    {"topics/drag-policy.en.md", file140, sizeof file140},
    {"topics/drag-policy.zh.md", file141, sizeof file141},
    {"topics/mode-radiation.en.md", file142, sizeof file142},
    {"topics/mode-radiation.zh.md", file143, sizeof file143},
    {"topics/mode-resource.en.md", file144, sizeof file144},
    {"topics/mode-resource.zh.md", file145, sizeof file145},
    {"topics/mode-leader.en.md", file146, sizeof file146},
    {"topics/mode-leader.zh.md", file147, sizeof file147},
    {"topics/mode-undertaking.en.md", file148, sizeof file148},
    {"topics/mode-undertaking.zh.md", file149, sizeof file149},
    {"topics/layout-belt-cores-supports.en.md", file150, sizeof file150},
    {"topics/layout-belt-cores-supports.zh.md", file151, sizeof file151},
    {"topics/table-major-clusters.en.md", file152, sizeof file152},
    {"topics/table-major-clusters.zh.md", file153, sizeof file153},
    {"topics/transfer.en.md", file154, sizeof file154},
    {"topics/transfer.zh.md", file155, sizeof file155},
    {"topics/ranking-regions.en.md", file156, sizeof file156},
    {"topics/ranking-regions.zh.md", file157, sizeof file157},
    {"topics/problem-guidance.en.md", file158, sizeof file158},
    {"topics/problem-guidance.zh.md", file159, sizeof file159},
    {"topics/problem-stage.en.md", file160, sizeof file160},
    {"topics/problem-stage.zh.md", file161, sizeof file161},
    {"topics/problem-geography.en.md", file162, sizeof file162},
    {"topics/problem-geography.zh.md", file163, sizeof file163},
    {"topics/problem-innovation.en.md", file164, sizeof file164},
    {"topics/problem-innovation.zh.md", file165, sizeof file165},
    {"topics/advice-guidance.en.md", file166, sizeof file166},
    {"topics/advice-guidance.zh.md", file167, sizeof file167},
    {"topics/advice-local.en.md", file168, sizeof file168},
    {"topics/advice-local.zh.md", file169, sizeof file169},
    {"topics/advice-chain.en.md", file170, sizeof file170},
    {"topics/advice-chain.zh.md", file171, sizeof file171},
    {"topics/advice-innovation.en.md", file172, sizeof file172},
    {"topics/advice-innovation.zh.md", file173, sizeof file173},
    {"topics/paths-matrix.en.md", file174, sizeof file174},
    {"topics/paths-matrix.zh.md", file175, sizeof file175},
    {"topics/innovation-mechanisms.en.md", file176, sizeof file176},
    {"topics/innovation-mechanisms.zh.md", file177, sizeof file177},
    {"topics/extension-capability-unit.en.md", file178, sizeof file178},
    {"topics/extension-capability-unit.zh.md", file179, sizeof file179},
    {"topics/resource-city-law.en.md", file180, sizeof file180},
    {"topics/resource-city-law.zh.md", file181, sizeof file181},
    {"topics/countermeasure-core.en.md", file182, sizeof file182},
    {"topics/countermeasure-core.zh.md", file183, sizeof file183},
    {"topics/countermeasure-efficiency.en.md", file184, sizeof file184},
    {"topics/countermeasure-efficiency.zh.md", file185, sizeof file185},
};

static const size_t file_count = sizeof files / sizeof *files;

size_t embedded_file_count(void) { return file_count; }

size_t embedded_file_number(const char *path) {
  size_t number = 0;
  while (number < file_count && strcmp(files[number].path, path) != 0) number++;
  return number;
}

struct EmbeddedFile embedded_file(size_t number) {
  struct EmbeddedFile none = {NULL, NULL, 0};
  return number < file_count ? files[number] : none;
}
