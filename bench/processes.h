// What whole processes cost.
#ifndef VANBAN_BENCH_PROCESSES_H_
#define VANBAN_BENCH_PROCESSES_H_

#include <string>
#include <vector>

namespace vanban::bench {

// Seconds of processor time, user and system, that a program takes from start to exit, its output thrown away. Ends
// this program with a message where it cannot be started or fails.
double cpu_seconds_of(const std::vector<std::string>& command);

// Bytes for each file: what the program `probe` (document_memory.cpp) prints, by way of the file `scratch`. Ends this
// program as above.
std::vector<double> memory_of_documents(const std::string& probe, const std::vector<std::string>& files,
                                        const std::string& scratch);

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_PROCESSES_H_
