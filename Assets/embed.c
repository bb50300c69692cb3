#include "Assets.h"

#include <string.h>

// One array a file of the data package; a test compares the list with the directory.

static const uint8_t datapackage[] = {
#embed "datapackage.json"
};
static const uint8_t fields[] = {
#embed "tables/fields.csv"
};
static const uint8_t regions[] = {
#embed "tables/regions.csv"
};
static const uint8_t provinces[] = {
#embed "tables/provinces.csv"
};
static const uint8_t cities[] = {
#embed "tables/cities.csv"
};
static const uint8_t arcs[] = {
#embed "tables/arcs.csv"
};
static const uint8_t arc_points[] = {
#embed "tables/arc_points.csv"
};
static const uint8_t rings[] = {
#embed "tables/rings.csv"
};
static const uint8_t clusters[] = {
#embed "tables/clusters.csv"
};
static const uint8_t cluster_provinces[] = {
#embed "tables/cluster_provinces.csv"
};
static const uint8_t cluster_cities[] = {
#embed "tables/cluster_cities.csv"
};
static const uint8_t cluster_sources[] = {
#embed "tables/cluster_sources.csv"
};
static const uint8_t later_clusters[] = {
#embed "tables/later_clusters.csv"
};
static const uint8_t later_cluster_provinces[] = {
#embed "tables/later_cluster_provinces.csv"
};
static const uint8_t later_cluster_cities[] = {
#embed "tables/later_cluster_cities.csv"
};
static const uint8_t enterprises[] = {
#embed "tables/enterprises.csv"
};
static const uint8_t cluster_enterprises[] = {
#embed "tables/cluster_enterprises.csv"
};
static const uint8_t sources[] = {
#embed "tables/sources.csv"
};
static const uint8_t confidences[] = {
#embed "tables/confidences.csv"
};
static const uint8_t scopes[] = {
#embed "tables/scopes.csv"
};
static const uint8_t units[] = {
#embed "tables/units.csv"
};
static const uint8_t qualifiers[] = {
#embed "tables/qualifiers.csv"
};
static const uint8_t periods[] = {
#embed "tables/periods.csv"
};
static const uint8_t indicators[] = {
#embed "tables/indicators.csv"
};
static const uint8_t facts[] = {
#embed "tables/facts.csv"
};
static const uint8_t seeds[] = {
#embed "tables/seeds.csv"
};
static const uint8_t topic_groups[] = {
#embed "tables/topic_groups.csv"
};
static const uint8_t topics[] = {
#embed "tables/topics.csv"
};
static const uint8_t topic_texts[] = {
#embed "tables/topic_texts.csv"
};
static const uint8_t topic_parts[] = {
#embed "tables/topic_parts.csv"
};
static const uint8_t topic_seeds[] = {
#embed "tables/topic_seeds.csv"
};
static const uint8_t topic_links[] = {
#embed "tables/topic_links.csv"
};
static const uint8_t topic_places[] = {
#embed "tables/topic_places.csv"
};
static const uint8_t diamond_edges[] = {
#embed "tables/diamond_edges.csv"
};
static const uint8_t factor_forces[] = {
#embed "tables/factor_forces.csv"
};
static const uint8_t evidence[] = {
#embed "tables/evidence.csv"
};
static const uint8_t flags[] = {
#embed "tables/flags.csv"
};
static const uint8_t series_groups[] = {
#embed "tables/series_groups.csv"
};
static const uint8_t series_terms[] = {
#embed "tables/series_terms.csv"
};
static const uint8_t series[] = {
#embed "tables/series.csv"
};
static const uint8_t series_sources[] = {
#embed "tables/series_sources.csv"
};
static const uint8_t series_inputs[] = {
#embed "tables/series_inputs.csv"
};
static const uint8_t observations[] = {
#embed "tables/observations.csv"
};
static const uint8_t panel_indicators[] = {
#embed "tables/panel_indicators.csv"
};
static const uint8_t panel_vintages[] = {
#embed "tables/panel_vintages.csv"
};
static const uint8_t panel_breaks[] = {
#embed "tables/panel_breaks.csv"
};
static const uint8_t panel[] = {
#embed "tables/panel.csv"
};
static const uint8_t io_tables[] = {
#embed "tables/io_tables.csv"
};
static const uint8_t io_sectors[] = {
#embed "tables/io_sectors.csv"
};
static const uint8_t io_blocks[] = {
#embed "tables/io_blocks.csv"
};
static const uint8_t io_columns[] = {
#embed "tables/io_columns.csv"
};
static const uint8_t io_rows[] = {
#embed "tables/io_rows.csv"
};
static const uint8_t io_flows[] = {
#embed "tables/io_flows.csv"
};
static const uint8_t io_final_uses[] = {
#embed "tables/io_final_uses.csv"
};
static const uint8_t io_value_added[] = {
#embed "tables/io_value_added.csv"
};
static const uint8_t linkages_national[] = {
#embed "tables/linkages_national.csv"
};
static const uint8_t linkages_provincial[] = {
#embed "tables/linkages_provincial.csv"
};
static const uint8_t figures[] = {
#embed "tables/figures.csv"
};
static const uint8_t figure_series[] = {
#embed "tables/figure_series.csv"
};
static const uint8_t document_values[] = {
#embed "tables/document_values.csv"
};
static const uint8_t figure_statements[] = {
#embed "tables/figure_statements.csv"
};

static const uint8_t diamond_en[] = {
#embed "topics/diamond.en.md"
};
static const uint8_t diamond_zh[] = {
#embed "topics/diamond.zh.md"
};
static const uint8_t factor_conditions_en[] = {
#embed "topics/factor-conditions.en.md"
};
static const uint8_t factor_conditions_zh[] = {
#embed "topics/factor-conditions.zh.md"
};
static const uint8_t demand_conditions_en[] = {
#embed "topics/demand-conditions.en.md"
};
static const uint8_t demand_conditions_zh[] = {
#embed "topics/demand-conditions.zh.md"
};
static const uint8_t related_and_supporting_industries_en[] = {
#embed "topics/related-and-supporting-industries.en.md"
};
static const uint8_t related_and_supporting_industries_zh[] = {
#embed "topics/related-and-supporting-industries.zh.md"
};
static const uint8_t strategy_structure_rivalry_en[] = {
#embed "topics/strategy-structure-rivalry.en.md"
};
static const uint8_t strategy_structure_rivalry_zh[] = {
#embed "topics/strategy-structure-rivalry.zh.md"
};
static const uint8_t chance_en[] = {
#embed "topics/chance.en.md"
};
static const uint8_t chance_zh[] = {
#embed "topics/chance.zh.md"
};
static const uint8_t government_en[] = {
#embed "topics/government.en.md"
};
static const uint8_t government_zh[] = {
#embed "topics/government.zh.md"
};
static const uint8_t mechanism_trigger_en[] = {
#embed "topics/mechanism-trigger.en.md"
};
static const uint8_t mechanism_trigger_zh[] = {
#embed "topics/mechanism-trigger.zh.md"
};
static const uint8_t mechanism_division_en[] = {
#embed "topics/mechanism-division.en.md"
};
static const uint8_t mechanism_division_zh[] = {
#embed "topics/mechanism-division.zh.md"
};
static const uint8_t mechanism_derivation_en[] = {
#embed "topics/mechanism-derivation.en.md"
};
static const uint8_t mechanism_derivation_zh[] = {
#embed "topics/mechanism-derivation.zh.md"
};
static const uint8_t mechanism_diffusion_en[] = {
#embed "topics/mechanism-diffusion.en.md"
};
static const uint8_t mechanism_diffusion_zh[] = {
#embed "topics/mechanism-diffusion.zh.md"
};
static const uint8_t mechanism_government_en[] = {
#embed "topics/mechanism-government.en.md"
};
static const uint8_t mechanism_government_zh[] = {
#embed "topics/mechanism-government.zh.md"
};
static const uint8_t mechanism_culture_en[] = {
#embed "topics/mechanism-culture.en.md"
};
static const uint8_t mechanism_culture_zh[] = {
#embed "topics/mechanism-culture.zh.md"
};
static const uint8_t implication_multifactor_en[] = {
#embed "topics/implication-multifactor.en.md"
};
static const uint8_t implication_multifactor_zh[] = {
#embed "topics/implication-multifactor.zh.md"
};
static const uint8_t implication_organic_unity_en[] = {
#embed "topics/implication-organic-unity.en.md"
};
static const uint8_t implication_organic_unity_zh[] = {
#embed "topics/implication-organic-unity.zh.md"
};
static const uint8_t implication_market_and_state_en[] = {
#embed "topics/implication-market-and-state.en.md"
};
static const uint8_t implication_market_and_state_zh[] = {
#embed "topics/implication-market-and-state.zh.md"
};
static const uint8_t countermeasure_national_en[] = {
#embed "topics/countermeasure-national.en.md"
};
static const uint8_t countermeasure_national_zh[] = {
#embed "topics/countermeasure-national.zh.md"
};
static const uint8_t countermeasure_local_en[] = {
#embed "topics/countermeasure-local.en.md"
};
static const uint8_t countermeasure_local_zh[] = {
#embed "topics/countermeasure-local.zh.md"
};
static const uint8_t countermeasure_cluster_en[] = {
#embed "topics/countermeasure-cluster.en.md"
};
static const uint8_t countermeasure_cluster_zh[] = {
#embed "topics/countermeasure-cluster.zh.md"
};
static const uint8_t path_point_line_surface_network_en[] = {
#embed "topics/path-point-line-surface-network.en.md"
};
static const uint8_t path_point_line_surface_network_zh[] = {
#embed "topics/path-point-line-surface-network.zh.md"
};
static const uint8_t force_balance_en[] = {
#embed "topics/force-balance.en.md"
};
static const uint8_t force_balance_zh[] = {
#embed "topics/force-balance.zh.md"
};
static const uint8_t force_finance_en[] = {
#embed "topics/force-finance.en.md"
};
static const uint8_t force_finance_zh[] = {
#embed "topics/force-finance.zh.md"
};
static const uint8_t force_cluster_en[] = {
#embed "topics/force-cluster.en.md"
};
static const uint8_t force_cluster_zh[] = {
#embed "topics/force-cluster.zh.md"
};
static const uint8_t force_talent_en[] = {
#embed "topics/force-talent.en.md"
};
static const uint8_t force_talent_zh[] = {
#embed "topics/force-talent.zh.md"
};
static const uint8_t force_rivalry_en[] = {
#embed "topics/force-rivalry.en.md"
};
static const uint8_t force_rivalry_zh[] = {
#embed "topics/force-rivalry.zh.md"
};
static const uint8_t force_demand_en[] = {
#embed "topics/force-demand.en.md"
};
static const uint8_t force_demand_zh[] = {
#embed "topics/force-demand.zh.md"
};
static const uint8_t force_government_en[] = {
#embed "topics/force-government.en.md"
};
static const uint8_t force_government_zh[] = {
#embed "topics/force-government.zh.md"
};
static const uint8_t drag_technology_en[] = {
#embed "topics/drag-technology.en.md"
};
static const uint8_t drag_technology_zh[] = {
#embed "topics/drag-technology.zh.md"
};
static const uint8_t drag_talent_en[] = {
#embed "topics/drag-talent.en.md"
};
static const uint8_t drag_talent_zh[] = {
#embed "topics/drag-talent.zh.md"
};
static const uint8_t drag_coordination_en[] = {
#embed "topics/drag-coordination.en.md"
};
static const uint8_t drag_coordination_zh[] = {
#embed "topics/drag-coordination.zh.md"
};
static const uint8_t drag_brand_en[] = {
#embed "topics/drag-brand.en.md"
};
static const uint8_t drag_brand_zh[] = {
#embed "topics/drag-brand.zh.md"
};
static const uint8_t drag_environment_en[] = {
#embed "topics/drag-environment.en.md"
};
static const uint8_t drag_environment_zh[] = {
#embed "topics/drag-environment.zh.md"
};
static const uint8_t drag_policy_en[] = {
#embed "topics/drag-policy.en.md"
};
static const uint8_t drag_policy_zh[] = {
#embed "topics/drag-policy.zh.md"
};
static const uint8_t mode_radiation_en[] = {
#embed "topics/mode-radiation.en.md"
};
static const uint8_t mode_radiation_zh[] = {
#embed "topics/mode-radiation.zh.md"
};
static const uint8_t mode_resource_en[] = {
#embed "topics/mode-resource.en.md"
};
static const uint8_t mode_resource_zh[] = {
#embed "topics/mode-resource.zh.md"
};
static const uint8_t mode_leader_en[] = {
#embed "topics/mode-leader.en.md"
};
static const uint8_t mode_leader_zh[] = {
#embed "topics/mode-leader.zh.md"
};
static const uint8_t mode_undertaking_en[] = {
#embed "topics/mode-undertaking.en.md"
};
static const uint8_t mode_undertaking_zh[] = {
#embed "topics/mode-undertaking.zh.md"
};
static const uint8_t layout_belt_cores_supports_en[] = {
#embed "topics/layout-belt-cores-supports.en.md"
};
static const uint8_t layout_belt_cores_supports_zh[] = {
#embed "topics/layout-belt-cores-supports.zh.md"
};
static const uint8_t table_major_clusters_en[] = {
#embed "topics/table-major-clusters.en.md"
};
static const uint8_t table_major_clusters_zh[] = {
#embed "topics/table-major-clusters.zh.md"
};
static const uint8_t transfer_en[] = {
#embed "topics/transfer.en.md"
};
static const uint8_t transfer_zh[] = {
#embed "topics/transfer.zh.md"
};
static const uint8_t ranking_regions_en[] = {
#embed "topics/ranking-regions.en.md"
};
static const uint8_t ranking_regions_zh[] = {
#embed "topics/ranking-regions.zh.md"
};
static const uint8_t problem_guidance_en[] = {
#embed "topics/problem-guidance.en.md"
};
static const uint8_t problem_guidance_zh[] = {
#embed "topics/problem-guidance.zh.md"
};
static const uint8_t problem_stage_en[] = {
#embed "topics/problem-stage.en.md"
};
static const uint8_t problem_stage_zh[] = {
#embed "topics/problem-stage.zh.md"
};
static const uint8_t problem_geography_en[] = {
#embed "topics/problem-geography.en.md"
};
static const uint8_t problem_geography_zh[] = {
#embed "topics/problem-geography.zh.md"
};
static const uint8_t problem_innovation_en[] = {
#embed "topics/problem-innovation.en.md"
};
static const uint8_t problem_innovation_zh[] = {
#embed "topics/problem-innovation.zh.md"
};
static const uint8_t advice_guidance_en[] = {
#embed "topics/advice-guidance.en.md"
};
static const uint8_t advice_guidance_zh[] = {
#embed "topics/advice-guidance.zh.md"
};
static const uint8_t advice_local_en[] = {
#embed "topics/advice-local.en.md"
};
static const uint8_t advice_local_zh[] = {
#embed "topics/advice-local.zh.md"
};
static const uint8_t advice_chain_en[] = {
#embed "topics/advice-chain.en.md"
};
static const uint8_t advice_chain_zh[] = {
#embed "topics/advice-chain.zh.md"
};
static const uint8_t advice_innovation_en[] = {
#embed "topics/advice-innovation.en.md"
};
static const uint8_t advice_innovation_zh[] = {
#embed "topics/advice-innovation.zh.md"
};
static const uint8_t paths_matrix_en[] = {
#embed "topics/paths-matrix.en.md"
};
static const uint8_t paths_matrix_zh[] = {
#embed "topics/paths-matrix.zh.md"
};
static const uint8_t innovation_mechanisms_en[] = {
#embed "topics/innovation-mechanisms.en.md"
};
static const uint8_t innovation_mechanisms_zh[] = {
#embed "topics/innovation-mechanisms.zh.md"
};
static const uint8_t extension_capability_unit_en[] = {
#embed "topics/extension-capability-unit.en.md"
};
static const uint8_t extension_capability_unit_zh[] = {
#embed "topics/extension-capability-unit.zh.md"
};
static const uint8_t resource_city_law_en[] = {
#embed "topics/resource-city-law.en.md"
};
static const uint8_t resource_city_law_zh[] = {
#embed "topics/resource-city-law.zh.md"
};
static const uint8_t countermeasure_core_en[] = {
#embed "topics/countermeasure-core.en.md"
};
static const uint8_t countermeasure_core_zh[] = {
#embed "topics/countermeasure-core.zh.md"
};
static const uint8_t countermeasure_efficiency_en[] = {
#embed "topics/countermeasure-efficiency.en.md"
};
static const uint8_t countermeasure_efficiency_zh[] = {
#embed "topics/countermeasure-efficiency.zh.md"
};

#define TABLE(name) {"tables/" #name ".csv", name, sizeof name}

#define TEXT(name, id)                                     \
  {"topics/" id ".en.md", name##_en, sizeof name##_en}, \
      {"topics/" id ".zh.md", name##_zh, sizeof name##_zh}

static const struct EmbeddedFile files[] = {
    {"datapackage.json", datapackage, sizeof datapackage},
    TABLE(fields),
    TABLE(regions),
    TABLE(provinces),
    TABLE(cities),
    TABLE(arcs),
    TABLE(arc_points),
    TABLE(rings),
    TABLE(clusters),
    TABLE(cluster_provinces),
    TABLE(cluster_cities),
    TABLE(cluster_sources),
    TABLE(later_clusters),
    TABLE(later_cluster_provinces),
    TABLE(later_cluster_cities),
    TABLE(enterprises),
    TABLE(cluster_enterprises),
    TABLE(sources),
    TABLE(confidences),
    TABLE(scopes),
    TABLE(units),
    TABLE(qualifiers),
    TABLE(periods),
    TABLE(indicators),
    TABLE(facts),
    TABLE(seeds),
    TABLE(topic_groups),
    TABLE(topics),
    TABLE(topic_texts),
    TABLE(topic_parts),
    TABLE(topic_seeds),
    TABLE(topic_links),
    TABLE(topic_places),
    TABLE(diamond_edges),
    TABLE(factor_forces),
    TABLE(evidence),
    TEXT(diamond, "diamond"),
    TEXT(factor_conditions, "factor-conditions"),
    TEXT(demand_conditions, "demand-conditions"),
    TEXT(related_and_supporting_industries, "related-and-supporting-industries"),
    TEXT(strategy_structure_rivalry, "strategy-structure-rivalry"),
    TEXT(chance, "chance"),
    TEXT(government, "government"),
    TEXT(mechanism_trigger, "mechanism-trigger"),
    TEXT(mechanism_division, "mechanism-division"),
    TEXT(mechanism_derivation, "mechanism-derivation"),
    TEXT(mechanism_diffusion, "mechanism-diffusion"),
    TEXT(mechanism_government, "mechanism-government"),
    TEXT(mechanism_culture, "mechanism-culture"),
    TEXT(implication_multifactor, "implication-multifactor"),
    TEXT(implication_organic_unity, "implication-organic-unity"),
    TEXT(implication_market_and_state, "implication-market-and-state"),
    TEXT(countermeasure_national, "countermeasure-national"),
    TEXT(countermeasure_local, "countermeasure-local"),
    TEXT(countermeasure_cluster, "countermeasure-cluster"),
    TEXT(path_point_line_surface_network, "path-point-line-surface-network"),
    TEXT(force_balance, "force-balance"),
    TEXT(force_finance, "force-finance"),
    TEXT(force_cluster, "force-cluster"),
    TEXT(force_talent, "force-talent"),
    TEXT(force_rivalry, "force-rivalry"),
    TEXT(force_demand, "force-demand"),
    TEXT(force_government, "force-government"),
    TEXT(drag_technology, "drag-technology"),
    TEXT(drag_talent, "drag-talent"),
    TEXT(drag_coordination, "drag-coordination"),
    TEXT(drag_brand, "drag-brand"),
    TEXT(drag_environment, "drag-environment"),
    TEXT(drag_policy, "drag-policy"),
    TEXT(mode_radiation, "mode-radiation"),
    TEXT(mode_resource, "mode-resource"),
    TEXT(mode_leader, "mode-leader"),
    TEXT(mode_undertaking, "mode-undertaking"),
    TEXT(layout_belt_cores_supports, "layout-belt-cores-supports"),
    TEXT(table_major_clusters, "table-major-clusters"),
    TEXT(transfer, "transfer"),
    TEXT(ranking_regions, "ranking-regions"),
    TEXT(problem_guidance, "problem-guidance"),
    TEXT(problem_stage, "problem-stage"),
    TEXT(problem_geography, "problem-geography"),
    TEXT(problem_innovation, "problem-innovation"),
    TEXT(advice_guidance, "advice-guidance"),
    TEXT(advice_local, "advice-local"),
    TEXT(advice_chain, "advice-chain"),
    TEXT(advice_innovation, "advice-innovation"),
    TEXT(paths_matrix, "paths-matrix"),
    TEXT(innovation_mechanisms, "innovation-mechanisms"),
    TEXT(extension_capability_unit, "extension-capability-unit"),
    TEXT(resource_city_law, "resource-city-law"),
    TEXT(countermeasure_core, "countermeasure-core"),
    TEXT(countermeasure_efficiency, "countermeasure-efficiency"),
    TABLE(flags),
    TABLE(series_groups),
    TABLE(series_terms),
    TABLE(series),
    TABLE(series_sources),
    TABLE(series_inputs),
    TABLE(observations),
    TABLE(panel_indicators),
    TABLE(panel_vintages),
    TABLE(panel_breaks),
    TABLE(panel),
    TABLE(io_tables),
    TABLE(io_sectors),
    TABLE(io_blocks),
    TABLE(io_columns),
    TABLE(io_rows),
    TABLE(io_flows),
    TABLE(io_final_uses),
    TABLE(io_value_added),
    TABLE(linkages_national),
    TABLE(linkages_provincial),
    TABLE(figures),
    TABLE(figure_series),
    TABLE(document_values),
    TABLE(figure_statements),
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
