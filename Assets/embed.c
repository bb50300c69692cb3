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
static const uint8_t topics[] = {
#embed "tables/topics.csv"
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

#define TABLE(name) {"tables/" #name ".csv", name, sizeof name}

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
    TABLE(topics),
    TABLE(evidence),
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
