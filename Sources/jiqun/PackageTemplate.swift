/// The files of a smallest valid package, by their paths in it.
enum PackageTemplate {
  static let files: [(path: String, content: String)] = [
    ("README.md", readme), ("datapackage.json", descriptor),
    (
      "tables/fields.csv",
      """
      id,name_en,name_zh
      machines,Machines,机械

      """
    ),
    (
      "tables/provinces.csv",
      """
      id,name_en,name_zh,label_longitude,label_latitude
      north,North,北部,10,50

      """
    ),
    (
      "tables/cities.csv",
      """
      id,name_en,name_zh,province_id,longitude,latitude
      harbour,Harbour,港城,north,10.2,50.4

      """
    ),
    (
      "tables/clusters.csv",
      """
      id,name_en,name_zh,short_en,short_zh,field_id,longitude,latitude,description_en,description_zh
      harbour-machines,Machines of Harbour,港城机械集群,Harbour machines,港城机械,machines,10.2,50.4,What the cluster is.,集群简介。

      """
    ),
    (
      "tables/cluster_provinces.csv",
      """
      cluster_id,province_id,position
      harbour-machines,north,1

      """
    ),
    (
      "tables/cluster_cities.csv",
      """
      cluster_id,city_id,position
      harbour-machines,harbour,1

      """
    ),
  ]

  private static let readme = #"""
    # My clusters

    A package for jiqun. Look at it with `jiqun --data .`, check it with `jiqun package check .`.

    - `datapackage.json` says what the package is (title, version, licence, credits) and which columns each table has. Text that a person reads stands twice: `_en` or without ending, and `_zh` for the second language, which may be empty.
    - `tables/fields.csv`: the fields of industry.
    - `tables/provinces.csv`: the parts of the country; `label_*` is where the name stands on the map.
    - `tables/cities.csv`: cities with longitude and latitude in degrees.
    - `tables/clusters.csv`: one row a cluster. A short name has at most 24 columns of a terminal.
    - `tables/cluster_provinces.csv`, `tables/cluster_cities.csv`: where each cluster lies, the main place first (`position` 1).

    An identifier is lower-case words joined by hyphens and never changes. A cell may be empty where nothing is known. Cells with commas stand in quotes.

    More can be added table by table: outlines of the provinces (`arcs`, `arc_points`, `rings`), sources and figures (`sources`, `units`, `indicators`, `scopes`, `periods`, `confidences`, `facts`), series (`series_groups`, `series`, `observations`), topics. docs/data.md of jiqun describes all tables and columns.

    """#

  private static let descriptor = #"""
    {
      "name": "my-clusters",
      "profile": "tabular-data-package",
      "title": "My clusters",
      "title_zh": "我的集群",
      "description": "What the package holds, in a sentence.",
      "description_zh": "用一句话说明本数据包的内容。",
      "version": "0.1.0",
      "created": "2026-01-01T00:00:00Z",
      "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "Creative Commons Attribution 4.0"}],
      "credits": [{"text_en": "Whom to thank for the data.", "text_zh": "数据致谢。"}],
      "cluster_noun": "clusters",
      "cluster_noun_zh": "个集群",
      "resources": [
        {
          "name": "fields", "path": "tables/fields.csv",
          "description": "The fields of industry that the clusters belong to.",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string", "description": "Stable lower-case identifier of the field.", "constraints": {"required": true, "unique": true, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}},
              {"name": "name_en", "type": "string", "description": "English name of the field.", "constraints": {"required": true}},
              {"name": "name_zh", "type": "string", "description": "Name in the second language of the field."}
            ],
            "primaryKey": "id"
          }
        },
        {
          "name": "provinces", "path": "tables/provinces.csv",
          "description": "The parts of the country; the map writes their names, and draws them where there are outlines.",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string", "description": "Stable lower-case identifier of the province.", "constraints": {"required": true, "unique": true, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}},
              {"name": "name_en", "type": "string", "description": "English name of the division, short form.", "constraints": {"required": true}},
              {"name": "name_zh", "type": "string", "description": "Name in the second language of the division, short form."},
              {"name": "label_longitude", "type": "number", "description": "Longitude at which a map writes the name, degrees east.", "constraints": {"required": true, "minimum": -180, "maximum": 180}},
              {"name": "label_latitude", "type": "number", "description": "Latitude at which a map writes the name, degrees north.", "constraints": {"required": true, "minimum": -90, "maximum": 90}}
            ],
            "primaryKey": "id"
          }
        },
        {
          "name": "cities", "path": "tables/cities.csv",
          "description": "The cities in which clusters lie.",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string", "description": "Stable lower-case identifier of the city.", "constraints": {"required": true, "unique": true, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}},
              {"name": "name_en", "type": "string", "description": "English name of the city.", "constraints": {"required": true}},
              {"name": "name_zh", "type": "string", "description": "Name in the second language of the city."},
              {"name": "province_id", "type": "string", "description": "Province in which the city lies.", "constraints": {"required": true}},
              {"name": "longitude", "type": "number", "description": "Longitude of the city, degrees east (WGS 84).", "constraints": {"required": true, "minimum": -180, "maximum": 180}},
              {"name": "latitude", "type": "number", "description": "Latitude of the city, degrees north (WGS 84).", "constraints": {"required": true, "minimum": -90, "maximum": 90}}
            ],
            "primaryKey": "id",
            "foreignKeys": [
              {"fields": "province_id", "reference": {"resource": "provinces", "fields": "id"}}
            ]
          }
        },
        {
          "name": "clusters", "path": "tables/clusters.csv",
          "description": "The clusters: one row each.",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "id", "type": "string", "description": "Stable lower-case identifier of the cluster.", "constraints": {"required": true, "unique": true, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}},
              {"name": "name_en", "type": "string", "description": "English name of the cluster.", "constraints": {"required": true}},
              {"name": "name_zh", "type": "string", "description": "Name in the second language of the cluster."},
              {"name": "short_en", "type": "string", "description": "Short English name, at most 24 terminal columns.", "constraints": {"maxLength": 24}},
              {"name": "short_zh", "type": "string", "description": "Short Name in the second language, at most 16 terminal columns."},
              {"name": "field_id", "type": "string", "description": "Field of industry."},
              {"name": "longitude", "type": "number", "description": "Longitude of the cluster's main place, degrees east (WGS 84).", "constraints": {"minimum": -180, "maximum": 180}},
              {"name": "latitude", "type": "number", "description": "Latitude of the cluster's main place, degrees north (WGS 84).", "constraints": {"minimum": -90, "maximum": 90}},
              {"name": "description_en", "type": "string", "description": "One sentence on what the cluster is, in English."},
              {"name": "description_zh", "type": "string", "description": "One sentence on what the cluster is, in the second language."}
            ],
            "primaryKey": "id",
            "foreignKeys": [
              {"fields": "field_id", "reference": {"resource": "fields", "fields": "id"}}
            ]
          }
        },
        {
          "name": "cluster_provinces", "path": "tables/cluster_provinces.csv",
          "description": "The provinces of each cluster.",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "cluster_id", "type": "string", "description": "Cluster the row belongs to.", "constraints": {"required": true}},
              {"name": "province_id", "type": "string", "description": "Province of the cluster.", "constraints": {"required": true}},
              {"name": "position", "type": "integer", "description": "Place among the provinces of the cluster, from 1.", "constraints": {"required": true, "minimum": 1}}
            ],
            "primaryKey": ["cluster_id", "province_id"],
            "foreignKeys": [
              {"fields": "cluster_id", "reference": {"resource": "clusters", "fields": "id"}},
              {"fields": "province_id", "reference": {"resource": "provinces", "fields": "id"}}
            ]
          }
        },
        {
          "name": "cluster_cities", "path": "tables/cluster_cities.csv",
          "description": "The cities of each cluster; the first is its main place.",
          "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
          "schema": {
            "fields": [
              {"name": "cluster_id", "type": "string", "description": "Cluster the row belongs to.", "constraints": {"required": true}},
              {"name": "city_id", "type": "string", "description": "City of the cluster.", "constraints": {"required": true}},
              {"name": "position", "type": "integer", "description": "Place among the cities of the cluster, from 1.", "constraints": {"required": true, "minimum": 1}}
            ],
            "primaryKey": ["cluster_id", "city_id"],
            "foreignKeys": [
              {"fields": "cluster_id", "reference": {"resource": "clusters", "fields": "id"}},
              {"fields": "city_id", "reference": {"resource": "cities", "fields": "id"}}
            ]
          }
        }
      ]
    }

    """#
}
