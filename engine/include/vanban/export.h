/* VANBAN_API: a symbol of the public interface. All others are hidden in the shared library. */
#ifndef VANBAN_EXPORT_H_
#define VANBAN_EXPORT_H_

#define VANBAN_API __attribute__((visibility("default")))

#endif /* VANBAN_EXPORT_H_ */
