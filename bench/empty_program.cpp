// The least that a C++ program costs: the yardstick for the start of vanban.
#include <iostream>

int main() { std::cout.flush(); }
