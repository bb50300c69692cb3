#ifndef JIQUN_ASSETS_H
#define JIQUN_ASSETS_H

#include <stddef.h>
#include <stdint.h>

/// A file of the data package, embedded: its path in the package and its bytes.
struct EmbeddedFile {
  const char *path;
  const uint8_t *bytes;
  size_t count;
};

/// How many files are embedded.
size_t embedded_file_count(void);

/// The number of the file at this path, or the count of the files when there is none.
size_t embedded_file_number(const char *path);

/// The file with this number, or one whose path is NULL behind the last.
struct EmbeddedFile embedded_file(size_t number);

/// Where the records of an embedded table stand by one of its columns: which file, the column's name, and
/// which of `embedded_records` they are.
struct EmbeddedIndex {
  size_t file;
  const char *column;
  size_t first;
  size_t count;
};

/// How many indexes are embedded.
size_t embedded_index_count(void);

/// The number of the index of a file by a column, or the count of the indexes when there is none.
size_t embedded_index_number(size_t file, const char *column);

/// The index with this number, or one whose column is NULL behind the last.
struct EmbeddedIndex embedded_index(size_t number);

/// The records of all indexes, each index by its keys: three numbers of 32 bits each, least byte first: where
/// the record begins, where its key begins and ends.
const uint8_t *embedded_records(void);

/// The points of the arcs in the order of `tables/arc_points.csv`, packed: three numbers of 16 bits each,
/// least byte first: arc, hundredths of degrees east, of degrees north.
struct EmbeddedFile embedded_points(void);

/// What `datapackage.json` says beside its tables: as that, without what describes them.
struct EmbeddedFile embedded_about(void);

#endif
