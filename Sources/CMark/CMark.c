#include "CMark.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <string.h>

static cmark_node *node_of(cm_node node) { return (cmark_node *)node; }

cm_node cm_parse(const char *bytes, size_t count) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  if (parser == NULL) return NULL;
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  if (table != NULL) cmark_parser_attach_syntax_extension(parser, table);
  cmark_parser_feed(parser, bytes, count);
  cmark_node *text = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return text;
}

void cm_free(cm_node text) {
  if (text != NULL) cmark_node_free(node_of(text));
}

cm_node cm_first_child(cm_node node) { return cmark_node_first_child(node_of(node)); }
cm_node cm_next(cm_node node) { return cmark_node_next(node_of(node)); }

enum cm_kind cm_node_kind(cm_node node) {
  static const struct {
    const char *name;
    enum cm_kind kind;
  } kinds[] = {
      {"document", CM_DOCUMENT},   {"block_quote", CM_QUOTATION},
      {"list", CM_LIST},           {"item", CM_ITEM},
      {"code_block", CM_CODE_BLOCK}, {"paragraph", CM_PARAGRAPH},
      {"heading", CM_HEADING},     {"thematic_break", CM_BREAK_RULE},
      {"table", CM_TABLE},         {"table_header", CM_TABLE_ROW},
      {"table_row", CM_TABLE_ROW}, {"table_cell", CM_TABLE_CELL},
      {"text", CM_TEXT},           {"softbreak", CM_SOFT_BREAK},
      {"linebreak", CM_LINE_BREAK}, {"code", CM_CODE},
      {"emph", CM_EMPHASIS},       {"strong", CM_STRONG},
      {"link", CM_LINK},
  };
  const char *name = cmark_node_get_type_string(node_of(node));
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strcmp(kinds[i].name, name) == 0) return kinds[i].kind;
  return CM_OTHER;
}

const char *cm_literal(cm_node node) {
  const char *literal = cmark_node_get_literal(node_of(node));
  return literal == NULL ? "" : literal;
}

const char *cm_address(cm_node node) {
  const char *url = cmark_node_get_url(node_of(node));
  return url == NULL ? "" : url;
}

int cm_line(cm_node node) { return cmark_node_get_start_line(node_of(node)); }

int cm_heading_level(cm_node node) { return cmark_node_get_heading_level(node_of(node)); }

int cm_list_start(cm_node node) {
  if (cmark_node_get_list_type(node_of(node)) != CMARK_ORDERED_LIST) return -1;
  return cmark_node_get_list_start(node_of(node));
}

bool cm_is_header_row(cm_node node) {
  return cmark_gfm_extensions_get_table_row_is_header(node_of(node)) != 0;
}

const char *cm_version(void) { return cmark_version_string(); }
