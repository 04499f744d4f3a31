#include <stdio.h>
#include <stdlib.h>

#include "vanban/vanban.h"

int main(int argc, char** argv) {
  static char bytes[1 << 20];
  FILE* file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  const size_t size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
  vanban_options options = VANBAN_OPTIONS_INIT;
  options.input = VANBAN_BYTES;
  vanban_engine* engine = NULL; /* once; any number of threads may share it */
  vanban_string json = {0}, error = {0};
  if (file == NULL || vanban_engine_create(NULL, &engine, &error) != VANBAN_OK ||
      vanban_extract(engine, bytes, size, &options, &json, &error) != VANBAN_OK) {
    fprintf(stderr, "%s\n", error.data ? error.data : "usage: reader FILE");
    return EXIT_FAILURE;
  }
  puts(json.data);
  vanban_free(&json);
  vanban_engine_free(engine);
  return fclose(file);
}
