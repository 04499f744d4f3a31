/* The C interface: for C, and for every language that can call it.
 *
 *   vanban_engine* engine = NULL;
 *   vanban_string json = {0}, error = {0};
 *   if (vanban_engine_create(NULL, &engine, &error) == VANBAN_OK &&
 *       vanban_extract(engine, text, size, NULL, &json, &error) == VANBAN_OK)
 *     puts(json.data);
 *
 * All text is UTF-8. Strings go in as pointer and length, and need no NUL. What comes out is a vanban_string that the
 * caller frees with vanban_free; it ends with a NUL that is not counted. A function that returns a vanban_status writes
 * its result only if that is VANBAN_OK; else it writes a message into `error`, what is wrong and what to do, unless
 * that is NULL. Results that are passed in are overwritten, not freed. Nothing throws, nothing is printed, no global
 * state.
 *
 * Functions of this version stay as they are: later ones are added, and vanban_options may grow at its end.
 */
#ifndef VANBAN_VANBAN_H_
#define VANBAN_VANBAN_H_

#include <stddef.h>
#include <stdint.h>

#include "vanban/export.h"

#ifdef __cplusplus
extern "C" {
#endif

#define VANBAN_ABI_VERSION 1

/* VANBAN_ABI_VERSION of the library that is loaded; a program that was compiled with another one must not use it. */
VANBAN_API uint32_t vanban_abi_version(void);
/* "0.1.0"; static. */
VANBAN_API const char* vanban_version(void);

typedef int32_t vanban_status;
enum {
  VANBAN_OK = 0,
  VANBAN_INVALID_ARGUMENT = 1, /* a pointer is missing, or a value is none of those listed */
  VANBAN_BAD_GRAMMARS = 2,     /* the message says file, line and column */
  VANBAN_BAD_INPUT = 3,        /* a line that is no document, a key that no document has */
  VANBAN_TOO_LARGE = 4,        /* 4 GiB or more: divide it */
  VANBAN_OUT_OF_MEMORY = 5,
  VANBAN_INTERNAL = 6 /* a fault of the library: please report it */
};

/* {NULL, 0} is the empty string. */
typedef struct vanban_string {
  char* data;
  size_t size;
} vanban_string;

/* Frees what a function gave, and makes it {NULL, 0}. NULL and empty strings are fine. */
VANBAN_API void vanban_free(vanban_string* string);

/* Rules and name lists, compiled. Immutable: any number of threads may use one. */
typedef struct vanban_engine vanban_engine;

/* `grammars_dir`: a folder with *.grammar and *.tsv, NUL-terminated, or NULL for those built in. */
VANBAN_API vanban_status vanban_engine_create(const char* grammars_dir, vanban_engine** engine, vanban_string* error);
VANBAN_API void vanban_engine_free(vanban_engine* engine); /* NULL is fine */

enum { VANBAN_TEXT = 0, VANBAN_BYTES = 1 };
enum { VANBAN_UTF8 = 0, VANBAN_UTF16 = 1, VANBAN_CODEPOINT = 2 };

/* What is 0 or NULL has its default. */
typedef struct vanban_options {
  size_t struct_size;     /* sizeof(vanban_options) as you compiled it */
  int32_t input;          /* VANBAN_TEXT: UTF-8. VANBAN_BYTES: a file's bytes, UTF-8 or UTF-16 */
  int32_t offsets;        /* what spans count: bytes, UTF-16 units, or code points of the text */
  int32_t pretty;         /* not 0: JSON of a document is indented */
  int32_t include_text;   /* not 0: JSON of a document has the text; done anyway where it is not the bytes themselves */
  int32_t include_folded; /* not 0: chunks have their search key too, as vanban_fold gives it */
  uint32_t most_bytes;    /* of a chunk, where it can be divided; 0: as long as they are */
  const char* uri;        /* NUL-terminated, goes to source.uri */
  const char* sha256;     /* NUL-terminated hex, goes to source.sha256 */
} vanban_options;

#define VANBAN_OPTIONS_INIT \
  { sizeof(vanban_options), 0, 0, 0, 0, 0, 0, NULL, NULL }

/* One document as JSON, vanban/document/1. Any bytes give one. `options` may be NULL. */
VANBAN_API vanban_status vanban_extract(const vanban_engine* engine, const char* bytes, size_t size,
                                        const vanban_options* options, vanban_string* json, vanban_string* error);

/* One document as chunks: JSON lines, vanban/chunk/1, each with its line end; "" where the text is blank. */
VANBAN_API vanban_status vanban_chunks(const vanban_engine* engine, const char* bytes, size_t size,
                                       const vanban_options* options, vanban_string* lines, vanban_string* error);

/* The key that search tools compare: no marks, đ as d, lower case, single blanks. For the index and for the query. */
VANBAN_API vanban_status vanban_fold(const char* text, size_t size, vanban_string* folded, vanban_string* error);

/* Where the terms of a query stand in a text, as JSON: [[begin, end], ...] in `offsets`, in order (highlight.h). */
VANBAN_API vanban_status vanban_find(const char* text, size_t size, const char* query, size_t query_size,
                                     int32_t offsets, vanban_string* spans, vanban_string* error);

/* The text with `before` and `after`, NUL-terminated, around the terms; escaped for HTML if `escape` is not 0. */
VANBAN_API vanban_status vanban_highlight(const char* text, size_t size, const char* query, size_t query_size,
                                          const char* before, const char* after, int32_t escape, vanban_string* marked,
                                          vanban_string* error);

/* A set of documents to be linked. One thread at a time. */
typedef struct vanban_linker vanban_linker;

VANBAN_API vanban_status vanban_linker_create(const vanban_engine* engine, vanban_linker** linker,
                                              vanban_string* error);
VANBAN_API void vanban_linker_free(vanban_linker* linker); /* NULL is fine */

/* Adds a document as vanban_extract gave it, one JSON object. All of a set count the same offsets. What has
 * the uri and the sha256 of one before is not added again: give one of them in vanban_options. */
VANBAN_API vanban_status vanban_linker_add(vanban_linker* linker, const char* json, size_t size, vanban_string* error);

enum {
  VANBAN_GRAPH = 0,     /* all of it: vanban/graph/1 */
  VANBAN_CHAIN = 1,     /* what carries out `key`, and what it carries out */
  VANBAN_MISSING = 2,   /* what is cited but not held */
  VANBAN_COVERAGE = 3,  /* which bodies carry out `key` */
  VANBAN_CONFLICTS = 4, /* contradictions */
  VANBAN_VALIDITY = 5,  /* whether `key` is in force `on` a day, YYYY-MM-DD */
  VANBAN_IMPACT = 6     /* what the act `key` hits */
};

/* The answer as JSON. `key` and `on` are NUL-terminated; NULL where the question has none. */
VANBAN_API vanban_status vanban_linker_ask(vanban_linker* linker, int32_t question, const char* key, const char* on,
                                           vanban_string* json, vanban_string* error);

#ifdef __cplusplus
}
#endif

#endif /* VANBAN_VANBAN_H_ */
