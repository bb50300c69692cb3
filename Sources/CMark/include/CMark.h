/* What Swift needs of cmark-gfm: a parsed text as nodes with a kind each. No type of cmark-gfm is
   seen here. */
#ifndef JIQUN_CMARK_H
#define JIQUN_CMARK_H

#include <stdbool.h>
#include <stddef.h>

/* The version of cmark-gfm. */
const char *cm_version(void);

enum cm_kind {
  CM_DOCUMENT,
  CM_QUOTATION,
  CM_LIST,
  CM_ITEM,
  CM_CODE_BLOCK,
  CM_PARAGRAPH,
  CM_HEADING,
  CM_BREAK_RULE,
  CM_TABLE,
  CM_TABLE_ROW,
  CM_TABLE_CELL,
  CM_TEXT,
  CM_SOFT_BREAK,
  CM_LINE_BREAK,
  CM_CODE,
  CM_EMPHASIS,
  CM_STRONG,
  CM_LINK,
  CM_OTHER
};

/* A node, or a whole text; it lives until the text is freed. */
typedef const void *cm_node;

/* Parses Markdown with GitHub's tables. NULL only without memory. */
cm_node cm_parse(const char *bytes, size_t count);
/* Frees a whole text, as cm_parse returned it. */
void cm_free(cm_node text);

cm_node cm_first_child(cm_node node);
cm_node cm_next(cm_node node);
enum cm_kind cm_node_kind(cm_node node);
/* The characters of text and code, "" for the rest. */
const char *cm_literal(cm_node node);
/* The address of a link. */
const char *cm_address(cm_node node);
/* The line on which it begins, from 1. */
int cm_line(cm_node node);
/* The level of a heading, from 1. */
int cm_heading_level(cm_node node);
/* The first number of an ordered list, -1 for one with bullets. */
int cm_list_start(cm_node node);
/* Whether a row of a table is its header. */
bool cm_is_header_row(cm_node node);

#endif
