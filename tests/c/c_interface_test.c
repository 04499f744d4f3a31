/* The C interface as a C program sees it: compiled as C11, linked with the shared library. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vanban/vanban.h"

static int failures = 0;

#define EXPECT(condition)                                                    \
  do {                                                                       \
    if (!(condition)) {                                                      \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                            \
    }                                                                        \
  } while (0)

#define TEXT "Thực hiện Quyết định số 12/2023/QĐ-TTg ngày 07/3/2023 của Thủ tướng Chính phủ;\n1. Giao Sở Y tế báo cáo.\n"

static vanban_engine* make_engine(void) {
  vanban_engine* engine = NULL;
  vanban_string error = {0};
  EXPECT(vanban_engine_create(NULL, &engine, &error) == VANBAN_OK);
  EXPECT(engine != NULL && error.data == NULL);
  return engine;
}

static void test_versions(void) {
  EXPECT(vanban_abi_version() == VANBAN_ABI_VERSION);
  EXPECT(strchr(vanban_version(), '.') != NULL);
}

static void test_a_document(const vanban_engine* engine) {
  vanban_string json = {0};
  vanban_string error = {0};
  vanban_options options = VANBAN_OPTIONS_INIT;
  options.uri = "a.txt";
  EXPECT(vanban_extract(engine, TEXT, strlen(TEXT), &options, &json, &error) == VANBAN_OK);
  EXPECT(json.data != NULL && strlen(json.data) == json.size);
  EXPECT(strstr(json.data, "\"schema\":\"vanban/document/1\"") != NULL);
  EXPECT(strstr(json.data, "\"uri\":\"a.txt\"") != NULL);
  EXPECT(strstr(json.data, "\"canonical\":\"12/2023/QĐ-TTg\"") != NULL);
  vanban_free(&json);
  EXPECT(json.data == NULL && json.size == 0);
  vanban_free(&json);
  vanban_free(NULL);
}

static void test_any_bytes(const vanban_engine* engine) {
  char bytes[256];
  vanban_string json = {0};
  vanban_options options = VANBAN_OPTIONS_INIT;
  for (int i = 0; i < 256; ++i) bytes[i] = (char)i;
  for (size_t size = 0; size <= sizeof bytes; size += 64) {
    for (options.input = VANBAN_TEXT; options.input <= VANBAN_BYTES; ++options.input) {
      EXPECT(vanban_extract(engine, bytes, size, &options, &json, NULL) == VANBAN_OK);
      vanban_free(&json);
    }
  }
  EXPECT(vanban_extract(engine, NULL, 0, NULL, &json, NULL) == VANBAN_OK);
  vanban_free(&json);
}

static void test_zero_bytes_of_a_text_are_text(const vanban_engine* engine) {
  static const char text[] = {'a', 0, 'b', 0, 'c', 0, 'd', 0};
  vanban_string json = {0};
  vanban_options options = VANBAN_OPTIONS_INIT;
  EXPECT(vanban_extract(engine, text, sizeof text, &options, &json, NULL) == VANBAN_OK);
  EXPECT(strstr(json.data, "\"encoding\":\"UTF-8\"") != NULL);
  vanban_free(&json);
  options.input = VANBAN_BYTES;
  EXPECT(vanban_extract(engine, text, sizeof text, &options, &json, NULL) == VANBAN_OK);
  EXPECT(strstr(json.data, "\"encoding\":\"UTF-16LE\"") != NULL);
  vanban_free(&json);
}

static void test_chunks(const vanban_engine* engine) {
  vanban_string lines = {0};
  size_t count = 0;
  EXPECT(vanban_chunks(engine, TEXT, strlen(TEXT), NULL, &lines, NULL) == VANBAN_OK);
  for (size_t i = 0; i < lines.size; ++i) count += lines.data[i] == '\n';
  EXPECT(count == 2);
  vanban_free(&lines);
  EXPECT(vanban_chunks(engine, " \n", 2, NULL, &lines, NULL) == VANBAN_OK);
  EXPECT(lines.size == 0 && lines.data[0] == '\0');
  vanban_free(&lines);
}

static void test_search(void) {
  static const char text[] = "Quyết định: <Đường bộ>";
  vanban_string out = {0};
  EXPECT(vanban_fold(text, strlen(text), &out, NULL) == VANBAN_OK);
  EXPECT(strcmp(out.data, "quyet dinh: <duong bo>") == 0);
  vanban_free(&out);
  EXPECT(vanban_find(text, strlen(text), "dinh đường", strlen("dinh đường"), VANBAN_CODEPOINT, &out, NULL) == VANBAN_OK);
  EXPECT(strcmp(out.data, "[[6,10],[13,18]]") == 0);
  vanban_free(&out);
  EXPECT(vanban_highlight(text, strlen(text), "\"duong bo\"", 10, "<b>", "</b>", 1, &out, NULL) == VANBAN_OK);
  EXPECT(strcmp(out.data, "Quyết định: &lt;<b>Đường bộ</b>&gt;") == 0);
  vanban_free(&out);
}

static void test_a_graph(const vanban_engine* engine) {
  static const char first[] = "CHÍNH PHỦ\nSố: 30/2020/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2020\nNGHỊ ĐỊNH\nVề công tác văn thư\n";
  vanban_linker* linker = NULL;
  vanban_string json = {0};
  vanban_string error = {0};
  EXPECT(vanban_linker_create(engine, &linker, &error) == VANBAN_OK);
  EXPECT(vanban_extract(engine, first, strlen(first), NULL, &json, NULL) == VANBAN_OK);
  EXPECT(vanban_linker_add(linker, json.data, json.size, &error) == VANBAN_OK);
  vanban_free(&json);
  EXPECT(vanban_linker_ask(linker, VANBAN_GRAPH, NULL, NULL, &json, &error) == VANBAN_OK);
  EXPECT(strstr(json.data, "vn/30-2020-nd-cp") != NULL);
  vanban_free(&json);
  for (int32_t question = VANBAN_CHAIN; question <= VANBAN_IMPACT; ++question) {
    EXPECT(vanban_linker_ask(linker, question, "vn/30-2020-nd-cp", "2024-01-01", &json, &error) == VANBAN_OK);
    EXPECT(json.size > 0 && json.data[0] == '{');
    vanban_free(&json);
  }
  EXPECT(vanban_linker_ask(linker, VANBAN_CHAIN, "vn/0", NULL, &json, &error) == VANBAN_BAD_INPUT);
  EXPECT(strstr(error.data, "vn/0") != NULL);
  vanban_free(&error);
  EXPECT(vanban_linker_add(linker, "{", 1, &error) == VANBAN_BAD_INPUT);
  vanban_free(&error);
  EXPECT(vanban_linker_ask(linker, 99, NULL, NULL, &json, &error) == VANBAN_INVALID_ARGUMENT);
  vanban_free(&error);
  EXPECT(vanban_linker_ask(linker, VANBAN_VALIDITY, "vn/30-2020-nd-cp", NULL, &json, NULL) == VANBAN_INVALID_ARGUMENT);
  vanban_linker_free(linker);
  vanban_linker_free(NULL);
}

static void test_wrong_arguments(const vanban_engine* engine) {
  vanban_engine* none = NULL;
  vanban_string out = {0};
  vanban_string error = {0};
  vanban_options options = VANBAN_OPTIONS_INIT;
  EXPECT(vanban_engine_create("no/such/folder", &none, &error) == VANBAN_BAD_GRAMMARS);
  EXPECT(none == NULL && strstr(error.data, "no/such/folder") != NULL);
  vanban_free(&error);
  EXPECT(vanban_engine_create(NULL, NULL, NULL) == VANBAN_INVALID_ARGUMENT);
  EXPECT(vanban_extract(NULL, "", 0, NULL, &out, &error) == VANBAN_INVALID_ARGUMENT);
  EXPECT(out.data == NULL && strcmp(error.data, "engine is NULL") == 0);
  vanban_free(&error);
  EXPECT(vanban_extract(engine, "", 0, NULL, NULL, NULL) == VANBAN_INVALID_ARGUMENT);
  EXPECT(vanban_extract(engine, NULL, 3, NULL, &out, NULL) == VANBAN_INVALID_ARGUMENT);
  EXPECT(vanban_extract(engine, "", (size_t)1 << 32, NULL, &out, NULL) == VANBAN_TOO_LARGE);
  options.offsets = 7;
  EXPECT(vanban_extract(engine, "", 0, &options, &out, NULL) == VANBAN_INVALID_ARGUMENT);
  options.offsets = 0;
  options.struct_size = 0;
  EXPECT(vanban_extract(engine, "", 0, &options, &out, NULL) == VANBAN_INVALID_ARGUMENT);
  EXPECT(vanban_highlight("", 0, "", 0, NULL, "", 0, &out, NULL) == VANBAN_INVALID_ARGUMENT);
}

/* A program compiled with an earlier, shorter struct, and one with a later, longer one. */
static void test_options_of_other_versions(const vanban_engine* engine) {
  struct {
    vanban_options options;
    char later[64];
  } longer;
  vanban_string json = {0};
  memset(&longer, 0xFF, sizeof longer);
  longer.options = (vanban_options)VANBAN_OPTIONS_INIT;
  longer.options.struct_size = sizeof longer;
  EXPECT(vanban_extract(engine, "", 0, &longer.options, &json, NULL) == VANBAN_OK);
  vanban_free(&json);
  longer.options.uri = (const char*)1; /* behind the end of the shorter one: must not be read */
  longer.options.struct_size = offsetof(vanban_options, most_bytes);
  EXPECT(vanban_extract(engine, "", 0, &longer.options, &json, NULL) == VANBAN_OK);
  vanban_free(&json);
}

int main(void) {
  vanban_engine* engine = make_engine();
  test_versions();
  test_a_document(engine);
  test_any_bytes(engine);
  test_zero_bytes_of_a_text_are_text(engine);
  test_chunks(engine);
  test_search();
  test_a_graph(engine);
  test_wrong_arguments(engine);
  test_options_of_other_versions(engine);
  vanban_engine_free(engine);
  vanban_engine_free(NULL);
  puts(failures == 0 ? "the C interface holds" : "failed");
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
